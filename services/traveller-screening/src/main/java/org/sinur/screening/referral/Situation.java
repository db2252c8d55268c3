package org.sinur.screening.referral;

import org.jspecify.annotations.Nullable;

/** The state of a referral as the person sees it who wants to act. */
enum Situation {
  OPEN(State.OPEN),
  /** Claimed by this person. */
  OWN(State.CLAIMED),
  /** Claimed by somebody else. */
  ANOTHERS(State.CLAIMED),
  RESOLVED(State.RESOLVED);

  private final State state;

  Situation(State state) {
    this.state = state;
  }

  /**
   * How a referral looks to a person.
   *
   * @param claimedBy who holds the claim
   */
  static Situation of(State state, @Nullable String claimedBy, String person) {
    return switch (state) {
      case OPEN -> OPEN;
      case CLAIMED -> person.equals(claimedBy) ? OWN : ANOTHERS;
      case RESOLVED -> RESOLVED;
    };
  }

  /** The state itself. */
  State state() {
    return state;
  }
}
