package org.sinur.trafficking.alert;

/**
 * What protection finds of a concern; a later finding replaces an earlier one, and both are kept.
 */
public enum Finding {
  /** Nobody has decided yet. */
  UNDER_ASSESSMENT(true),
  /** The person needs protection. */
  IN_NEED(true),
  /** The person does not need protection. */
  NOT_IN_NEED(false);

  private final boolean shields;

  Finding(boolean shields) {
    this.shields = shields;
  }

  /** Whether the person must not be turned back (non-refoulement) while this is what is found. */
  boolean shields() {
    return shields;
  }
}
