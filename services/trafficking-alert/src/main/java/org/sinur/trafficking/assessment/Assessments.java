package org.sinur.trafficking.assessment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All assessments. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<AssessmentRow, UUID> {

  /** Those of an alert, the first first. */
  Uni<List<AssessmentRow>> ofAlert(UUID alertId) {
    return list("alertId = ?1 order by assessedAt, id", alertId);
  }
}
