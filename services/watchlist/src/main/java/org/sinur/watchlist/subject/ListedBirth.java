package org.sinur.watchlist.subject;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as lists give it: a day, a month, a year, a span, or only words.
 *
 * @param form how it was given
 * @param earliest the first day it can mean; null when only words were given
 * @param latest the last day it can mean; null when only words were given
 * @param note what the list adds, or the words when there is nothing else
 */
public record ListedBirth(
    Form form, @Nullable LocalDate earliest, @Nullable LocalDate latest, @Nullable String note) {

  /** How a date of birth was given. */
  public enum Form {
    /** One day. */
    EXACT,
    /** One month. */
    MONTH,
    /** One year. */
    YEAR,
    /** From one year, month or day to another. */
    RANGE,
    /** About a year or a day, by the list's own words. */
    APPROXIMATE,
    /** Words that name no date. */
    STATED_IN_WORDS
  }

  public ListedBirth {
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      throw new IllegalArgumentException("a span of dates must not end before it begins");
    }
  }

  /** Born on this day. */
  public static ListedBirth on(LocalDate day, @Nullable String note) {
    return new ListedBirth(Form.EXACT, day, day, note);
  }

  /** Born in this month. */
  public static ListedBirth in(YearMonth month, @Nullable String note) {
    return new ListedBirth(Form.MONTH, month.atDay(1), month.atEndOfMonth(), note);
  }

  /** Born in this year. */
  public static ListedBirth in(Year year, @Nullable String note) {
    return new ListedBirth(Form.YEAR, year.atDay(1), endOf(year), note);
  }

  /** Born in one of these years. */
  public static ListedBirth between(Year first, Year last, @Nullable String note) {
    return new ListedBirth(Form.RANGE, first.atDay(1), endOf(last), note);
  }

  /** The same, but only about. */
  public ListedBirth approximate() {
    return new ListedBirth(Form.APPROXIMATE, earliest, latest, note);
  }

  /** Only words. */
  public static ListedBirth inWords(String words) {
    return new ListedBirth(Form.STATED_IN_WORDS, null, null, words);
  }

  private static LocalDate endOf(Year year) {
    return year.atMonth(Month.DECEMBER).atEndOfMonth();
  }
}
