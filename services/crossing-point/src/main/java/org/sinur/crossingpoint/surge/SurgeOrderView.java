package org.sinur.crossingpoint.surge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.closure.Decree;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * A surge order as it is shown.
 *
 * @param id the order
 * @param state how it stands now
 * @param crossingPoints where
 * @param directions which ways
 * @param travellers whom it speaks of
 * @param nationalities the States that are named
 * @param from its first moment, unless it is confirmed later
 * @param until the moment from which it holds no more
 * @param mayBeLeftOut what need not be captured
 * @param agreedPerHour how many travellers an hour the other side agreed to send
 * @param decree the authority and its act
 * @param proposedAt when it was proposed
 * @param proposedBy by whom: the subject's id in the realm
 * @param decision what a second person decided; absent while it waits
 * @param note the grounds of the decision
 * @param decidedAt when it was decided
 * @param decidedBy by whom
 * @param revokedAt when it was revoked
 * @param revokedBy by whom
 * @param revocation why
 */
@Schema(name = "SurgeOrder")
record SurgeOrderView(
    UUID id,
    SurgeState state,
    List<String> crossingPoints,
    List<Direction> directions,
    List<TravellerClass> travellers,
    List<String> nationalities,
    Instant from,
    Instant until,
    List<CaptureField> mayBeLeftOut,
    @Nullable Integer agreedPerHour,
    Decree decree,
    Instant proposedAt,
    String proposedBy,
    @Nullable SurgeDecision decision,
    @Nullable String note,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revocation) {

  static SurgeOrderView of(SurgeOrderRow row, Instant now) {
    var order = row.order();
    return new SurgeOrderView(
        order.id(),
        order.stateAt(now),
        order.crossingPoints().stream().sorted().toList(),
        order.directions().stream().sorted().toList(),
        order.travellers().stream().sorted().toList(),
        order.nationalities().stream().sorted().toList(),
        order.from(),
        order.until(),
        order.mayBeLeftOut().stream().sorted().toList(),
        order.agreedPerHour(),
        order.decree(),
        row.proposedAt,
        row.proposedBy,
        row.decision,
        row.note,
        row.decidedAt,
        row.decidedBy,
        row.revokedAt,
        row.revokedBy,
        row.revocation);
  }
}
