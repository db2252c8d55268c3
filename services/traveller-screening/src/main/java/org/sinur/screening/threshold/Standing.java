package org.sinur.screening.threshold;

/** How a threshold stands. */
enum Standing {
  /** Waits for a second person. */
  PROPOSED,
  /** Is what screenings go by. */
  IN_FORCE,
  /** Was in force until another was approved. */
  REPLACED,
  /** Was never in force: it was rejected. */
  REJECTED
}
