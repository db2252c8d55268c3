package org.sinur.traveldocument.mrz;

/**
 * What the zone itself proves of one of its fields, and by what. A check digit is one of ten: it
 * shows that a field was read as it was printed, not that the document is genuine.
 */
public enum FieldCheck {
  /** The field's own check digit agrees with it. */
  OWN_DIGIT_AGREES(Result.VERIFIED),

  /** The field has no digit of its own, or none is printed, and the composite digit agrees. */
  COMPOSITE_AGREES(Result.VERIFIED),

  /** The field's own check digit is not the one that follows from it. */
  OWN_DIGIT_DIFFERS(Result.REFUTED),

  /**
   * The composite digit differs and every digit of a field below it agrees, so the fault lies in a
   * field that only the composite covers, in the composite digit itself, or in a blind spot.
   */
  COMPOSITE_DIFFERS(Result.REFUTED),

  /** No calendar has such a date (Doc 9303-3, 4.8), whatever the digit says. */
  IMPOSSIBLE_DATE(Result.REFUTED),

  /** The standard's table for this field has no such code (Doc 9303-3, 5; parts 4 to 7). */
  UNASSIGNED_CODE(Result.REFUTED),

  /** A name with a numeric character, which Doc 9303-3, 4.6 forbids. */
  NUMERAL_IN_NAME(Result.REFUTED),

  /** The standard gives this field no check digit, and nothing else speaks against it. */
  NO_DIGIT_DEFINED(Result.NOT_CHECKABLE),

  /** A filler stands where the field's own digit belongs, and no composite digit covers it. */
  OWN_DIGIT_MISSING(Result.NOT_CHECKABLE),

  /** Only the composite covers this field, and a field with a wrong digit of its own spoils it. */
  COMPOSITE_SPOILT(Result.NOT_CHECKABLE),

  /** Nothing is printed in the field. */
  FIELD_EMPTY(Result.NOT_CHECKABLE),

  /** This format has no such field. */
  NOT_IN_FORMAT(Result.NOT_CHECKABLE);

  /** What an officer may conclude. */
  public enum Result {
    /** A check digit covers the field and agrees. */
    VERIFIED,
    /** The field cannot be right as it was read: misread, misprinted or altered. */
    REFUTED,
    /** The zone holds no proof for or against it: compare it with the visual zone and the chip. */
    NOT_CHECKABLE
  }

  private final Result result;

  FieldCheck(Result result) {
    this.result = result;
  }

  /** What the reason amounts to. */
  public Result result() {
    return result;
  }
}
