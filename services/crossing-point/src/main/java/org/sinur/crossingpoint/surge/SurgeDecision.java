package org.sinur.crossingpoint.surge;

import org.sinur.journal.JournalAction;

/** What a second person decides on a proposed order. */
enum SurgeDecision {
  CONFIRMED(SurgeState.CONFIRMED, JournalAction.APPROVED),
  REJECTED(SurgeState.REJECTED, JournalAction.REJECTED);

  private final SurgeState makes;
  private final JournalAction action;

  SurgeDecision(SurgeState makes, JournalAction action) {
    this.makes = makes;
    this.action = action;
  }

  /** What becomes of the order; confirmed after its first moment, it is in force at once. */
  SurgeState makes() {
    return makes;
  }

  /** What the journal calls it. */
  JournalAction action() {
    return action;
  }
}
