package org.sinur.listeddocuments;

/**
 * Numbers as figures, and back. The form of a number (see {@link Confusion}) becomes a figure of 47
 * bits, and which of the confused characters it has, its reading, one of 15 bits: up to nine
 * characters of any kind, or 10 to 14 digits. No two numbers share both, so that a figure that is
 * found is the number, not a likeness of it.
 *
 * <p>The figure of a form is scattered over all 47 bits by a reversible step, because issuers count
 * and their numbers lie in runs.
 */
final class NumberCode {

  static final int FORM_BITS = 47;
  static final int READING_BITS = 15;

  /** The code of a form that has no figure. */
  static final long NONE = -1;

  /** The longest number that has a figure whatever its characters. */
  static final int SHORT = 9;

  private static final int LONGEST_DIGITS = 14;
  private static final long FORM_MASK = (1L << FORM_BITS) - 1;
  private static final int HALF = (FORM_BITS + 1) / 2;

  /** How many forms of up to nine characters there are; those of digits are counted after them. */
  private static final long SHORT_FORMS = counted(Confusion.COUNT, SHORT);

  /** 2^64 by the golden ratio, which sends neighbours far apart; odd, therefore reversible. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private static final long GATHER = inverse(SCATTER);

  private NumberCode() {}

  /** The scattered figure of a number's form, or {@link #NONE}. */
  static long form(String number) {
    long figure = 0;
    if (number.length() <= SHORT) {
      for (int i = 0; i < number.length(); i++) {
        figure = figure * Confusion.COUNT + Confusion.symbol(number.charAt(i)) + 1;
      }
      return scatter(figure);
    }
    if (number.length() > LONGEST_DIGITS) {
      return NONE;
    }
    for (int i = 0; i < number.length(); i++) {
      int symbol = Confusion.symbol(number.charAt(i));
      if (symbol > 9) {
        return NONE;
      }
      figure = figure * 10 + symbol + 1;
    }
    return scatter(SHORT_FORMS + figure);
  }

  /**
   * Which of the numbers of its form a number is, 0 where all is digits that could be; {@link
   * #NONE} where there are too many to tell apart.
   */
  static int reading(String number) {
    int reading = 0;
    for (int i = 0; i < number.length(); i++) {
      char character = number.charAt(i);
      int member = Confusion.member(character);
      if (number.length() > SHORT) {
        if (member != 0) {
          return (int) NONE;
        }
      } else {
        reading = reading * Confusion.members(Confusion.symbol(character)) + member;
      }
    }
    return reading;
  }

  /** The number of a form and a reading. */
  static String number(long form, int reading) {
    long figure = gather(form);
    boolean digits = figure > SHORT_FORMS;
    long left = digits ? figure - SHORT_FORMS : figure;
    int base = digits ? 10 : Confusion.COUNT;
    var number = new StringBuilder(LONGEST_DIGITS);
    for (int readings = reading; left > 0; left = (left - 1) / base) {
      int symbol = (int) ((left - 1) % base);
      int members = digits ? 1 : Confusion.members(symbol);
      number.append(Confusion.character(symbol, readings % members));
      readings /= members;
    }
    return number.reverse().toString();
  }

  private static long scatter(long figure) {
    long once = (figure * SCATTER) & FORM_MASK;
    return ((once ^ (once >>> HALF)) * SCATTER) & FORM_MASK;
  }

  private static long gather(long form) {
    long once = (form * GATHER) & FORM_MASK;
    return ((once ^ (once >>> HALF)) * GATHER) & FORM_MASK;
  }

  /** Newton's iteration: each step doubles the bits that are right, from the three at hand. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /** How many sequences of up to so many signs there are. */
  private static long counted(int signs, int longest) {
    long count = 0;
    for (int length = 0; length < longest; length++) {
      count = count * signs + signs;
    }
    return count;
  }
}
