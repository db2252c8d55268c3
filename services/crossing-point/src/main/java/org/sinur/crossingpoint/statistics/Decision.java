package org.sinur.crossingpoint.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.journal.JournalAction;

/** What a second person decides on an edition. */
@Schema(name = "StatisticsDecisionKind")
enum Decision {
  APPROVED(Standing.PUBLISHED, JournalAction.APPROVED),
  REJECTED(Standing.REJECTED, JournalAction.REJECTED);

  private final Standing makes;
  private final JournalAction action;

  Decision(Standing makes, JournalAction action) {
    this.makes = makes;
    this.action = action;
  }

  /** What becomes of the edition. */
  Standing makes() {
    return makes;
  }

  /** What the journal calls it. */
  JournalAction action() {
    return action;
  }
}
