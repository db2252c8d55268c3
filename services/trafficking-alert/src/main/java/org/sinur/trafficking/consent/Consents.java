package org.sinur.trafficking.consent;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The consents. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<ConsentRow, UUID> {

  /**
   * What others may know of a consent.
   *
   * @param id which
   * @param bodyId for which body
   * @param scope to what
   * @param givenBy by whom
   * @param givenAt when
   * @param withdrawn whether it no longer holds
   */
  public record KnownConsent(
      UUID id,
      String bodyId,
      Set<ConsentScope> scope,
      ConsentGiver givenBy,
      Instant givenAt,
      boolean withdrawn) {

    /** Whether who gave it can give it for a child, or for an adult. */
    public boolean sufficesFor(boolean child) {
      return ConsentPolicy.suffices(givenBy, child);
    }
  }

  /** What is known of a consent in a case; null when the case has none of this id. */
  public Uni<@Nullable KnownConsent> known(UUID caseId, UUID id) {
    return ofCase(caseId, id)
        .map(
            row ->
                row == null
                    ? null
                    : new KnownConsent(
                        row.id,
                        row.bodyId,
                        row.scope(),
                        row.givenBy,
                        row.givenAt,
                        row.withdrawnAt != null));
  }

  /** A consent of a case; null when the case has none of this id. */
  Uni<@Nullable ConsentRow> ofCase(UUID caseId, UUID id) {
    return find("id = ?1 and caseId = ?2", id, caseId).firstResult();
  }

  /** Those of a case, the first first. */
  Uni<List<ConsentRow>> ofCase(UUID caseId) {
    return list("caseId = ?1 order by recordedAt, id", caseId);
  }
}
