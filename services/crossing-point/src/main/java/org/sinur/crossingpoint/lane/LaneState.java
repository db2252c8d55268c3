package org.sinur.crossingpoint.lane;

import java.util.Map;
import java.util.Set;

/** How a lane stands, and where it can go from there. */
public enum LaneState {
  /** Nobody has ever said anything of it. */
  UNMANAGED,
  /** Takes travellers. */
  OPEN,
  /** Takes nobody for the moment; its officer stays. */
  PAUSED,
  CLOSED;

  /** Every legal step; nothing goes back to the first. */
  private static final Map<LaneState, Set<LaneState>> STEPS =
      Map.of(
          UNMANAGED, Set.of(OPEN, CLOSED),
          OPEN, Set.of(PAUSED, CLOSED),
          PAUSED, Set.of(OPEN, CLOSED),
          CLOSED, Set.of(OPEN));

  /** Whether a lane in this state may go to that one. */
  public boolean mayBecome(LaneState next) {
    return STEPS.getOrDefault(this, Set.of()).contains(next);
  }
}
