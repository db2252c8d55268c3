package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What crossings were before they were corrected. */
@ApplicationScoped
class Corrections implements PanacheRepositoryBase<CorrectionRow, UUID> {

  /** All of a crossing, the latest first. */
  Uni<List<CorrectionRow>> of(UUID crossing) {
    return list("crossingId = ?1 order by version desc", crossing);
  }
}
