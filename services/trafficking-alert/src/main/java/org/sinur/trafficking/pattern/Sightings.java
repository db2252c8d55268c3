package org.sinur.trafficking.pattern;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sinur.trafficking.instrument.Pattern;

/** The patterns that were seen. */
@ApplicationScoped
class Sightings implements PanacheRepositoryBase<SightingRow, UUID> {

  /** Those of one pattern of one subject, the first first. */
  Uni<List<SightingRow>> of(Pattern pattern, String subject) {
    return list("pattern = ?1 and subject = ?2 order by seenAt, alertId", pattern, subject);
  }
}
