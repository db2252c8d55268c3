package org.sinur.namematching;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * When somebody was born, as exactly as it is known: a day is a period of one day.
 *
 * @param earliest first day of the period
 * @param latest last day of the period
 * @param approximate true where the source itself says "approximately"
 */
public record BirthPeriod(LocalDate earliest, LocalDate latest, boolean approximate) {

  public BirthPeriod {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("a birth period ends before it begins");
    }
    if (earliest.getYear() < 1 || latest.getYear() > 9999) {
      throw new IllegalArgumentException("a year of birth lies between 1 and 9999");
    }
  }

  public static BirthPeriod on(LocalDate day) {
    return new BirthPeriod(day, day, false);
  }

  public static BirthPeriod in(YearMonth month) {
    return new BirthPeriod(month.atDay(1), month.atEndOfMonth(), false);
  }

  public static BirthPeriod in(Year year) {
    return new BirthPeriod(year.atDay(1), year.atMonth(12).atEndOfMonth(), false);
  }

  /** A year that the source calls approximate. */
  public static BirthPeriod around(Year year) {
    return new BirthPeriod(year.atDay(1), year.atMonth(12).atEndOfMonth(), true);
  }

  /** ISO 8601: a day, or the first and last day with a slash; a leading "~" where approximate. */
  @Override
  public String toString() {
    String period = earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest;
    return approximate ? "~" + period : period;
  }
}
