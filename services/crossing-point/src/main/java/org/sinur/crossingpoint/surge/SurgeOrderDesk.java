package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/**
 * Takes proposals of surge orders, what a second person decides, and revocations. A refusal is a
 * {@link ProblemException}, which undoes the transaction and with it the claim on the id.
 */
@ApplicationScoped
class SurgeOrderDesk {

  private static final String RECORD = "surge-order";

  private final SurgeOrders orders;
  private final CrossingPoints points;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final Duration longest;

  SurgeOrderDesk(
      SurgeOrders orders,
      CrossingPoints points,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "surge.longest") Duration longest) {
    this.orders = orders;
    this.points = points;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.longest = longest;
  }

  /**
   * What is kept.
   *
   * @param order the order
   * @param replayed whether it had been sent before
   */
  record Kept(SurgeOrderRow order, boolean replayed) {}

  @WithTransaction
  Uni<Kept> propose(UUID id, SurgeOrderRequest request) {
    request.crossingPoints().forEach(caller.get()::mustHaveDutyAt);
    return idempotency
        .claim(RECORD, id.toString(), request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, request).map(row -> new Kept(row, false));
                  case Claim.Replayed(var first) ->
                      orders.findById(first).map(row -> new Kept(row, true));
                  case Claim.Reused() ->
                      throw ProblemException.of(CrossingPointProblem.RECORD_DIFFERS, null);
                });
  }

  private Uni<SurgeOrderRow> fresh(UUID id, SurgeOrderRequest request) {
    request
        .impossible(longest, clock.instant())
        .ifPresent(
            problem -> {
              throw ProblemException.of(problem, null);
            });
    return points
        .allKnown(request.crossingPoints())
        .flatMap(
            known -> {
              if (!known) {
                throw ProblemException.of(CrossingPointProblem.UNKNOWN_POINT, null);
              }
              return orders.persistAndFlush(
                  SurgeOrderRow.of(id, request, clock.instant(), caller.get().id()));
            })
        .call(row -> journal.recorded(RECORD, row.id, null));
  }

  /**
   * Decides on an order that was read; the same decision sent again is the same decision.
   *
   * @return null when there is no such order
   */
  @WithTransaction
  Uni<@Nullable SurgeOrderRow> decide(UUID id, SurgeDecisionRequest request, EntityTag read) {
    return orders
        .held(id)
        .flatMap(row -> row == null ? Uni.createFrom().nullItem() : decide(row, request, read));
  }

  private Uni<SurgeOrderRow> decide(
      SurgeOrderRow row, SurgeDecisionRequest request, EntityTag read) {
    var by = mustHaveDutyAtAll(row);
    if (request.decision() == row.decision
        && request.note().equals(row.note)
        && by.equals(row.decidedBy)) {
      return Uni.createFrom().item(row);
    }
    mayBecome(row, request.decision().makes());
    if (by.equals(row.proposedBy)) {
      throw ProblemException.of(CrossingPointProblem.OWN_SURGE_ORDER, null);
    }
    read.mustBe(row.version);
    row.decision = request.decision();
    row.note = request.note();
    row.decidedAt = clock.instant();
    row.decidedBy = by;
    return kept(row, request.decision().action());
  }

  /**
   * Revokes an order that was read; sent again with the same reason it has no further effect.
   *
   * @return null when there is no such order
   */
  @WithTransaction
  Uni<@Nullable SurgeOrderRow> revoke(UUID id, SurgeRevocation request, EntityTag read) {
    return orders
        .held(id)
        .flatMap(row -> row == null ? Uni.createFrom().nullItem() : revoke(row, request, read));
  }

  private Uni<SurgeOrderRow> revoke(SurgeOrderRow row, SurgeRevocation request, EntityTag read) {
    var by = mustHaveDutyAtAll(row);
    if (request.reason().equals(row.revocation)) {
      return Uni.createFrom().item(row);
    }
    mayBecome(row, SurgeState.REVOKED);
    read.mustBe(row.version);
    row.revokedAt = clock.instant();
    row.revokedBy = by;
    row.revocation = request.reason();
    return kept(row, JournalAction.CHANGED);
  }

  private Uni<SurgeOrderRow> kept(SurgeOrderRow row, JournalAction action) {
    return orders
        .flush()
        .chain(() -> journal.write(action, RECORD, List.of(row.id), null, null))
        .replaceWith(row);
  }

  /** Who acts, when they have duties at every crossing point of the order. */
  private String mustHaveDutyAtAll(SurgeOrderRow row) {
    var by = caller.get();
    Arrays.stream(row.crossingPoints).map(PlaceCode::new).forEach(by::mustHaveDutyAt);
    return by.id();
  }

  private void mayBecome(SurgeOrderRow row, SurgeState next) {
    if (!row.order().stateAt(clock.instant()).mayBecome(next)) {
      throw ProblemException.of(CrossingPointProblem.SURGE_STATE, null);
    }
  }
}
