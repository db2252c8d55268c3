package org.sinur.crossingpoint.lane;

/** Whom the sign above a lane asks to use it; whoever else comes is served all the same. */
public enum LaneFor {
  EVERYBODY,
  NATIONALS,
  FOREIGNERS,
  /** Families and groups with children. */
  FAMILIES,
  /** Holders of diplomatic and service passports, and crews. */
  DIPLOMATIC
}
