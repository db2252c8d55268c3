package org.sinur.watchlist.source.uk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;
import org.sinur.watchlist.subject.ListedBirth;

/** A date as the list writes it, with letters where a part is not known: {@code dd/mm/1968}. */
final class UkBirth {

  private static final Pattern DATE =
      Pattern.compile("(?:(\\d{2})|dd)/(?:(\\d{2})|mm)/(\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private UkBirth() {}

  /** The date of birth, or only the words where they name no date. */
  static ListedBirth read(String text) {
    var date = DATE.matcher(text);
    try {
      if (YEAR.matcher(text).matches()) {
        return ListedBirth.in(Year.parse(text), null);
      }
      if (!date.matches()) {
        return ListedBirth.inWords(text);
      }
      var year = Year.parse(date.group(3));
      if (date.group(2) == null) {
        return date.group(1) == null ? ListedBirth.in(year, null) : ListedBirth.inWords(text);
      }
      var month = year.atMonth(Integer.parseInt(date.group(2)));
      return date.group(1) == null
          ? ListedBirth.in(month, null)
          : ListedBirth.on(
              LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(date.group(1))),
              null);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(text);
    }
  }
}
