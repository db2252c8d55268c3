package org.sinur.watchlist.source.ofac;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sinur.watchlist.subject.ListedBirth;

/**
 * A date of birth as OFAC writes it: {@code 23 Nov 1962}, {@code Nov 1962}, {@code 1962}, {@code
 * circa 1965}, and from one of these {@code to} another.
 */
final class OfacBirth {

  private static final DateTimeFormatter DAY = strict("d MMM uuuu");
  private static final DateTimeFormatter MONTH = strict("MMM uuuu");
  private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");
  private static final Pattern SPAN = Pattern.compile("(.+?)(?: to |-)(.+)");
  private static final String ABOUT = "circa ";

  private OfacBirth() {}

  /** The date of birth, or only the words where they name no date. */
  static ListedBirth read(String text) {
    try {
      return text.startsWith(ABOUT)
          ? exact(text.substring(ABOUT.length())).approximate()
          : exact(text);
    } catch (DateTimeException e) {
      return ListedBirth.inWords(text);
    }
  }

  private static ListedBirth exact(String text) {
    var span = SPAN.matcher(text);
    if (!span.matches()) {
      return point(text);
    }
    var first = point(span.group(1)).earliest();
    var last = point(span.group(2)).latest();
    if (first == null || last == null || last.isBefore(first)) {
      throw new DateTimeException("no span of time");
    }
    return new ListedBirth(ListedBirth.Form.RANGE, first, last, null);
  }

  private static ListedBirth point(String text) {
    var word = text.strip();
    if (YEAR.matcher(word).matches()) {
      return ListedBirth.in(Year.parse(word), null);
    }
    return Character.isDigit(word.charAt(0))
        ? ListedBirth.on(LocalDate.parse(word, DAY), null)
        : ListedBirth.in(YearMonth.parse(word, MONTH), null);
  }

  private static DateTimeFormatter strict(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
