package org.sinur.crossingpoint.screening;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The screenings known here. What is told arrives late, twice and out of order: a resolution may
 * come before the screening it resolves, and a resolved referral never opens again.
 */
@ApplicationScoped
public class KnownScreenings implements PanacheRepositoryBase<KnownScreeningRow, UUID> {

  /** A screening; null when it has not been told of yet. */
  public Uni<@Nullable KnownScreening> byId(UUID id) {
    return findById(id).map(row -> row == null ? null : row.known());
  }

  /** Keeps what was told of a screening. */
  public Uni<Void> keep(KnownScreening told) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into known_screening
                          (screening_id, crossing_point, advice, document_seal, occurred_at, referral)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (screening_id) do update set
                          referral = case when known_screening.referral in ('NONE', 'OPEN')
                            then excluded.referral else known_screening.referral end
                        """)
                    .setParameter(1, told.id())
                    .setParameter(2, told.crossingPoint())
                    .setParameter(3, told.advice().name())
                    .setParameter(4, told.document().value())
                    .setParameter(5, told.occurredAt())
                    .setParameter(6, told.referral().name())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
