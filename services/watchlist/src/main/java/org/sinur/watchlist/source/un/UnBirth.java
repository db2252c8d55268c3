package org.sinur.watchlist.source.un;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.XmlElement;
import org.sinur.watchlist.subject.ListedBirth;

/**
 * An {@code INDIVIDUAL_DATE_OF_BIRTH}: exact, approximate or between two years by its type, with a
 * date, a year, two years, or nothing but a note that may hold a month, a span or a date of the
 * Hijri calendar.
 */
final class UnBirth {

  private static final Pattern HIJRI =
      Pattern.compile("(?i)(\\d{1,2})/(\\d{1,2})/(1[34]\\d\\d)\\s*\\(?hijri.*");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("([A-Za-z]{3,9})\\.?\\s+((?:19|20)\\d\\d)");
  private static final Pattern MONTHS_OF_A_YEAR =
      Pattern.compile(
          "(?i)between\\s+([a-z]{3,9})\\.?\\s+and\\s+([a-z]{3,9})\\.?\\s+((?:19|20)\\d\\d)");

  private UnBirth() {}

  /** The date of birth, or null where the element is empty. */
  static @Nullable ListedBirth read(XmlElement element) {
    var note = element.text("NOTE");
    var given = given(element, note);
    if (given == null) {
      return note == null ? null : ofNote(note);
    }
    var about =
        "APPROXIMATELY".equals(element.text("TYPE_OF_DATE"))
            || (note != null && note.toLowerCase(Locale.ROOT).startsWith("approx"));
    return about ? given.approximate() : given;
  }

  /** A date or a year on its own. */
  static ListedBirth ofText(String text, @Nullable String note) {
    var given = text.length() == 4 ? year(text, note) : day(text, note);
    return given == null ? ListedBirth.inWords(text) : given;
  }

  private static @Nullable ListedBirth given(XmlElement element, @Nullable String note) {
    var date = element.text("DATE");
    if (date != null) {
      return day(date, note);
    }
    var from = element.text("FROM_YEAR");
    var to = element.text("TO_YEAR");
    if (from != null && to != null) {
      return years(from, to, note);
    }
    var year = element.text("YEAR");
    if (year == null) {
      return null;
    }
    // YEAR 1958 with NOTE "Sep."
    var month = note == null ? null : month(note.replace(".", "").strip());
    return month == null ? year(year, note) : monthOf(year, month, note);
  }

  private static ListedBirth ofNote(String note) {
    var hijri = HIJRI.matcher(note);
    if (hijri.matches()) {
      return hijri(hijri.group(1), hijri.group(2), hijri.group(3), note);
    }
    var span = MONTHS_OF_A_YEAR.matcher(note);
    if (span.matches()) {
      var first = month(span.group(1));
      var last = month(span.group(2));
      var year = Year.parse(span.group(3));
      if (first != null && last != null && !last.equals(first)) {
        return span(year.atMonth(first), year.atMonth(last), note);
      }
    }
    var month = MONTH_AND_YEAR.matcher(note);
    if (month.matches()) {
      var named = month(month.group(1));
      if (named != null) {
        return monthOf(month.group(2), named, note);
      }
    }
    return ListedBirth.inWords(note);
  }

  private static ListedBirth span(YearMonth first, YearMonth last, String note) {
    return last.isBefore(first)
        ? ListedBirth.inWords(note)
        : new ListedBirth(ListedBirth.Form.RANGE, first.atDay(1), last.atEndOfMonth(), note);
  }

  /** By the Umm al-Qura calendar; others differ by a day or two, so it is only about. */
  private static ListedBirth hijri(String day, String month, String year, String note) {
    try {
      var date =
          LocalDate.from(
              HijrahDate.of(
                  Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
      return new ListedBirth(
          ListedBirth.Form.APPROXIMATE, date.minusDays(2), date.plusDays(2), note);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(note);
    }
  }

  private static @Nullable ListedBirth day(String text, @Nullable String note) {
    try {
      return ListedBirth.on(LocalDate.parse(text), note);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(text);
    }
  }

  private static ListedBirth year(String text, @Nullable String note) {
    try {
      return ListedBirth.in(Year.parse(text), note);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(text);
    }
  }

  private static ListedBirth monthOf(String year, Month month, @Nullable String note) {
    try {
      return ListedBirth.in(Year.parse(year).atMonth(month), note);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(year);
    }
  }

  private static ListedBirth years(String from, String to, @Nullable String note) {
    try {
      var first = Year.parse(from);
      var last = Year.parse(to);
      return last.isBefore(first)
          ? ListedBirth.between(last, first, note)
          : ListedBirth.between(first, last, note);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(from + " to " + to);
    }
  }

  private static @Nullable Month month(String word) {
    for (var month : Month.values()) {
      var name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (word.length() >= 3 && name.regionMatches(true, 0, word, 0, word.length())) {
        return month;
      }
    }
    return null;
  }
}
