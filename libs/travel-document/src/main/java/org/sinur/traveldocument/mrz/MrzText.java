package org.sinur.traveldocument.mrz;

import java.util.regex.Pattern;

/** The alphabet of the zone: A to Z, 0 to 9 and the filler (Doc 9303-3, 4.3). */
final class MrzText {

  static final char FILLER = '<';

  private static final Pattern FILLERS = Pattern.compile("<+");

  private MrzText() {}

  static boolean isAllowed(char character) {
    return isLetter(character) || isDigit(character) || character == FILLER;
  }

  static boolean isLetter(char character) {
    return character >= 'A' && character <= 'Z';
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isEmpty(String field) {
    return field.chars().allMatch(character -> character == FILLER);
  }

  /**
   * ASCII only: {@code String.toUpperCase} would make SS of ß and I of ı, and so hide a misread.
   */
  static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      char character = upper.charAt(i);
      if (character >= 'a' && character <= 'z') {
        upper.setCharAt(i, (char) (character - 'a' + 'A'));
      }
    }
    return upper.toString();
  }

  /** A number or code for people: blanks for fillers, none at the ends. */
  static String withoutFillers(String field) {
    return field.replace(FILLER, ' ').strip();
  }

  /** Names for people: one blank for any run of fillers, none at the ends. */
  static String words(String field) {
    return FILLERS.matcher(field).replaceAll(" ").strip();
  }
}
