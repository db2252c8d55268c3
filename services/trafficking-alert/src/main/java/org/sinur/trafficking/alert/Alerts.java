package org.sinur.trafficking.alert;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

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
   * @param finding only those of which this was found last; null for all
   * @param before the alert after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Urgency urgency,
      @Nullable Finding finding,
      @Nullable AlertRow before) {}

  /** One page, the latest first. */
  Uni<List<AlertRow>> page(Search search, int limit) {
    var alerts =
        new LatestFirst("occurredAt")
            .where("crossingPoint in", search.places())
            .where("occurredAt >=", search.from())
            .where("occurredAt <", search.to())
            .where("urgency =", search.urgency())
            .where("finding =", search.finding());
    var before = search.before();
    return (before == null ? alerts : alerts.after(before.occurredAt, before.id)).page(this, limit);
  }
}
