package org.sinur.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListStatusTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void aListIsAsOldAsTheLastWordFromHeadquartersNotAsItsLastChange() {
    var status =
        status(
            new ToldVersion(7, NOW.minus(Duration.ofDays(40)), 100, NOW.minusSeconds(12)), 100, 0);
    assertThat(status.usable()).isEqualTo(ListStatus.Usable.YES);
    assertThat(status.ageSeconds()).isEqualTo(12);
  }

  @Test
  void withoutAVersionThereIsNoList() {
    assertThat(status(null, 5, 0).usable()).isEqualTo(ListStatus.Usable.MISSING);
  }

  @Test
  void aListThatLacksSubjectsIsIncomplete() {
    assertThat(status(version(100), 99, 0).usable()).isEqualTo(ListStatus.Usable.INCOMPLETE);
    assertThat(status(version(100), 99, 1).usable()).isEqualTo(ListStatus.Usable.YES);
  }

  @Test
  void aListNotHeardOfForTooLongNoLongerCounts() {
    var old = new ToldVersion(7, NOW, 1, NOW.minus(Duration.ofDays(3)).minusSeconds(1));
    assertThat(status(old, 1, 0).usable()).isEqualTo(ListStatus.Usable.TOO_OLD);
  }

  @Test
  void aCountersClockThatIsBehindMakesNoNegativeAge() {
    var ahead = new ToldVersion(7, NOW, 1, NOW.plusSeconds(3));
    assertThat(status(ahead, 1, 0).ageSeconds()).isEqualTo(0);
  }

  private static ToldVersion version(int subjects) {
    return new ToldVersion(7, NOW, subjects, NOW);
  }

  private static ListStatus status(@Nullable ToldVersion version, int held, int unusable) {
    return ListStatus.of(version, held, unusable, NOW, Duration.ofDays(3));
  }
}
