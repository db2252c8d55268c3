package org.sinur.screening.redress;

import org.sinur.journal.JournalAction;

/** What a second person decides on what was asked. */
enum RedressDecision {
  /** It was a mistake: the traveller is not stopped for these listed persons any more. */
  UPHELD(JournalAction.APPROVED),
  /** It stays as it is. */
  DISMISSED(JournalAction.REJECTED);

  private final JournalAction action;

  RedressDecision(JournalAction action) {
    this.action = action;
  }

  /** What the journal calls it. */
  JournalAction action() {
    return action;
  }
}
