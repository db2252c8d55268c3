package org.sinur.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What remains of personal data for those who verify decisions without needing to know the person:
 * enough to tell two records apart, too little to find somebody.
 */
public final class Mask {

  private static final String HIDDEN = "•••";

  private Mask() {}

  /** The first letter of each part: {@code ERIKSSON ANNA} becomes {@code E••• A•••}. */
  public static String name(String name) {
    return Arrays.stream(name.split(" "))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + HIDDEN)
        .collect(Collectors.joining(" "));
  }

  /** The last two characters: {@code L898902C3} becomes {@code •••C3}. */
  public static String number(String number) {
    return HIDDEN + (number.length() > 4 ? number.substring(number.length() - 2) : "");
  }

  /** The year of an ISO 8601 date: {@code 1974-08-12} becomes {@code 1974-XX-XX}. */
  public static String date(String date) {
    return date.length() < 4 ? "XXXX-XX-XX" : date.substring(0, 4) + "-XX-XX";
  }

  /** Nothing at all, where there was something. */
  public static @Nullable String all(@Nullable String text) {
    return text == null ? null : HIDDEN;
  }
}
