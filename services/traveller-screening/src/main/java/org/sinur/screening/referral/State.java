package org.sinur.screening.referral;

import java.util.Map;
import java.util.Set;

/** How far a referral has come, and where it can go from there. */
public enum State {
  OPEN,
  RESOLVED;

  /** Every legal step; a state that is not here has none. */
  private static final Map<State, Set<State>> STEPS = Map.of(OPEN, Set.of(RESOLVED));

  /** Whether a referral in this state may go to that one. */
  public boolean mayBecome(State next) {
    return STEPS.getOrDefault(this, Set.of()).contains(next);
  }
}
