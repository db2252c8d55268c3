package org.sinur.screening.redress;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.SlipNumber;

/** The case references that were given out. */
@ApplicationScoped
class CaseReferences implements PanacheRepositoryBase<CaseReferenceRow, String> {

  private final SecureRandom random = new SecureRandom();

  /**
   * The case reference of a screening, made if there is none yet.
   *
   * @param by who asks for it
   */
  Uni<CaseReferenceRow> of(UUID screeningId, String by, Instant now) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into case_reference (reference, screening_id, issued_at, issued_by)
                        values (?1, ?2, ?3, ?4) on conflict (screening_id) do nothing
                        """)
                    .setParameter(1, SlipNumber.draw(random).value())
                    .setParameter(2, screeningId)
                    .setParameter(3, now)
                    .setParameter(4, by)
                    .executeUpdate())
        .chain(() -> find("screeningId", screeningId).singleResult());
  }

  /** What a reference was given out for; null where it never was. */
  Uni<@Nullable CaseReferenceRow> byReference(SlipNumber reference) {
    return findById(reference.value());
  }
}
