package org.sinur.crossingpoint.lane;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/** Opens, pauses and closes lanes. */
@ApplicationScoped
class LaneDesk {

  private final Lanes lanes;
  private final CrossingPoints points;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  LaneDesk(
      Lanes lanes,
      CrossingPoints points,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.lanes = lanes;
    this.points = points;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** A crossing point that is known and has this lane. */
  Uni<CrossingPoint> withLane(PlaceCode code, String lane) {
    return points
        .byCode(code)
        .map(point -> point == null || Integer.parseInt(lane) > point.lanes() ? null : point)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  /**
   * Changes a lane that was read; what it already is has no further effect. Two who change it at
   * once make the same version, and the database takes one of them.
   */
  @WithTransaction
  Uni<LaneChangeRow> change(PlaceCode code, String lane, LaneRequest request, EntityTag read) {
    return withLane(code, lane)
        .chain(() -> lanes.latest(code.value(), lane))
        .flatMap(before -> change(code, lane, before, request, read));
  }

  private Uni<LaneChangeRow> change(
      PlaceCode code,
      String lane,
      @Nullable LaneChangeRow before,
      LaneRequest request,
      EntityTag read) {
    if (before != null && request.equals(before.request())) {
      return Uni.createFrom().item(before);
    }
    read.mustBe(before == null ? 0 : before.version);
    var state = before == null ? LaneState.UNMANAGED : before.state;
    if (request.state() == LaneState.UNMANAGED
        || (state != request.state() && !state.mayBecome(request.state()))) {
      throw ProblemException.of(CrossingPointProblem.LANE_STATE, null);
    }
    var change = row(code, lane, before == null ? 1 : before.version + 1, request);
    return lanes
        .keep(change)
        .onFailure(ConstraintViolationException.class)
        .transform(_ -> EntityTag.stale())
        .call(
            () ->
                journal.write(
                    JournalAction.CHANGED,
                    "lane",
                    List.of("%s/%s".formatted(code, lane)),
                    code.value(),
                    request.state().name()))
        .replaceWith(change);
  }

  private LaneChangeRow row(PlaceCode code, String lane, int version, LaneRequest request) {
    var row = new LaneChangeRow();
    row.id = ids.generate();
    row.crossingPoint = code.value();
    row.lane = lane;
    row.version = version;
    row.state = request.state();
    row.direction = request.direction();
    row.travellers = request.travellers();
    row.note = request.note();
    row.changedAt = clock.instant();
    row.changedBy = caller.get().id();
    return row;
  }
}
