package org.sinur.screening.fairness;

/** What may happen to some more often than to others. */
public enum FairnessMeasure {
  /** Of those screened: the system advised to refer. */
  STOPPED,
  /** Of those screened: the check could not be made, or not in full. */
  NOT_CHECKED,
  /** Of those the system found nothing about: an officer referred them all the same. */
  REFERRED_BY_OFFICER,
  /** Of those screened: referred for whatever cause, and the second line found nothing wrong. */
  REFERRED_WRONGLY,
  /**
   * Of those referred and decided about: the second line found nothing wrong. Where a group is
   * referred on weaker grounds than others, it is higher.
   */
  CLEARED_OF_DECIDED;

  /** How many it happened to. */
  long events(ScreenedCounts counts) {
    return switch (this) {
      case STOPPED -> counts.stopped();
      case NOT_CHECKED -> counts.notChecked();
      case REFERRED_BY_OFFICER -> counts.referredByOfficer();
      case REFERRED_WRONGLY, CLEARED_OF_DECIDED -> counts.referredWrongly();
    };
  }

  /** How many it may have happened to. */
  long of(ScreenedCounts counts) {
    return switch (this) {
      case STOPPED, NOT_CHECKED, REFERRED_WRONGLY -> counts.screened();
      case REFERRED_BY_OFFICER -> counts.clear();
      case CLEARED_OF_DECIDED -> counts.decided();
    };
  }
}
