package org.sinur.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class CrossingPopulationTest {

  private final CrossingPopulation population = new CrossingPopulation(LocalDate.of(2026, 11, 22));

  @Test
  void everyCrossingHasItsDay() {
    var days = population.days(1_000_000);
    assertThat(days).hasSize(1_096);
    assertThat(days.getFirst().date()).isEqualTo(LocalDate.of(2023, 11, 22));
    assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(days.stream().mapToLong(CrossingPopulation.Day::crossings).sum())
        .isBetween(999_000L, 1_001_000L);
  }

  @Test
  void theBusiestDayOfTheYearIsOneOfPilgrims() {
    var days = population.days(1_000_000);
    assertThat(days.stream().filter(CrossingPopulation.Day::pilgrims)).hasSize(63);
    assertThat(
            days.stream()
                .max(Comparator.comparingLong(CrossingPopulation.Day::crossings))
                .map(CrossingPopulation.Day::pilgrims))
        .contains(true);
  }

  @Test
  void daysOfOnePatternAreAlike() {
    var sizes = new HashMap<Integer, Long>();
    for (var day : population.days(1_000_000)) {
      assertThat(sizes.computeIfAbsent(day.pattern(), p -> day.crossings()))
          .isEqualTo(day.crossings());
    }
    assertThat(sizes).hasSize(31 + 21);
  }
}
