package org.sinur.listeddocuments;

/**
 * What a document's own check digit (Doc 9303-3, 4.9) says of its number as read. It decides
 * whether another reading of the number is looked for.
 */
public sealed interface Proof {

  /** The digit agrees: the number was read as it was printed, and no other reading is tried. */
  record Verified() implements Proof {}

  /**
   * The digit does not agree: something was misread.
   *
   * @param digit the check digit as read; any character
   */
  record Refuted(char digit) implements Proof {}

  /** There is no digit, or none that could tell. */
  record Missing() implements Proof {}
}
