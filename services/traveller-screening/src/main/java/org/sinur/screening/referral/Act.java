package org.sinur.screening.referral;

/** What the second line can do with a referral. */
enum Act {
  /** Takes it up. */
  CLAIM,
  /** Puts it back for another to take up. */
  HAND_OVER,
  /** Takes up what another has taken up. */
  TAKE_OVER,
  /** Records what was asked and answered. */
  INTERVIEW,
  /** Decides. */
  RESOLVE,
  /** Takes note of a time limit that passed. */
  ACKNOWLEDGE
}
