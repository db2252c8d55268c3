package org.sinur.trafficking.instrument;

/** Whom an indicator set is for. */
public enum PersonGroup {
  /** Who is known to be 18 or older. */
  ADULT,
  /** Who is under 18, or may be. */
  CHILD
}
