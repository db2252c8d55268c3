package org.sinur.screening.fairness;

/**
 * What became of travellers.
 *
 * @param screened how many were screened
 * @param stopped of how many the system advised to refer them
 * @param notChecked how many could not be checked, or not in full
 * @param referredByOfficer how many the system found nothing about, and an officer referred
 * @param decided how many were referred, and all of their referrals are decided
 * @param referredWrongly about how many of those the second line found nothing wrong; who was
 *     referred to protection is none of them
 */
record ScreenedCounts(
    long screened,
    long stopped,
    long notChecked,
    long referredByOfficer,
    long decided,
    long referredWrongly) {

  static final ScreenedCounts NOBODY = new ScreenedCounts(0, 0, 0, 0, 0, 0);

  /** Whom the system found nothing about. */
  long clear() {
    return screened - stopped - notChecked;
  }

  ScreenedCounts plus(ScreenedCounts other) {
    return new ScreenedCounts(
        screened + other.screened,
        stopped + other.stopped,
        notChecked + other.notChecked,
        referredByOfficer + other.referredByOfficer,
        decided + other.decided,
        referredWrongly + other.referredWrongly);
  }
}
