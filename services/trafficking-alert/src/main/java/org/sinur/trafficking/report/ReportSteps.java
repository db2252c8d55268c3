package org.sinur.trafficking.report;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was done with reports. */
@ApplicationScoped
class ReportSteps implements PanacheRepositoryBase<ReportStepRow, UUID> {

  /** Those of a report, the first first. */
  Uni<List<ReportStepRow>> ofReport(UUID id) {
    return list("reportId = ?1 order by takenAt, id", id);
  }
}
