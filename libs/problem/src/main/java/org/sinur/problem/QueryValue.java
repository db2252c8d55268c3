package org.sinur.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a text stands for a value of a type. */
final class QueryValue {

  private QueryValue() {}

  /** What is wrong with a text, if anything is; a type that is not known here takes any text. */
  static Optional<String> fault(String text, Class<?> type) {
    if (type == Instant.class) {
      return isTime(text) ? Optional.empty() : Optional.of("must be a time: 2026-11-22T08:30:00Z");
    }
    if (type == LocalDate.class) {
      return isDay(text) ? Optional.empty() : Optional.of("must be a day: 2026-11-22");
    }
    if (type == UUID.class) {
      return isUuid(text) ? Optional.empty() : Optional.of("must be a UUID");
    }
    if (type == int.class || type == Integer.class) {
      return text.matches("-?[0-9]{1,9}")
          ? Optional.empty()
          : Optional.of("must be a whole number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return text.matches("true|false") ? Optional.empty() : Optional.of("must be true or false");
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.toString().equals(text))
          ? Optional.empty()
          : Optional.of(
              Arrays.stream(type.getEnumConstants())
                  .map(Object::toString)
                  .collect(Collectors.joining(", ", "must be one of ", "")));
    }
    return Optional.empty();
  }

  private static boolean isTime(String text) {
    try {
      return StorableTime.includes(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Of the years that people write, and not those of more figures that the standard has too. */
  private static boolean isDay(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
