package org.sinur.crossingpoint.shift;

import java.util.Map;
import java.util.Set;

/** How a shift stands, and where it can go from there. */
enum ShiftState {
  /** Its supervisor answers for the crossing point; one at a time. */
  BEGUN,
  /** Handed over. */
  ENDED;

  /** Every legal step; a state that is not here has none. */
  private static final Map<ShiftState, Set<ShiftState>> STEPS = Map.of(BEGUN, Set.of(ENDED));

  /** Whether a shift in this state may go to that one. */
  boolean mayBecome(ShiftState next) {
    return STEPS.getOrDefault(this, Set.of()).contains(next);
  }
}
