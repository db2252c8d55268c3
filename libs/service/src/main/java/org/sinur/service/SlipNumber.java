package org.sinur.service;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/**
 * The number on a slip that somebody takes along: eleven characters drawn at random and a check
 * character, in groups of four, such as {@code 7K3F-9Q2M-4TXB}. It says nothing of the person and
 * cannot be guessed: there are 2<sup>55</sup>.
 *
 * <p>The alphabet leaves out the letters that are taken for figures, so that it can be told over
 * the telephone; the check character finds every single wrong character and every exchange of two.
 *
 * @param value as it is printed
 */
public record SlipNumber(String value) {

  /** How it is printed, for schemas; that the check character is right it does not say. */
  public static final String FORM = "([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}";

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SYMBOLS = ALPHABET.length();
  private static final int DRAWN = 11;
  private static final int GROUP = 4;

  /** A new one. */
  public static SlipNumber draw(RandomGenerator random) {
    var drawn = new StringBuilder();
    for (var i = 0; i < DRAWN; i++) {
      drawn.append(ALPHABET.charAt(random.nextInt(SYMBOLS)));
    }
    return printed(drawn.append(check(drawn)).toString());
  }

  /** What somebody read from a slip, however they wrote it; empty where it cannot be one. */
  public static Optional<SlipNumber> read(String text) {
    var written =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return written.length() == DRAWN + 1
            && written.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && written.charAt(DRAWN) == check(written.substring(0, DRAWN))
        ? Optional.of(printed(written))
        : Optional.empty();
  }

  private static SlipNumber printed(String characters) {
    var groups = new StringJoiner("-");
    for (var i = 0; i < characters.length(); i += GROUP) {
      groups.add(characters.substring(i, i + GROUP));
    }
    return new SlipNumber(groups.toString());
  }

  /** Each character counts by another power of the field's generator; the sum has to be zero. */
  private static char check(CharSequence characters) {
    var sum = 0;
    for (var i = 0; i < characters.length(); i++) {
      sum = timesGenerator(sum) ^ ALPHABET.indexOf(characters.charAt(i));
    }
    return ALPHABET.charAt(timesGenerator(sum));
  }

  /** In the field of 32 elements, modulo x^5 + x^2 + 1. */
  private static int timesGenerator(int element) {
    var doubled = element << 1;
    return doubled < SYMBOLS ? doubled : doubled ^ 0b100101;
  }
}
