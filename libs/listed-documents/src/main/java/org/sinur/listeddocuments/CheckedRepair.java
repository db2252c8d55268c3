package org.sinur.listeddocuments;

import org.sinur.traveldocument.mrz.CheckDigit;

/** Whether a check digit that refutes a number as read agrees with a listed one in its place. */
final class CheckedRepair {

  private static final char FILLER = '<';

  private CheckedRepair() {}

  /**
   * Puts the listed characters where the presented ones stand: what parts them is printed as
   * fillers, which take a weight (Doc 9303-3, 4.9). The digit may have been confused as well.
   */
  static boolean agrees(String presented, String listed, char digit) {
    var printed = new StringBuilder();
    int next = 0;
    int[] characters = presented.strip().codePoints().toArray();
    for (int character : characters) {
      printed.append(DocumentNumber.character(character) == 0 ? FILLER : listed.charAt(next++));
    }
    char read = DocumentNumber.character(digit);
    return read != 0 && CheckDigit.agrees(printed, Confusion.character(Confusion.symbol(read), 0));
  }
}
