package org.sinur.crossingpoint.concern;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The concerns known here. Of each the last word counts: they come in one order. */
@ApplicationScoped
public class KnownConcerns implements PanacheRepositoryBase<KnownConcernRow, UUID> {

  private final InstantSource clock;

  KnownConcerns(InstantSource clock) {
    this.clock = clock;
  }

  /** Those that stand in the way of turning somebody back. */
  public Uni<List<KnownConcern>> shielding() {
    return list("shields = true").map(rows -> rows.stream().map(KnownConcernRow::known).toList());
  }

  /** Keeps what was told of a concern. */
  public Uni<Void> keep(KnownConcern told) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into known_concern
                          (alert_id, crossing_point, screening_id, shields, raised_at, heard_at)
                        values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6)
                        on conflict (alert_id) do update set
                          crossing_point = excluded.crossing_point,
                          screening_id = excluded.screening_id,
                          shields = excluded.shields,
                          raised_at = excluded.raised_at,
                          heard_at = excluded.heard_at
                        """)
                    .setParameter(1, told.alertId())
                    .setParameter(2, told.crossingPoint())
                    .setParameter(3, told.screeningId())
                    .setParameter(4, told.shields())
                    .setParameter(5, told.raisedAt())
                    .setParameter(6, clock.instant())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
