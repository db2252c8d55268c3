package org.sinur.trafficking.alert;

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

/** The alerts that were raised. */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param from the first moment of noticing
   * @param to the moment before which it was noticed
   * @param urgency only those of this urgency; null for all
   * @param before the alert after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Urgency urgency,
      @Nullable AlertRow before) {}

  /** One page, the latest first. */
  Uni<List<AlertRow>> page(Search search, int limit) {
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
    if (search.urgency() != null) {
      where.add("urgency = :urgency");
      parameters.put("urgency", search.urgency());
    }
    if (search.before() != null) {
      where.add("(occurredAt < :when or (occurredAt = :when and id < :id))");
      parameters.put("when", search.before().occurredAt);
      parameters.put("id", search.before().id);
    }
    return find(where + " order by occurredAt desc, id desc", parameters).page(0, limit).list();
  }
}
