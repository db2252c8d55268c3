package org.sinur.screening.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * That a time limit of a referral passed.
 *
 * @param limit what was not done in time
 * @param dueAt by when it should have been
 * @param escalatedAt when that was noticed
 * @param acknowledgedAt when a supervisor took note; absent until then
 * @param acknowledgedBy who did
 * @param note what the supervisor noted
 */
public record Escalation(
    TimeLimit limit,
    Instant dueAt,
    Instant escalatedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable String note) {

  static Escalation of(EscalationRow row) {
    return new Escalation(
        row.timeLimit,
        row.dueAt,
        row.escalatedAt,
        row.acknowledgedAt,
        row.acknowledgedBy,
        row.note);
  }

  Escalation masking() {
    return new Escalation(
        limit, dueAt, escalatedAt, acknowledgedAt, acknowledgedBy, Mask.all(note));
  }
}
