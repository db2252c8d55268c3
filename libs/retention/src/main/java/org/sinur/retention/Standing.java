package org.sinur.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a version of the rules stands. */
@Schema(name = "RetentionRulesStanding")
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
