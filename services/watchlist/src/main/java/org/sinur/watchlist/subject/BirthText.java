package org.sinur.watchlist.subject;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Dates of birth as people write them in Sinur's own tables and entries: {@code 1979-03-14}, {@code
 * 1979-03}, {@code 1979}, a span {@code 1979/1981}, about {@code ~1979}; of the Gregorian calendar.
 */
public final class BirthText {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** Nobody alive was born before; a year like 1402 is one of another calendar. */
  private static final int FIRST_YEAR = 1850;

  private BirthText() {}

  /**
   * What the text says.
   *
   * @throws DateTimeException if it is none of the forms
   */
  public static ListedBirth read(String text) {
    return text.startsWith("~") ? birth(text.substring(1)).approximate() : birth(text);
  }

  /** A span is two of the others with a stroke between them (ISO 8601-1, 5.5.2). */
  private static ListedBirth birth(String text) {
    var stroke = text.indexOf('/');
    if (stroke < 0) {
      return point(text.strip());
    }
    var first = point(text.substring(0, stroke).strip()).earliest();
    var last = point(text.substring(stroke + 1).strip()).latest();
    if (first == null || last == null || last.isBefore(first)) {
      throw new DateTimeException("no span of time");
    }
    return new ListedBirth(ListedBirth.Form.RANGE, first, last, null);
  }

  private static ListedBirth point(String text) {
    ListedBirth birth;
    if (DAY.matcher(text).matches()) {
      birth = ListedBirth.on(LocalDate.parse(text), null);
    } else if (MONTH.matcher(text).matches()) {
      birth = ListedBirth.in(YearMonth.parse(text), null);
    } else if (YEAR.matcher(text).matches()) {
      birth = ListedBirth.in(Year.parse(text), null);
    } else {
      throw new DateTimeException("no date");
    }
    if (birth.earliest() != null && birth.earliest().getYear() < FIRST_YEAR) {
      throw new DateTimeException("of another calendar");
    }
    return birth;
  }
}
