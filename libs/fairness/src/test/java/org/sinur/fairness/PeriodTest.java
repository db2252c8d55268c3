package org.sinur.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-11-25, 2, 2026-11-01",
    "2026-11-20, 2026-11-25, 2, 2026-11-16",
    "2026-11-20, 2026-11-23, 2, 2026-11-09",
    "2026-11-20, 2026-11-24, 1, 2026-11-20"
  })
  void aChangeIsLookedForAmongWholeWeeksOrAllThatIsAskedAbout(
      LocalDate from, LocalDate to, int weeks, LocalDate since) {
    assertThat(Period.of(from, to, weeks)).isEqualTo(new Period(since, from, to));
  }
}
