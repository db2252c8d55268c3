package org.sinur.crossingpoint.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayStateTest {

  @ParameterizedTest
  @CsvSource({
    "OPEN, 2026-11-22, OPEN",
    "OPEN, 2026-11-23, OPEN",
    "OPEN, 2026-11-21, OVERSTAYED",
    "OPEN, , OPEN",
    "CLOSED, 2026-11-21, CLOSED",
    "EXIT_MISSING, 2026-11-21, EXIT_MISSING",
    "ENTRY_MISSING, , ENTRY_MISSING"
  })
  void onlyWhoIsHereAfterTheLastDayHasOverstayed(
      StayState kept, @Nullable LocalDate permittedUntil, StayState shown) {
    assertThat(kept.on(LocalDate.of(2026, 11, 22), permittedUntil)).isEqualTo(shown);
  }
}
