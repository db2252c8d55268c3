package org.sinur.trafficking.casefile;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How cases were closed and opened again. */
@ApplicationScoped
class CaseSteps implements PanacheRepositoryBase<CaseStepRow, UUID> {

  /** Those of a case, the first first. */
  Uni<List<CaseStepRow>> ofCase(UUID caseId) {
    return list("caseId = ?1 order by takenAt, id", caseId);
  }
}
