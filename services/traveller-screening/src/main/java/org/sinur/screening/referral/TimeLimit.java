package org.sinur.screening.referral;

import java.time.Instant;
import java.util.Set;

/** What has to be done with a referral in time. */
public enum TimeLimit {
  /** Somebody takes it up. */
  CLAIM("claimDueAt"),
  /** It is resolved. */
  RESOLVE("resolveDueAt");

  private final String property;

  TimeLimit(String property) {
    this.property = property;
  }

  /** The property of the row that says by when. */
  String property() {
    return property;
  }

  /** The states in which it has not been done. */
  Set<State> missing() {
    return switch (this) {
      case CLAIM -> Set.of(State.OPEN);
      case RESOLVE -> Set.of(State.OPEN, State.CLAIMED);
    };
  }

  Instant dueAt(ReferralRow row) {
    return switch (this) {
      case CLAIM -> row.claimDueAt;
      case RESOLVE -> row.resolveDueAt;
    };
  }
}
