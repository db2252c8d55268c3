package org.sinur.screening.referral;

/** How far a referral has come; {@link Transitions} says where it can go from there. */
public enum State {
  /** Nobody has taken it up. */
  OPEN,
  /** An officer has taken it up. */
  CLAIMED,
  /** It is decided. */
  RESOLVED
}
