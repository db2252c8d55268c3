package org.sinur.listeddocuments;

import java.util.List;

/**
 * The characters that readers and typists take for each other. Numbers that differ in nothing else
 * have the same form when each character is replaced by the digit of its set.
 *
 * <p>The sets are small on purpose: each pair more makes other people's documents a match. They are
 * those of the machine-readable typeface (OCR-B) and of handwriting and typing, where letter and
 * digit of a set share a shape.
 */
final class Confusion {

  private static final List<String> SETS = List.of("0O", "1IL", "2Z", "5S", "6G", "8B");

  /** The characters that stand for their sets: digits first, so that theirs are 0 to 9. */
  private static final String SYMBOLS = "0123456789ACDEFHJKMNPQRTUVWXY";

  /** How many symbols there are. */
  static final int COUNT = SYMBOLS.length();

  private static final byte[] SYMBOL = new byte['Z' + 1];
  private static final byte[] MEMBER = new byte['Z' + 1];
  private static final String[] MEMBERS = new String[COUNT];

  static {
    for (int symbol = 0; symbol < COUNT; symbol++) {
      char sign = SYMBOLS.charAt(symbol);
      MEMBERS[symbol] =
          SETS.stream()
              .filter(set -> set.charAt(0) == sign)
              .findFirst()
              .orElse(String.valueOf(sign));
      for (int member = 0; member < MEMBERS[symbol].length(); member++) {
        SYMBOL[MEMBERS[symbol].charAt(member)] = (byte) symbol;
        MEMBER[MEMBERS[symbol].charAt(member)] = (byte) member;
      }
    }
  }

  private Confusion() {}

  /** The symbol of a character's set, 0 to {@link #COUNT} - 1; 0 to 9 for digits' sets. */
  static int symbol(char character) {
    return SYMBOL[character];
  }

  /** Which of its set a character is; 0 for digits and for what is confused with nothing. */
  static int member(char character) {
    return MEMBER[character];
  }

  /** How many characters are in a symbol's set, 1 to 3. */
  static int members(int symbol) {
    return MEMBERS[symbol].length();
  }

  /** A character of a symbol's set. */
  static char character(int symbol, int member) {
    return MEMBERS[symbol].charAt(member);
  }

  /** A number with each character replaced by that which stands for its set. */
  static String form(String number) {
    var form = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      form.append(SYMBOLS.charAt(symbol(number.charAt(i))));
    }
    return form.toString();
  }
}
