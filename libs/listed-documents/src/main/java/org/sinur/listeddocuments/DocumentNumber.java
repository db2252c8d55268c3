package org.sinur.listeddocuments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of a document without what parts it: {@code D 000952} is {@code D000952}.
 *
 * @param value 1 to {@value #LONGEST} characters A to Z and 0 to 9
 */
public record DocumentNumber(String value) {

  /** The longest a machine-readable zone has room for is 22, on a TD1 (Doc 9303-5, 4.2.2). */
  public static final int LONGEST = 32;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if {@code value} has another character, none or too many
   */
  public DocumentNumber {
    if (!value.equals(plain(value))) {
      throw new IllegalArgumentException(
          "A document number is 1 to " + LONGEST + " characters A to Z and 0 to 9");
    }
  }

  /**
   * The number that stands in {@code text}, whatever that is: letters A to Z of either case, and
   * decimal digits of any script, such as the Arabic {@code ٣}; all else parts them and is left
   * out. Empty where nothing is left or more than {@value #LONGEST} characters are.
   */
  public static Optional<DocumentNumber> read(String text) {
    return Optional.ofNullable(plain(text)).map(DocumentNumber::new);
  }

  /** {@code text} itself where it is a number already, which is what documents present. */
  static @Nullable String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
        return picked(text);
      }
    }
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  private static @Nullable String picked(String text) {
    var picked = new StringBuilder(LONGEST);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      char c = character(text.codePointAt(i));
      if (c != 0 && picked.length() == LONGEST) {
        return null;
      }
      if (c != 0) {
        picked.append(c);
      }
    }
    return picked.isEmpty() ? null : picked.toString();
  }

  /** What a character counts as in a number; 0 where it is none of it. */
  static char character(int codePoint) {
    if (codePoint >= 'A' && codePoint <= 'Z') {
      return (char) codePoint;
    }
    if (codePoint >= 'a' && codePoint <= 'z') {
      return (char) (codePoint - 'a' + 'A');
    }
    return Character.isDigit(codePoint) ? (char) ('0' + Character.digit(codePoint, 10)) : 0;
  }

  /** The number itself. */
  @Override
  public String toString() {
    return value;
  }
}
