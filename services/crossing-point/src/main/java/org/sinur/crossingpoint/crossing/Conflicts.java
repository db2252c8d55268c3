package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** Second copies of crossings that say something else. */
@ApplicationScoped
class Conflicts implements PanacheRepositoryBase<ConflictRow, UUID> {

  /**
   * One page, the latest first.
   *
   * @param places the crossing points to look at; null for all
   * @param crossing only of this crossing; null for all
   * @param settled whether those between which somebody has chosen, or those that wait
   * @param before the conflict after which to go on, going back in time
   */
  Uni<List<ConflictRow>> page(
      @Nullable Set<String> places,
      @Nullable UUID crossing,
      boolean settled,
      @Nullable ConflictRow before,
      int limit) {
    var conflicts =
        new LatestFirst("receivedAt")
            .where("crossingPoint in", places)
            .where("crossingId =", crossing)
            .where("settled =", settled);
    return (before == null ? conflicts : conflicts.after(before.receivedAt, before.id))
        .page(this, limit);
  }
}
