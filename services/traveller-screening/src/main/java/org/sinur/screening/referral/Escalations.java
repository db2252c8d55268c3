package org.sinur.screening.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The time limits that passed. */
@ApplicationScoped
class Escalations implements PanacheRepositoryBase<EscalationRow, UUID> {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  /** The escalations of these referrals, by referral, each in the order in which they came. */
  Uni<Map<UUID, List<Escalation>>> ofReferrals(Collection<UUID> referralIds) {
    return referralIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : list("referralId in ?1 order by escalatedAt, id", referralIds)
            .map(
                rows ->
                    rows.stream()
                        .collect(
                            Collectors.groupingBy(
                                row -> row.referralId,
                                Collectors.mapping(Escalation::of, Collectors.toList()))));
  }

  /** That this limit passed; null where it has not been noticed, or did not. */
  Uni<@Nullable EscalationRow> of(UUID referralId, TimeLimit limit) {
    return find("referralId = ?1 and timeLimit = ?2", referralId, limit).firstResult();
  }

  /**
   * Marks a referral, once for each limit.
   *
   * @return whether it was not marked before
   */
  Uni<Boolean> mark(ReferralRow referral, TimeLimit limit, Instant now) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into escalation (id, referral_id, time_limit, due_at, escalated_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict (referral_id, time_limit) do nothing
                        """)
                    .setParameter(1, ids.generate())
                    .setParameter(2, referral.id)
                    .setParameter(3, limit.name())
                    .setParameter(4, limit.dueAt(referral))
                    .setParameter(5, now)
                    .executeUpdate())
        .map(inserted -> inserted == 1);
  }
}
