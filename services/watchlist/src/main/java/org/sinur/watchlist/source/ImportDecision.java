package org.sinur.watchlist.source;

import org.sinur.journal.JournalAction;

/** What a person decides about a file that waits. */
public enum ImportDecision {
  /** It takes force. */
  APPROVED(ImportState.APPLIED, JournalAction.APPROVED),
  /** It does not. */
  REJECTED(ImportState.REJECTED, JournalAction.REJECTED);

  private final ImportState makes;
  private final JournalAction action;

  ImportDecision(ImportState makes, JournalAction action) {
    this.makes = makes;
    this.action = action;
  }

  /** What becomes of the import. */
  public ImportState makes() {
    return makes;
  }

  /** What the journal calls it. */
  public JournalAction action() {
    return action;
  }
}
