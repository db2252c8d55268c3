package org.sinur.crossingpoint.stay;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What persons decided of exits. */
@ApplicationScoped
class StayDecisions implements PanacheRepositoryBase<StayDecisionRow, UUID> {

  /** The latest of an exit; null where there is none. */
  Uni<@Nullable StayDecisionRow> latest(UUID exit) {
    return find("exitId = ?1 order by decidedAt desc, id desc", exit).firstResult();
  }
}
