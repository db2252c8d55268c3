package org.sinur.screening.threshold;

import org.sinur.journal.JournalAction;

/** What a second person decides on a proposal. */
enum Decision {
  APPROVED(Standing.IN_FORCE, JournalAction.APPROVED),
  REJECTED(Standing.REJECTED, JournalAction.REJECTED);

  private final Standing makes;
  private final JournalAction action;

  Decision(Standing makes, JournalAction action) {
    this.makes = makes;
    this.action = action;
  }

  /** What becomes of the proposal. */
  Standing makes() {
    return makes;
  }

  /** What the journal calls it. */
  JournalAction action() {
    return action;
  }
}
