package org.sinur.crossingpoint.closure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.point.Authority;
import org.sinur.service.Remembered;

/** The closures, those that have ended too. */
@ApplicationScoped
public class Closures implements PanacheRepositoryBase<ClosureRow, UUID> {

  /** Of what happened before, the database is asked. */
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final InstantSource clock;

  /** By crossing point, what has not ended long ago; also what has not begun. */
  private final Remembered<String, Recent> remembered;

  Closures(InstantSource clock) {
    this.clock = clock;
    this.remembered = new Remembered<>(clock);
  }

  /**
   * @param closures those that had not ended by then
   * @param since by when
   */
  private record Recent(List<Closure> closures, Instant since) {

    /** Whether it is known that none of them holds. */
    boolean noneHolds(Instant moment) {
      return !moment.isBefore(since) && closures.stream().noneMatch(c -> c.holdsAt(moment));
    }
  }

  /**
   * The closures of a crossing point that hold at a moment. That there are none is believed for a
   * second, for every crossing that is recorded asks.
   */
  public Uni<List<Closure>> of(String crossingPoint, Authority runBy, Instant moment) {
    return remembered
        .get(crossingPoint, () -> recent(crossingPoint, runBy))
        .flatMap(
            recent ->
                recent.noneHolds(moment)
                    ? Uni.createFrom().item(List.of())
                    : holding(crossingPoint, runBy, moment));
  }

  private Uni<Recent> recent(String crossingPoint, Authority runBy) {
    var since = clock.instant().minus(RECENT);
    return list("endsAt is null or endsAt > ?1", since)
        .map(rows -> new Recent(closing(crossingPoint, runBy, rows), since));
  }

  private Uni<List<Closure>> holding(String crossingPoint, Authority runBy, Instant moment) {
    return list("fromTime <= ?1 and (endsAt is null or endsAt > ?1)", moment)
        .map(rows -> closing(crossingPoint, runBy, rows));
  }

  private static List<Closure> closing(
      String crossingPoint, Authority runBy, List<ClosureRow> rows) {
    return rows.stream()
        .map(ClosureRow::closure)
        .filter(closure -> closure.closes(crossingPoint, runBy))
        .toList();
  }

  /**
   * What to look for.
   *
   * @param at the moment at which they hold; null for any
   * @param crossingPoint the crossing point they close; null for any
   * @param runBy who runs it; null when no crossing point is looked for
   * @param before the closure after which to go on, going back in time
   */
  record Search(
      @Nullable Instant at,
      @Nullable String crossingPoint,
      @Nullable Authority runBy,
      @Nullable ClosureRow before) {}

  /** One page, the latest recorded first. */
  Uni<List<ClosureRow>> page(Search search, int limit) {
    var conditions = new StringJoiner(" and ").add("1 = 1");
    var values = new HashMap<String, Object>();
    if (search.at() != null) {
      conditions.add("fromTime <= :at and (endsAt is null or endsAt > :at)");
      values.put("at", search.at());
    }
    if (search.crossingPoint() != null && search.runBy() != null) {
      conditions.add("(array_contains(crossingPoints, :place) or authority = :runBy)");
      values.put("place", search.crossingPoint());
      values.put("runBy", search.runBy());
    }
    var before = search.before();
    if (before != null) {
      conditions.add("(recordedAt < :when or (recordedAt = :when and id < :id))");
      values.put("when", before.recordedAt);
      values.put("id", before.id);
    }
    return find(conditions + " order by recordedAt desc, id desc", values).page(0, limit).list();
  }

  /** Keeps what was recorded or lifted. */
  Uni<Void> keep(ClosureRow row) {
    remembered.forget();
    return persistAndFlush(row).replaceWithVoid();
  }

  /** One of them, held until the transaction ends, so that two who decide do so in turn. */
  Uni<@Nullable ClosureRow> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> row);
  }
}
