package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The registered groups. */
@ApplicationScoped
class SurgeRegistrations implements PanacheRepositoryBase<SurgeRegistrationRow, UUID> {

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param orderId the order they were registered under; null for any
   * @param incomplete whether something is still missing; null for either
   * @param deviates whether something was left out when they were recorded; null for either
   * @param before the group after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable UUID orderId,
      @Nullable Boolean incomplete,
      @Nullable Boolean deviates,
      @Nullable SurgeRegistrationRow before) {}

  /** One page, the latest recorded first. */
  Uni<List<SurgeRegistrationRow>> page(Search search, int limit) {
    var groups =
        new LatestFirst("recordedAt")
            .where("crossingPoint in", search.places())
            .where("orderId =", search.orderId())
            .where("incomplete =", search.incomplete())
            .where("deviates =", search.deviates());
    var before = search.before();
    return (before == null ? groups : groups.after(before.recordedAt, before.id)).page(this, limit);
  }

  /** One group, held until the transaction ends, so that two who complete it do so in turn. */
  Uni<@Nullable SurgeRegistrationRow> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> row);
  }
}
