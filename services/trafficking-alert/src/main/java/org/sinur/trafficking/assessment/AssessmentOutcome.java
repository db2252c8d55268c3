package org.sinur.trafficking.assessment;

import org.sinur.trafficking.instrument.Weighing;

/** What an assessment means. Nothing says who is a victim, nor who is none. */
public enum AssessmentOutcome {
  /** Indicators are present: refer. */
  INDICATORS_PRESENT_REFER,
  /** The indicators known so far are not enough by the rule; the concern stands as it stood. */
  INDICATORS_NOT_ENOUGH;

  static AssessmentOutcome of(Weighing weighing) {
    return weighing.indicatorsPresent() ? INDICATORS_PRESENT_REFER : INDICATORS_NOT_ENOUGH;
  }
}
