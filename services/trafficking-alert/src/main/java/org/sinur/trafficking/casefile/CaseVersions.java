package org.sinur.trafficking.casefile;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was known of persons, in all versions. */
@ApplicationScoped
class CaseVersions implements PanacheRepositoryBase<CaseVersionRow, CaseVersionRow.Id> {

  /** Those of a case, the first first. */
  Uni<List<CaseVersionRow>> ofCase(UUID caseId) {
    return list("caseId = ?1 order by contentVersion", caseId);
  }
}
