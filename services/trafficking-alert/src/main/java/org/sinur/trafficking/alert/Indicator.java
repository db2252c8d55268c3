package org.sinur.trafficking.alert;

/**
 * What somebody without training in interviews can notice or be told at a counter. A selection in
 * plain words from the operational indicators of trafficking in human beings (ILO and European
 * Commission, 2009), whose dimension each names, and from the criteria for children of humanitarian
 * border management. Indicators are not conclusive: one is reason to refer, none is proof.
 */
public enum Indicator {
  /** Another person holds the documents and answers for them (coercion: confiscation). */
  DOCUMENTS_HELD_BY_ANOTHER,
  /** Answers are prompted or given by another, or sound learnt (coercion: forced to lie). */
  ANSWERS_PROMPTED_BY_ANOTHER,
  /** Kept apart, accompanied everywhere, not left alone (coercion: isolation, surveillance). */
  WATCHED_OR_ISOLATED,
  /** Injuries without a credible cause, or fear of a companion (coercion: violence, threats). */
  SIGNS_OF_INJURY_OR_FEAR,
  /** Tells of threats against the person or the family (coercion: threats). */
  THREATENED,
  /** Owes the journey or the placement and must work it off (coercion: debt bondage). */
  OWES_DEBT_FOR_JOURNEY,
  /** Does not know where the journey ends or who waits there (deceptive recruitment). */
  DOES_NOT_KNOW_DESTINATION,
  /** Does not know the work or the employer the journey is for (deceptive recruitment). */
  DOES_NOT_KNOW_EMPLOYER,
  /** Was promised other work, pay or papers than was found (deceptive recruitment). */
  PROMISES_NOT_KEPT,
  /** A marriage arranged by others, or to somebody not known (coercive recruitment). */
  MARRIAGE_ARRANGED_BY_OTHERS,
  /** Tells of excessive hours or dangerous work (exploitation). */
  EXCESSIVE_OR_DANGEROUS_WORK,
  /** Tells of wages withheld, or none (exploitation; coercion: withholding of wages). */
  WAGES_WITHHELD,
  /** A child without a parent or guardian. */
  MINOR_WITHOUT_GUARDIAN,
  /** A child with an adult whose relation to it is not credible. */
  MINOR_WITH_UNRELATED_ADULT,
  /** Says that going back would mean danger: asks for protection (the duty of non-refoulement). */
  ASKS_FOR_PROTECTION,
  /** Something else; the note says what. */
  OTHER;

  /**
   * The name of this selection, kept with each alert: that an indicator is absent says something
   * only if it was there to choose. A changed selection gets another name.
   */
  static final String SET = "counter-2026-11b";
}
