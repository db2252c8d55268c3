package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was asked and answered in the second line. */
@ApplicationScoped
class Interviews implements PanacheRepositoryBase<InterviewRow, UUID> {

  /** All versions of all interviews about a referral, as they were recorded. */
  Uni<List<InterviewRow>> ofReferral(UUID referralId) {
    return list("referralId = ?1 order by recordedAt, id", referralId);
  }

  /** Whether a later version corrects this one. */
  Uni<Boolean> isCorrected(UUID id) {
    return count("corrects", id).map(later -> later > 0);
  }
}
