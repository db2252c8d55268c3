package org.sinur.trafficking.referral;

/** What a body says later. */
enum FeedbackKind {
  ARRIVED(false),
  DID_NOT_ARRIVE(true),
  SUPPORT_BEGUN(false),
  SUPPORT_ENDED(true),
  CANNOT_HELP_FURTHER(true),
  /** After the referral: the body has destroyed what it was given. */
  DATA_DESTROYED(false);

  private final boolean ends;

  FeedbackKind(boolean ends) {
    this.ends = ends;
  }

  /** Whether the body does no more for the person. */
  boolean ends() {
    return ends;
  }
}
