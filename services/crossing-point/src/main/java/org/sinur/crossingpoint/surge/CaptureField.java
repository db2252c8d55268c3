package org.sinur.crossingpoint.surge;

/**
 * What is captured of a traveller in full and may be left out where an order says so. The name as
 * given and the relation to the head of the group are never left out.
 */
public enum CaptureField {
  /** The year of birth, or an age band. */
  BIRTH,
  SEX,
  NATIONALITY,
  /** A travel document, or another paper that says who somebody is. */
  DOCUMENT,
  /** The check against the lists. */
  SCREENING
}
