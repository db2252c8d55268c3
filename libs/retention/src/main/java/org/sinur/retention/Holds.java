package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The holds that were ever placed. */
@ApplicationScoped
class Holds implements PanacheRepositoryBase<HoldRow, UUID> {

  /**
   * One page, the latest placed first.
   *
   * @param places only those at these crossing points; null for all
   * @param before the hold after which to go on, going back in time
   */
  Uni<List<HoldRow>> page(@Nullable Set<String> places, @Nullable HoldRow before, int limit) {
    var holds = new LatestFirst("placedAt").where("crossingPoint in", places);
    return (before == null ? holds : holds.after(before.placedAt, before.id)).page(this, limit);
  }
}
