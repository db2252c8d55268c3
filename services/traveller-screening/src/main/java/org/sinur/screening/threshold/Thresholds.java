package org.sinur.screening.threshold;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The thresholds that were ever proposed. */
@ApplicationScoped
class Thresholds implements PanacheRepositoryBase<ThresholdRow, UUID> {

  /** The one in force; null while the one the rules are made for is. */
  Uni<@Nullable ThresholdRow> inForce() {
    return find("standing", Standing.IN_FORCE).firstResult();
  }

  /** The one that waits for a second person; null where none does. */
  Uni<@Nullable ThresholdRow> waiting() {
    return find("standing", Standing.PROPOSED).firstResult();
  }

  /**
   * One page, the latest proposed first.
   *
   * @param before the threshold after which to go on, going back in time
   */
  Uni<List<ThresholdRow>> page(@Nullable ThresholdRow before, int limit) {
    var thresholds = new LatestFirst("proposedAt");
    return (before == null ? thresholds : thresholds.after(before.proposedAt, before.id))
        .page(this, limit);
  }
}
