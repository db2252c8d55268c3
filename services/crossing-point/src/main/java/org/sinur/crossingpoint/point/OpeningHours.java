package org.sinur.crossingpoint.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a crossing point takes travellers, by the clocks of Iraq.
 *
 * @param weekly the hours of every week; a day without any is closed
 * @param days days on which other hours hold, or none
 */
public record OpeningHours(
    @NotNull @Size(max = 50) List<@NotNull @Valid Weekly> weekly,
    @NotNull @Size(max = 400) List<@NotNull @Valid Day> days) {

  /** Iraq and the Kurdistan Region keep one time, three hours ahead of UTC, all year. */
  static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");

  /**
   * Hours of a day of the week.
   *
   * @param day on which they begin
   * @param from their first minute
   * @param until the minute at which they end; on the next day, unless it is after {@code from}
   */
  public record Weekly(@NotNull DayOfWeek day, @NotNull LocalTime from, @NotNull LocalTime until) {}

  /**
   * Hours of one date, instead of those of its day of the week. A date may have several.
   *
   * @param date the date on which they begin
   * @param from their first minute; absent, as until is, when it is closed
   * @param until the minute at which they end; on the next day, unless it is after {@code from}
   */
  public record Day(@NotNull LocalDate date, @Nullable LocalTime from, @Nullable LocalTime until) {}

  /** Whether every day says both when it opens and when it closes, or neither. */
  boolean clear() {
    return days.stream().allMatch(day -> (day.from() == null) == (day.until() == null));
  }

  /** Whether it takes travellers at a moment. */
  public boolean include(Instant moment) {
    var local = LocalDateTime.ofInstant(moment, ZONE);
    return holds(local.toLocalDate(), local) || holds(local.toLocalDate().minusDays(1), local);
  }

  /** Whether hours that begin on a date hold at a time. */
  private boolean holds(LocalDate date, LocalDateTime time) {
    return days.stream().anyMatch(day -> day.date().equals(date))
        ? days.stream()
            .filter(day -> day.date().equals(date))
            .anyMatch(day -> within(date, day.from(), day.until(), time))
        : weekly.stream()
            .filter(hours -> hours.day() == date.getDayOfWeek())
            .anyMatch(hours -> within(date, hours.from(), hours.until(), time));
  }

  private static boolean within(
      LocalDate date, @Nullable LocalTime from, @Nullable LocalTime until, LocalDateTime time) {
    if (from == null || until == null) {
      return false;
    }
    var end = date.atTime(until).plusDays(until.isAfter(from) ? 0 : 1);
    return !time.isBefore(date.atTime(from)) && time.isBefore(end);
  }
}
