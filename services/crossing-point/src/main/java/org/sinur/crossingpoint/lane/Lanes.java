package org.sinur.crossingpoint.lane;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.service.Remembered;

/** The changes of all lanes. */
@ApplicationScoped
public class Lanes implements PanacheRepositoryBase<LaneChangeRow, UUID> {

  private static final String LATEST_OF_THE_LANE_OR_ANY =
      """
      (select l from LaneChangeRow l
       where l.crossingPoint = :place and l.lane = :lane and l.changedAt <= :moment
       order by l.version desc limit 1)
      union all
      (select l from LaneChangeRow l
       where l.crossingPoint = :place and l.changedAt <= :moment
       order by l.lane, l.version limit 1)
      """;

  private final Remembered<String, Standing> remembered;

  Lanes(InstantSource clock) {
    remembered = new Remembered<>(clock);
  }

  /**
   * How the lanes of a crossing point stand.
   *
   * @param managed whether anybody ever managed one
   * @param open those that are open
   */
  private record Standing(boolean managed, List<Open> open) {

    static Standing of(List<LaneChangeRow> latest) {
      return new Standing(
          !latest.isEmpty(),
          latest.stream()
              .filter(change -> change.state == LaneState.OPEN)
              .map(change -> new Open(change.lane, change.direction, change.changedAt))
              .toList());
    }

    /** Whether it is known that the lane is open; otherwise what was before has to be asked. */
    boolean isOpen(String lane, Direction way, Instant moment) {
      return !managed || open.stream().anyMatch(o -> o.is(lane, way, moment));
    }
  }

  private record Open(String lane, @Nullable Direction direction, Instant since) {

    boolean is(String asked, Direction way, Instant moment) {
      return lane.equals(asked)
          && (direction == null || direction == way)
          && !moment.isBefore(since);
    }
  }

  /**
   * Whether a lane was open this way at a moment. While nobody has managed any lane of a crossing
   * point, all of them count as open; from then on, only those that were opened. That a lane is
   * open is believed for a second, for every crossing that is recorded asks.
   */
  public Uni<Boolean> wasOpen(
      String crossingPoint, String lane, Direction direction, Instant moment) {
    return remembered
        .get(crossingPoint, () -> latest(crossingPoint).map(Standing::of))
        .flatMap(
            standing ->
                standing.isOpen(lane, direction, moment)
                    ? Uni.createFrom().item(true)
                    : lookUp(crossingPoint, lane, direction, moment));
  }

  private Uni<Boolean> lookUp(
      String crossingPoint, String lane, Direction direction, Instant moment) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(LATEST_OF_THE_LANE_OR_ANY, LaneChangeRow.class)
                    .setParameter("place", crossingPoint)
                    .setParameter("lane", lane)
                    .setParameter("moment", moment)
                    .getResultList())
        .map(
            changes ->
                changes.isEmpty()
                    || changes.stream()
                        .filter(change -> change.lane.equals(lane))
                        .max(Comparator.comparingInt(change -> change.version))
                        .filter(change -> change.isOpen(direction))
                        .isPresent());
  }

  /** The latest change of each lane of a crossing point that was ever managed. */
  Uni<List<LaneChangeRow>> latest(String crossingPoint) {
    return list(
        "from LaneChangeRow l where l.crossingPoint = ?1 and l.version ="
            + " (select max(c.version) from LaneChangeRow c"
            + " where c.crossingPoint = l.crossingPoint and c.lane = l.lane)",
        crossingPoint);
  }

  /** Keeps a change. */
  Uni<Void> keep(LaneChangeRow change) {
    remembered.forget();
    return persistAndFlush(change).replaceWithVoid();
  }

  /** All changes of a lane, the latest first. */
  Uni<List<LaneChangeRow>> of(String crossingPoint, String lane) {
    return list("crossingPoint = ?1 and lane = ?2 order by version desc", crossingPoint, lane);
  }

  /** The latest change of a lane; null while nobody has managed it. */
  Uni<@Nullable LaneChangeRow> latest(String crossingPoint, String lane) {
    return find("crossingPoint = ?1 and lane = ?2 order by version desc", crossingPoint, lane)
        .firstResult()
        .map(row -> row);
  }
}
