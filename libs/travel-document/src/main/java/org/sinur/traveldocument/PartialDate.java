package org.sinur.traveldocument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the year, the month or the day may be unknown, as civil registers and travel
 * documents record it (Doc 9303-3, 3.8 and 4.8).
 *
 * <p>Its text is that of ISO 8601-2 with {@code X} for what is unspecified: {@code 1974-08-12},
 * {@code 1974-08-XX}, {@code 1974-XX-XX}, {@code XXXX-XX-XX}. A part is known or unknown as a
 * whole.
 *
 * @param year 1 to 9999 of the Gregorian calendar, or empty
 * @param month 1 to 12, or empty
 * @param day 1 to 31, or empty; never a day that the month, where known, cannot have
 */
public record PartialDate(OptionalInt year, OptionalInt month, OptionalInt day) {

  private static final Pattern TEXT = Pattern.compile("(\\d{4}|XXXX)-(\\d{2}|XX)-(\\d{2}|XX)");
  private static final int LEAP_YEAR = 2000;

  /**
   * Refuses what no calendar has.
   *
   * @throws IllegalArgumentException for month 13, 31 February and the like
   */
  public PartialDate {
    if (!isPossible(year, month, day)) {
      throw new IllegalArgumentException("No such date");
    }
  }

  /** A date of which everything is known. */
  public static PartialDate of(LocalDate date) {
    return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** A date of which everything is known. */
  public static PartialDate of(int year, int month, int day) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.of(day));
  }

  /** A date of which only the year is known. */
  public static PartialDate ofYear(int year) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
  }

  /** A date of which only the day is unknown. */
  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.empty());
  }

  /** A date of which nothing is known. */
  public static PartialDate unknown() {
    return new PartialDate(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /** The date of these parts, or empty where no calendar has it. */
  public static Optional<PartialDate> ifPossible(
      OptionalInt year, OptionalInt month, OptionalInt day) {
    return isPossible(year, month, day)
        ? Optional.of(new PartialDate(year, month, day))
        : Optional.empty();
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws DateTimeException if {@code text} has another form or names a date that does not exist
   */
  public static PartialDate parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("A partial date is written like 1974-08-12 or 1974-XX-XX");
    }
    return ifPossible(part(parts.group(1)), part(parts.group(2)), part(parts.group(3)))
        .orElseThrow(() -> new DateTimeException("No such date"));
  }

  /** The date itself, where all of it is known. */
  public Optional<LocalDate> toLocalDate() {
    return month.isPresent() && day.isPresent() ? earliest() : Optional.empty();
  }

  /** Whether nothing of the date is known. */
  public boolean isUnknown() {
    return year.isEmpty() && month.isEmpty() && day.isEmpty();
  }

  /** The first day it can be, where the year is known: 1974-XX-XX gives 1974-01-01. */
  public Optional<LocalDate> earliest() {
    return year.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year.getAsInt(), month.orElse(1), day.orElse(1)));
  }

  /** The last day it can be, where the year is known: 1974-02-XX gives 1974-02-28. */
  public Optional<LocalDate> latest() {
    if (year.isEmpty()) {
      return Optional.empty();
    }
    YearMonth last = YearMonth.of(year.getAsInt(), month.orElse(12));
    return Optional.of(last.atDay(day.orElse(last.lengthOfMonth())));
  }

  /** ISO 8601-2 with {@code X} for unspecified digits; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return text(year, 4) + "-" + text(month, 2) + "-" + text(day, 2);
  }

  private static boolean isPossible(OptionalInt year, OptionalInt month, OptionalInt day) {
    int someYear = year.orElse(LEAP_YEAR);
    int someMonth = month.orElse(Month.DECEMBER.getValue());
    int someDay = day.orElse(1);
    return someYear >= 1
        && someYear <= 9999
        && someMonth >= 1
        && someMonth <= 12
        && someDay >= 1
        && someDay <= YearMonth.of(someYear, someMonth).lengthOfMonth();
  }

  private static OptionalInt part(String text) {
    return text.startsWith("X") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static String text(OptionalInt part, int digits) {
    return part.isEmpty()
        ? "X".repeat(digits)
        : String.format(Locale.ROOT, "%0" + digits + "d", part.getAsInt());
  }
}
