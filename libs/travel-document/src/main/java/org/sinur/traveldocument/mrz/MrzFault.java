package org.sinur.traveldocument.mrz;

/**
 * Why a text cannot be read as a machine-readable zone. It may be logged and shown: it holds no
 * personal data.
 *
 * @param kind what is wrong
 * @param line where, from 1 at the top, blank lines not counted; 1 where it concerns all lines
 * @param position where in the line, in characters of the text from 1, surrounding white space not
 *     counted; 1 where it concerns the whole line
 * @param sentence the fault in plain English
 */
public record MrzFault(Kind kind, int line, int position, String sentence) {

  /** The kinds of fault. */
  public enum Kind {
    /** There is nothing but white space. */
    NO_TEXT,
    /** Neither two lines nor three. */
    LINE_COUNT,
    /** A line is too short or too long for any format with that many lines. */
    LINE_LENGTH,
    /** A character other than A-Z, a-z, 0-9 and the filler. */
    ILLEGAL_CHARACTER,
    /**
     * The French identity card issued until 2021: two lines of 36, but with a layout of its own.
     */
    FRENCH_IDENTITY_CARD,
    /** An old Slovak identity card: two lines of 34. */
    SLOVAK_IDENTITY_CARD,
    /** A Swiss driving licence: lines of 9, 30 and 30. */
    SWISS_DRIVING_LICENCE,
    /** A driving licence with one line of 30 (ISO/IEC 18013). */
    DRIVING_LICENCE
  }

  /**
   * Refuses a place that no text has.
   *
   * @throws IllegalArgumentException if {@code line} or {@code position} is below 1
   */
  public MrzFault {
    if (line < 1 || position < 1) {
      throw new IllegalArgumentException("Lines and positions count from 1");
    }
  }
}
