package org.sinur.trafficking.instrument;

/** Where an answer at the counter leads. None ever leads to a denial. */
public enum Route {
  CHILD_PROTECTION(true),
  /** Asks for protection from being sent back. */
  ASYLUM(true),
  TRAFFICKING(true),
  VIOLENCE(true),
  /** Without papers of any country. */
  LEGAL_IDENTITY(true),
  /** A family parted on the way. */
  FAMILY_TRACING(false),
  /** A doctor, now. */
  MEDICAL(false),
  /** Older, disabled, pregnant or nursing persons, and who is alone with small children. */
  ASSISTANCE(false);

  private final boolean confidential;

  Route(boolean confidential) {
    this.confidential = confidential;
  }

  /** Whether it is for protection alone to know, so that others are told no more than to refer. */
  public boolean confidential() {
    return confidential;
  }
}
