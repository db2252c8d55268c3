package org.sinur.crossingpoint.surge;

import java.util.Map;
import java.util.Set;

/** How a surge order stands, and where it can go from there. */
public enum SurgeState {
  /** Waits for a second person. */
  PROPOSED,
  /** Confirmed; its first moment has not come. */
  CONFIRMED,
  /** Travellers may be registered under it. */
  IN_FORCE,
  /** Its last moment has passed. */
  ENDED,
  /** Its last moment passed before a second person confirmed it. */
  LAPSED,
  /** A second person decided against it. */
  REJECTED,
  /** Ended early, or withdrawn before it began. */
  REVOKED;

  /**
   * Every legal step; a state that is not here has none. Time alone takes the steps to the last.
   */
  private static final Map<SurgeState, Set<SurgeState>> STEPS =
      Map.of(
          PROPOSED, Set.of(CONFIRMED, IN_FORCE, LAPSED, REJECTED, REVOKED),
          CONFIRMED, Set.of(IN_FORCE, REVOKED),
          IN_FORCE, Set.of(ENDED, REVOKED));

  /** Whether an order in this state may go to that one. */
  public boolean mayBecome(SurgeState next) {
    return STEPS.getOrDefault(this, Set.of()).contains(next);
  }
}
