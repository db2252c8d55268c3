package org.sinur.crossingpoint.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

  /** Sundays 08:00 to 16:00, Mondays 20:00 to 04:00; 6 December 09:00 to 10:00, the 13th closed. */
  private final OpeningHours hours =
      new OpeningHours(
          List.of(weekly(DayOfWeek.SUNDAY, 8, 16), weekly(DayOfWeek.MONDAY, 20, 4)),
          List.of(day("2026-12-06", 9, 10), day("2026-12-13", null, null)));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T04:59:59Z, false",
    "2026-11-22T05:00:00Z, true",
    "2026-11-22T12:59:59Z, true",
    "2026-11-22T13:00:00Z, false",
    "2026-11-23T16:59:59Z, false",
    "2026-11-23T17:00:00Z, true",
    "2026-11-24T00:59:59Z, true",
    "2026-11-24T01:00:00Z, false",
    "2026-11-25T09:00:00Z, false",
    "2026-12-06T05:30:00Z, false",
    "2026-12-06T06:30:00Z, true",
    "2026-12-13T09:00:00Z, false"
  })
  void hoursAreThoseOfIraqAndADayMayHaveItsOwn(Instant moment, boolean open) {
    assertThat(hours.include(moment)).isEqualTo(open);
  }

  private static OpeningHours.Weekly weekly(DayOfWeek day, int from, int until) {
    return new OpeningHours.Weekly(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
  }

  private static OpeningHours.Day day(
      String date, @Nullable Integer from, @Nullable Integer until) {
    return new OpeningHours.Day(
        LocalDate.parse(date),
        from == null ? null : LocalTime.of(from, 0),
        until == null ? null : LocalTime.of(until, 0));
  }
}
