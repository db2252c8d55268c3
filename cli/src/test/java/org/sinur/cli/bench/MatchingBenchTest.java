package org.sinur.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sinur.cli.names.NamePopulation;

class MatchingBenchTest {

  @Test
  void everyFigureIsMeasured() {
    var report =
        new MatchingBench(NamePopulation.invented(), 2_000, 1, Duration.ofMillis(200)).run();

    assertThat(report.perSecond()).isPositive();
    assertThat(report.open().p99()).isPositive();
    assertThat(report.worst()).hasSize(NameQueries.Worst.values().length);
    assertThat(report.changeVisible().max()).isPositive();
    assertThat(MatchingBench.table(report)).contains("closed loop", "worst: twelve parts");
  }

  @Test
  void fewNamesAreBorneByVeryMany() {
    var random = new Random(1);
    var population = NamePopulation.invented();

    var named =
        Stream.generate(() -> population.regional(random))
            .limit(1_000)
            .filter(name -> name.contains("Mohammed"))
            .count();

    assertThat(named).isBetween(100L, 500L);
  }
}
