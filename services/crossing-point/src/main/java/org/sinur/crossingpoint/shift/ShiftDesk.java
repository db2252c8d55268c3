package org.sinur.crossingpoint.shift;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/**
 * Begins shifts, changes who is on them, and ends them. A refusal is a {@link ProblemException},
 * which undoes the transaction and with it the claim on the id.
 */
@ApplicationScoped
class ShiftDesk {

  private static final String RECORD = "shift";

  private final Shifts shifts;
  private final CrossingPoints points;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ShiftDesk(
      Shifts shifts,
      CrossingPoints points,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.shifts = shifts;
    this.points = points;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What is kept.
   *
   * @param shift the shift
   * @param replayed whether it had been sent before
   */
  record Kept(ShiftRow shift, boolean replayed) {}

  @WithTransaction
  Uni<Kept> begin(UUID id, ShiftRequest request) {
    return idempotency
        .claim(RECORD, id.toString(), request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, request).map(row -> new Kept(row, false));
                  case Claim.Replayed(var first) ->
                      shifts.findById(first).map(row -> new Kept(row, true));
                  case Claim.Reused() ->
                      throw ProblemException.of(CrossingPointProblem.RECORD_DIFFERS, null);
                });
  }

  private Uni<ShiftRow> fresh(UUID id, ShiftRequest request) {
    return points
        .byCode(request.crossingPoint())
        .invoke(point -> mustHaveLanes(point, request.officers()))
        .chain(() -> shifts.lastEnded(request.crossingPoint().value()))
        .flatMap(previous -> shifts.persistAndFlush(row(id, request, previous)))
        .onFailure(ConstraintViolationException.class)
        .transform(_ -> ProblemException.of(CrossingPointProblem.SHIFT_BEGUN, null))
        .call(row -> journal.recorded(RECORD, row.id, row.crossingPoint));
  }

  private ShiftRow row(UUID id, ShiftRequest request, @Nullable ShiftRow previous) {
    var row = new ShiftRow();
    row.id = id;
    row.crossingPoint = request.crossingPoint().value();
    row.supervisor = caller.get().id();
    row.begunAt = clock.instant();
    row.previousId = previous == null ? null : previous.id;
    row.takenOver = previous == null ? null : previous.handover;
    row.officers(request.officers());
    return row;
  }

  /**
   * Changes who is on a shift that was read.
   *
   * @return null when there is no such shift where the caller has duties
   */
  @WithTransaction
  Uni<@Nullable ShiftRow> change(UUID id, ShiftOfficers request, EntityTag read) {
    return change(
        id,
        read,
        row -> row.officers().equals(request.officers()),
        row -> row.officers(request.officers()),
        request.officers());
  }

  /**
   * Ends a shift that was read.
   *
   * @return null when there is no such shift where the caller has duties
   */
  @WithTransaction
  Uni<@Nullable ShiftRow> end(UUID id, ShiftEnd request, EntityTag read) {
    return change(
        id,
        read,
        row -> request.handover().equals(row.handover),
        row -> {
          row.endedAt = clock.instant();
          row.endedBy = caller.get().id();
          row.handover = request.handover();
        },
        List.of());
  }

  /** A change that is so already has no further effect. */
  private Uni<@Nullable ShiftRow> change(
      UUID id,
      EntityTag read,
      Predicate<ShiftRow> isSo,
      Consumer<ShiftRow> change,
      List<ShiftOfficer> officers) {
    var places = caller.get().places();
    return shifts
        .held(id)
        .map(row -> row != null && places.include(row.crossingPoint) ? row : null)
        .flatMap(
            row -> {
              if (row == null || isSo.test(row)) {
                return Uni.createFrom().item(row);
              }
              if (!row.state().mayBecome(ShiftState.ENDED)) {
                throw ProblemException.of(CrossingPointProblem.SHIFT_ENDED, null);
              }
              read.mustBe(row.version);
              return points
                  .byCode(new PlaceCode(row.crossingPoint))
                  .invoke(point -> mustHaveLanes(point, officers))
                  .invoke(() -> change.accept(row))
                  .chain(shifts::flush)
                  .chain(
                      () ->
                          journal.write(
                              JournalAction.CHANGED,
                              RECORD,
                              List.of(row.id),
                              row.crossingPoint,
                              row.state().name()))
                  .replaceWith(row);
            });
  }

  private static void mustHaveLanes(@Nullable CrossingPoint point, List<ShiftOfficer> officers) {
    if (point == null) {
      throw ProblemException.of(CrossingPointProblem.UNKNOWN_POINT, null);
    }
    for (var officer : officers) {
      if (officer.lane() != null && Integer.parseInt(officer.lane()) > point.lanes()) {
        throw ProblemException.of(CrossingPointProblem.UNKNOWN_LANE, null);
      }
    }
  }
}
