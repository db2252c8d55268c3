package org.sinur.traveldocument.mrz;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sinur.traveldocument.PartialDate;

/**
 * A date as YYMMDD, with fillers for an unknown part (Doc 9303-3, 4.8). The standard prints no
 * century; the reader's rules for it are here.
 */
final class DateField {

  private static final int CENTURY = 100;
  private static final int MAX_YEARS_AHEAD = 50;

  private DateField() {}

  /** The latest such date that is not after {@code readOn}; empty where there is none. */
  static Optional<PartialDate> readBirth(String field, LocalDate readOn) {
    return readBirth(field, readOn, readOn.getYear())
        .or(() -> readBirth(field, readOn, readOn.getYear() - CENTURY));
  }

  private static Optional<PartialDate> readBirth(String field, LocalDate readOn, int latestYear) {
    return read(field, latestYear)
        .filter(date -> date.earliest().map(day -> !day.isAfter(readOn)).orElse(true));
  }

  /** Such a date from 49 years before the year of {@code readOn} to 50 years after it. */
  static Optional<PartialDate> readExpiry(String field, LocalDate readOn) {
    return read(field, readOn.getYear() + MAX_YEARS_AHEAD);
  }

  static String write(PartialDate date) {
    return twoDigits(date.year()) + twoDigits(date.month()) + twoDigits(date.day());
  }

  /** The date with the last year that the field allows up to {@code latestYear}. */
  private static Optional<PartialDate> read(String field, int latestYear) {
    if (!isPart(field, 0) || !isPart(field, 2) || !isPart(field, 4)) {
      return Optional.empty();
    }
    OptionalInt year = part(field, 0);
    return PartialDate.ifPossible(
        year.isEmpty()
            ? year
            : OptionalInt.of(latestYear - Math.floorMod(latestYear - year.getAsInt(), CENTURY)),
        part(field, 2),
        part(field, 4));
  }

  private static boolean isPart(String field, int start) {
    char tens = field.charAt(start);
    char units = field.charAt(start + 1);
    return (MrzText.isDigit(tens) && MrzText.isDigit(units))
        || (tens == MrzText.FILLER && units == MrzText.FILLER);
  }

  private static OptionalInt part(String field, int start) {
    return field.charAt(start) == MrzText.FILLER
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(field.substring(start, start + 2)));
  }

  private static String twoDigits(OptionalInt part) {
    return part.isEmpty() ? "<<" : String.format(Locale.ROOT, "%02d", part.getAsInt() % CENTURY);
  }
}
