package org.sinur.traveldocument.mrz;

import java.util.List;

/**
 * The document number as printed. One of more than nine characters, on TD1 and TD2, has its first
 * nine in the number field and a filler in place of the check digit; the rest, the check digit and
 * a filler open the optional data (Doc 9303-5, 4.2.2 note j and 4.2.4; Doc 9303-6, 4.2.2 note j).
 *
 * @param principal the nine positions of the number field
 * @param digit the position behind it
 * @param optionalData the first field of optional data, with what continues the number
 * @param mayContinue whether the format continues long numbers
 */
record NumberField(String principal, char digit, String optionalData, boolean mayContinue) {

  private static final int WIDTH = 9;

  /** Takes the fields out of a zone's lines. */
  static NumberField read(MrzFormat format, List<String> lines) {
    return new NumberField(
        format.text(MrzField.DOCUMENT_NUMBER, lines),
        format.span(MrzField.DOCUMENT_NUMBER).orElseThrow().digitBehind(lines),
        format.text(MrzField.OPTIONAL_DATA, lines),
        format.continuesLongNumbers());
  }

  /**
   * Puts a number into fields.
   *
   * @throws IllegalArgumentException if they have no room for it
   */
  static NumberField write(String number, String optionalData, boolean mayContinue) {
    if (number.length() <= WIDTH) {
      String principal = number + "<".repeat(WIDTH - number.length());
      return new NumberField(principal, CheckDigit.printed(principal), optionalData, mayContinue);
    }
    if (!mayContinue || number.indexOf(MrzText.FILLER) >= 0) {
      throw new IllegalArgumentException(
          "Only TD1 and TD2 take a number of more than nine characters, and none with blanks");
    }
    String continuation = number.substring(WIDTH) + CheckDigit.printed(number) + MrzText.FILLER;
    return new NumberField(
        number.substring(0, WIDTH), MrzText.FILLER, continuation + optionalData, true);
  }

  /** The whole number, its fillers included. */
  String number() {
    return isLong() ? principal + optionalData.substring(0, digitIndex()) : principal;
  }

  /**
   * The number with the filler between its two parts. Doc 9303-5, 4.2.4 leaves that filler out of
   * the check digit since an amendment; older identity cards of Belgium let it take a weight.
   */
  String numberWithFiller() {
    return isLong()
        ? principal + MrzText.FILLER + optionalData.substring(0, digitIndex())
        : principal;
  }

  /** The character that stands as check digit over {@link #number()}. */
  char checkDigit() {
    return isLong() ? optionalData.charAt(digitIndex()) : digit;
  }

  /** The optional data without what belongs to the number. */
  String remainingOptionalData() {
    return isLong() ? optionalData.substring(digitIndex() + 1) : optionalData;
  }

  /** A continuation has one character of the number at least, its digit, and a filler behind. */
  private boolean isLong() {
    return mayContinue
        && digit == MrzText.FILLER
        && principal.indexOf(MrzText.FILLER) < 0
        && digitIndex() >= 1;
  }

  private int digitIndex() {
    return optionalData.indexOf(MrzText.FILLER) - 1;
  }
}
