package org.sinur.retention;

/** How a version of the rules stands. */
enum Standing {
  /** Waits for a second person. */
  PROPOSED,
  /** Is what is erased by. */
  IN_FORCE,
  /** Was in force until another was approved. */
  REPLACED,
  /** Was never in force: it was rejected. */
  REJECTED
}
