package org.sinur.crossingpoint.refusal;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The steps of refusals. */
@ApplicationScoped
class RefusalSteps implements PanacheRepositoryBase<RefusalStepRow, UUID> {

  /** The steps of one refusal, the first first. */
  Uni<List<RefusalStepRow>> of(UUID refusalId) {
    return list("refusalId = ?1 order by at, id", refusalId);
  }
}
