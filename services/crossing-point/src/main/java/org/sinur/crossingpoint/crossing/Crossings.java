package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recorded crossings. */
@ApplicationScoped
class Crossings implements PanacheRepositoryBase<CrossingRow, UUID> {

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param from the first moment of crossing
   * @param to the moment before which it happened
   * @param marked whether only marked crossings
   * @param before the crossing after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean marked,
      @Nullable CrossingRow before) {}

  /** Another crossing recorded with a screening; null when there is none. */
  Uni<@Nullable UUID> otherWith(UUID screeningId, UUID notThis) {
    return find("screeningId = ?1 and id <> ?2", screeningId, notThis)
        .firstResult()
        .map(row -> row == null ? null : row.id);
  }

  /** The crossings that wait for word of this screening. */
  Uni<List<CrossingRow>> waitingFor(UUID screeningId) {
    return list(
        "screeningId = ?1 and array_contains(marks, ?2)",
        screeningId,
        Mark.SCREENING_NOT_SEEN.name());
  }

  /** One page, the latest first. */
  Uni<List<CrossingRow>> page(Search search, int limit) {
    var where = new StringJoiner(" and ").add("1 = 1");
    var parameters = new HashMap<String, Object>();
    if (search.places() != null) {
      where.add("crossingPoint in :places");
      parameters.put("places", search.places());
    }
    if (search.from() != null) {
      where.add("occurredAt >= :from");
      parameters.put("from", search.from());
    }
    if (search.to() != null) {
      where.add("occurredAt < :to");
      parameters.put("to", search.to());
    }
    if (search.marked()) {
      where.add("array_length(marks) > 0");
    }
    if (search.before() != null) {
      where.add("(occurredAt < :when or (occurredAt = :when and id < :id))");
      parameters.put("when", search.before().occurredAt);
      parameters.put("id", search.before().id);
    }
    return find(where + " order by occurredAt desc, id desc", parameters).page(0, limit).list();
  }
}
