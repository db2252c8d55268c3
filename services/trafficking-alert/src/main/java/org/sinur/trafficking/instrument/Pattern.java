package org.sinur.trafficking.instrument;

import org.sinur.trafficking.alert.Indicator;

/**
 * What many crossings show together and none of them shows alone. A pattern is reason to look, and
 * proves nothing of anybody.
 */
public enum Pattern {
  /** A child crosses, and nobody of age with it. */
  CHILD_WITHOUT_FAMILY(Indicator.MINOR_WITHOUT_GUARDIAN),
  /** One adult crosses with minors of several other families, on several days. */
  ESCORT_OF_UNRELATED_MINORS(Indicator.MINOR_WITH_UNRELATED_ADULT),
  /** One car carries minors of several families without their families, on several days. */
  VEHICLE_OF_UNRELATED_MINORS(Indicator.MINOR_WITH_UNRELATED_ADULT),
  /** One sponsor has young people of several families enter, on several days, and hardly others. */
  SPONSOR_OF_YOUNG_PEOPLE(Indicator.OTHER),
  /** Somebody there was a concern about crosses again with the unrelated adult of that time. */
  RETURN_WITH_SAME_ESCORT(Indicator.OTHER);

  private final Indicator indicator;

  Pattern(Indicator indicator) {
    this.indicator = indicator;
  }

  /** What the alert says was noticed. */
  public Indicator indicator() {
    return indicator;
  }
}
