package org.sinur.traveldocument.mrz;

/**
 * The check digit of Doc 9303-3, 4.9: weights 7, 3, 1 repeating, modulus 10; digits count as
 * themselves, A to Z as 10 to 35, the filler {@code <} as 0.
 *
 * <p>It finds every exchange of one character for another whose values differ modulo 10. It is
 * blind to the rest: {@code 8}, {@code I} and {@code S} are alike to it, so are {@code 5} and
 * {@code Z}, and {@code <}, {@code 0}, {@code A}, {@code K} and {@code U}; and it cannot tell the
 * order of two neighbours whose values differ by a multiple of 5.
 */
public final class CheckDigit {

  private static final int[] WEIGHTS = {7, 3, 1};

  private CheckDigit() {}

  /**
   * The check digit over {@code data}, 0 to 9.
   *
   * @throws IllegalArgumentException if {@code data} has a character other than A-Z, 0-9 and <
   */
  public static int of(CharSequence data) {
    int sum = 0;
    for (int i = 0; i < data.length(); i++) {
      sum += valueOf(data.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
    }
    return sum % 10;
  }

  /**
   * What a character counts as, 0 to 35.
   *
   * @throws IllegalArgumentException if it is other than A-Z, 0-9 and <
   */
  public static int valueOf(char character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    if (character >= 'A' && character <= 'Z') {
      return character - 'A' + 10;
    }
    if (character == MrzText.FILLER) {
      return 0;
    }
    throw new IllegalArgumentException("Only A-Z, 0-9 and < have a value in a check digit");
  }

  /** Whether {@code printed} is the check digit over {@code data}; a letter never is. */
  public static boolean agrees(CharSequence data, char printed) {
    return printed == printed(data);
  }

  /** The check digit over {@code data} as the zone prints it. */
  static char printed(CharSequence data) {
    return (char) ('0' + of(data));
  }
}
