package org.sinur.trafficking.report;

import java.util.Optional;

/** How a report stands. */
public enum ReportState {
  /** Nobody has taken it up, or there is news that nobody has. */
  RECEIVED,
  /** Somebody looks into it. */
  TAKEN_UP,
  /** Somebody has looked into it. */
  CLOSED;

  /** How it stands after this; empty where this cannot be done as it stands. */
  Optional<ReportState> after(ReportAct act) {
    return switch (act) {
      case TAKE_UP -> when(this == RECEIVED, TAKEN_UP);
      case PASS_ON -> when(this != CLOSED, RECEIVED);
      case CLOSE -> when(this == TAKEN_UP, CLOSED);
      case REOPEN -> when(this == CLOSED, TAKEN_UP);
    };
  }

  private static Optional<ReportState> when(boolean possible, ReportState then) {
    return possible ? Optional.of(then) : Optional.empty();
  }
}
