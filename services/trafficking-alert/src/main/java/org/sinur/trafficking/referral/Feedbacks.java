package org.sinur.trafficking.referral;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What bodies said. */
@ApplicationScoped
class Feedbacks implements PanacheRepositoryBase<FeedbackRow, UUID> {

  /** What was said of these referrals, the first first. */
  Uni<List<FeedbackRow>> of(Collection<UUID> referrals) {
    return referrals.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("referralId in ?1 order by recordedAt, id", referrals);
  }
}
