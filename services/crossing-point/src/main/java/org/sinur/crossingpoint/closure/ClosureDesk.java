package org.sinur.crossingpoint.closure;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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
import org.sinur.problem.RequestProblem;

/**
 * Records closures, and what lifts them. A refusal is a {@link ProblemException}, which undoes the
 * transaction and with it the claim on the id.
 */
@ApplicationScoped
class ClosureDesk {

  private static final String RECORD = "closure";

  private final Closures closures;
  private final CrossingPoints points;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ClosureDesk(
      Closures closures,
      CrossingPoints points,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.closures = closures;
    this.points = points;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What is kept.
   *
   * @param closure the closure
   * @param replayed whether it had been sent before
   */
  record Kept(ClosureRow closure, boolean replayed) {}

  @WithTransaction
  Uni<Kept> record(UUID id, ClosureRequest request) {
    mustHaveDutyAt(request.points());
    return idempotency
        .claim(RECORD, id.toString(), request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, request).map(row -> new Kept(row, false));
                  case Claim.Replayed(var first) ->
                      closures.findById(first).map(row -> new Kept(row, true));
                  case Claim.Reused() ->
                      throw ProblemException.of(CrossingPointProblem.RECORD_DIFFERS, null);
                });
  }

  private Uni<ClosureRow> fresh(UUID id, ClosureRequest request) {
    request
        .impossible()
        .ifPresent(
            problem -> {
              throw ProblemException.of(problem, null);
            });
    return points
        .allKnown(request.points())
        .flatMap(
            known -> {
              if (!known) {
                throw ProblemException.of(CrossingPointProblem.UNKNOWN_POINT, null);
              }
              var row = ClosureRow.of(id, request, clock.instant(), caller.get().id());
              return closures.keep(row).replaceWith(row);
            })
        .call(row -> journal.recorded(RECORD, row.id, null));
  }

  /**
   * Lifts a closure that was read, from now on; sent again with the same act it has no further
   * effect.
   *
   * @return null when there is no such closure
   */
  @WithTransaction
  Uni<@Nullable ClosureRow> lift(UUID id, Decree by, EntityTag read) {
    return closures
        .held(id)
        .flatMap(row -> row == null ? Uni.createFrom().nullItem() : lift(row, by, read));
  }

  private Uni<ClosureRow> lift(ClosureRow row, Decree by, EntityTag read) {
    mustHaveDutyAt(List.of(row.crossingPoints).stream().map(PlaceCode::new).toList());
    if (by.equals(row.lifting())) {
      return Uni.createFrom().item(row);
    }
    var now = clock.instant();
    if (row.endsAt != null && !row.endsAt.isAfter(now)) {
      throw ProblemException.of(CrossingPointProblem.CLOSURE_ENDED, null);
    }
    read.mustBe(row.version);
    row.lift(by, now, caller.get().id());
    return closures
        .keep(row)
        .chain(() -> journal.write(JournalAction.CHANGED, RECORD, List.of(row.id), null, "lifted"))
        .replaceWith(row);
  }

  /** Whoever closes all of an authority's crossing points has duties everywhere. */
  private void mustHaveDutyAt(List<PlaceCode> named) {
    var by = caller.get();
    named.forEach(by::mustHaveDutyAt);
    if (named.isEmpty() && !by.places().everywhere()) {
      throw ProblemException.of(RequestProblem.PLACE_NOT_YOURS, null);
    }
  }
}
