package org.sinur.trafficking.referral;

/** What happens to a referral. */
enum ReferralAct {
  ACCEPT,
  DECLINE,
  /** Feedback says that the body does no more for the person. */
  END,
  /** What the body was given it may no longer use. */
  RECALL
}
