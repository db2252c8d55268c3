package org.sinur.trafficking.report;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What reporters and desks write to each other. */
@ApplicationScoped
class ReportMessages implements PanacheRepositoryBase<ReportMessageRow, UUID> {

  /** Those of a report, the first first. */
  Uni<List<ReportMessageRow>> ofReport(UUID id) {
    return list("reportId = ?1 order by writtenAt, id", id);
  }
}
