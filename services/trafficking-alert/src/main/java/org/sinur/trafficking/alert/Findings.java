package org.sinur.trafficking.alert;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What protection found, all of it. */
@ApplicationScoped
class Findings implements PanacheRepositoryBase<FindingRow, UUID> {

  /** What was found of an alert, the first first. */
  Uni<List<FindingRow>> ofAlert(UUID alertId) {
    return list("alertId = ?1 order by foundAt, id", alertId);
  }
}
