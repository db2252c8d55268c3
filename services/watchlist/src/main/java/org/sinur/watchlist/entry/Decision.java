package org.sinur.watchlist.entry;

import org.sinur.journal.JournalAction;

/** What is decided on a proposal. */
enum Decision {
  /** It takes force; said by somebody else than the proposer. */
  APPROVED(JournalAction.APPROVED),
  /** It does not. */
  REJECTED(JournalAction.REJECTED),
  /** The proposer takes it back. */
  RETRACTED(JournalAction.CHANGED);

  private final JournalAction action;

  Decision(JournalAction action) {
    this.action = action;
  }

  /** What the journal calls it. */
  JournalAction action() {
    return action;
  }
}
