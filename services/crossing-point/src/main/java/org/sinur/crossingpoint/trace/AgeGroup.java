package org.sinur.crossingpoint.trace;

import java.time.LocalDate;
import java.time.Period;
import org.sinur.traveldocument.PartialDate;

/** How old somebody is, as far as protection has to know; in doubt the younger. */
public enum AgeGroup {
  /** Under 16. */
  CHILD,
  /** 16 or 17. */
  ADOLESCENT,
  /** 18 to 25. */
  YOUNG_ADULT,
  /** 26 or older. */
  ADULT,
  /** Nothing is known of the date of birth, or it lies ahead. */
  UNKNOWN;

  private static final int SIXTEEN = 16;
  private static final int EIGHTEEN = 18;
  private static final int TWENTY_SIX = 26;

  /** The group of somebody born then, on this day. */
  static AgeGroup of(PartialDate birth, LocalDate on) {
    return birth
        .latest()
        .filter(latest -> !latest.isAfter(on))
        .map(latest -> Period.between(latest, on).getYears())
        .map(AgeGroup::ofYears)
        .orElse(UNKNOWN);
  }

  private static AgeGroup ofYears(int years) {
    if (years < SIXTEEN) {
      return CHILD;
    }
    if (years < EIGHTEEN) {
      return ADOLESCENT;
    }
    return years < TWENTY_SIX ? YOUNG_ADULT : ADULT;
  }
}
