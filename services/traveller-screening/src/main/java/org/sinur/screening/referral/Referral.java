package org.sinur.screening.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.screening.archive.ReferralState;

/**
 * A traveller referred to the second line.
 *
 * @param id the referral
 * @param screeningId the screening it came from
 * @param crossingPoint where
 * @param cause what brought it about
 * @param state how far it has come
 * @param standing what it means for the crossing
 * @param openedAt since when it waits
 * @param openedBy who made the screening, or referred it: the subject's id in the realm
 * @param remark what the officer at the counter noted
 * @param claimedAt when it was taken up
 * @param claimedBy who holds it, or held it when it was resolved
 * @param dueAt by when it has to be taken up or, once it is, resolved; absent when it is resolved
 * @param overdue whether it waits longer than that
 * @param escalations the time limits that passed
 * @param outcome what the second line decided
 * @param note what the second line noted
 * @param resolvedAt when it was decided
 * @param resolvedBy by whom
 */
public record Referral(
    UUID id,
    UUID screeningId,
    String crossingPoint,
    Cause cause,
    State state,
    ReferralState standing,
    Instant openedAt,
    String openedBy,
    @Nullable String remark,
    @Nullable Instant claimedAt,
    @Nullable String claimedBy,
    @Nullable Instant dueAt,
    boolean overdue,
    List<Escalation> escalations,
    @Nullable Outcome outcome,
    @Nullable String note,
    @Nullable Instant resolvedAt,
    @Nullable String resolvedBy) {

  public Referral {
    escalations = List.copyOf(escalations);
  }

  static Referral of(ReferralRow row, List<Escalation> escalations, Instant now) {
    var dueAt = row.dueAt();
    return new Referral(
        row.id,
        row.screeningId,
        row.crossingPoint,
        row.cause,
        row.state,
        row.standing(),
        row.openedAt,
        row.openedBy,
        row.remark,
        row.claimedAt,
        row.claimedBy,
        dueAt,
        dueAt != null && dueAt.isBefore(now),
        escalations,
        row.outcome,
        row.note,
        row.resolvedAt,
        row.resolvedBy);
  }

  /** The same without what officers wrote, which may name people. */
  public Referral masking() {
    return new Referral(
        id,
        screeningId,
        crossingPoint,
        cause,
        state,
        standing,
        openedAt,
        openedBy,
        Mask.all(remark),
        claimedAt,
        claimedBy,
        dueAt,
        overdue,
        escalations.stream().map(Escalation::masking).toList(),
        outcome,
        Mask.all(note),
        resolvedAt,
        resolvedBy);
  }
}
