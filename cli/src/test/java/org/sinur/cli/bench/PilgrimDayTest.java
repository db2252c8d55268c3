package org.sinur.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PilgrimDayTest {

  @Test
  void theDayHasTheArrivalsThatWereReportedAndAsManyWhoLeave() {
    assertThat(IntStream.range(0, 24).map(PilgrimDay::arrivals).sum())
        .isBetween(PilgrimDay.ARRIVALS - 24, PilgrimDay.ARRIVALS + 24);
    assertThat(IntStream.range(0, 24).map(PilgrimDay::departures).sum())
        .isBetween(PilgrimDay.ARRIVALS - 24, PilgrimDay.ARRIVALS + 24);
  }

  @Test
  void halfOfThemCrossAtZurbatiyah() {
    assertThat(PilgrimDay.points()).hasSize(11);
    assertThat(PilgrimDay.points().stream().mapToInt(PilgrimDay.Point::share).sum())
        .isEqualTo(1000);
    var entries =
        IntStream.range(0, 24)
            .boxed()
            .flatMap(hour -> PilgrimDay.stands(hour, 1).stream())
            .filter(s -> s.crossingPoint().equals("IQZUR") && s.direction().equals("ENTRY"))
            .count();
    assertThat(entries).isBetween(68_500L, 69_500L);
  }

  @Test
  void aShareOfAnHourIsThatShareOfItsTravellers() {
    var all = PilgrimDay.stands(8, 1).size();
    assertThat(PilgrimDay.stands(8, 0.1).size()).isBetween(all / 10 - 30, all / 10 + 30);
  }

  @Test
  void inTheBusiestHourOfBothWaysTogetherSoManyCrossInASecond() {
    assertThat(PilgrimDay.crossings()).isBetween(265_700, 265_800);
    assertThat(PilgrimDay.busiestHour()).isEqualTo(17);
    assertThat(PilgrimDay.perSecond(17, 20)).isBetween(87.0, 87.2);
  }
}
