package org.sinur.trafficking.referral;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.body.BodyService;

/** The referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<ReferralRow, UUID> {

  /**
   * What holds of the id of a case in which a body has not answered in time, with {@code %s} where
   * the time of asking goes.
   */
  public static final String OVERDUE =
      "id in (select r.caseId from ReferralRow r where r.state = SENT and r.answerBy < %s)";

  /** Whether a referral of this case awaits an answer, or goes on. */
  public Uni<Boolean> anyGoesOn(UUID caseId) {
    return count("caseId = ?1 and state in ?2", caseId, ReferralState.GOES_ON)
        .map(count -> count > 0);
  }

  /** Of these cases those in which a body has not answered in time. */
  public Uni<Set<UUID>> overdue(Collection<UUID> cases, Instant now) {
    return list("caseId in ?1 and state = ?2 and answerBy < ?3", cases, ReferralState.SENT, now)
        .map(rows -> rows.stream().map(row -> row.caseId).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The bodies that hold what they may no longer use of a person, and have not said that it is
   * destroyed.
   */
  public Uni<List<String>> toTell(UUID caseId) {
    return list("caseId = ?1 and recalledAt is not null and destroyedAt is null", caseId)
        .map(rows -> rows.stream().map(row -> row.bodyId).distinct().sorted().toList());
  }

  /** Those of a case, the first first. */
  Uni<List<ReferralRow>> ofCase(UUID caseId) {
    return list("caseId = ?1 order by sentAt, id", caseId);
  }

  /** One of a case; null when the case has none of this id. */
  Uni<@Nullable ReferralRow> ofCase(UUID caseId, UUID id) {
    return find("id = ?1 and caseId = ?2", id, caseId).firstResult();
  }

  /** That of a case to this body for this service which goes on; null when none does. */
  Uni<@Nullable ReferralRow> goingOn(UUID caseId, String bodyId, BodyService service) {
    return find(
            "caseId = ?1 and bodyId = ?2 and service = ?3 and state in ?4",
            caseId,
            bodyId,
            service,
            ReferralState.GOES_ON)
        .firstResult();
  }

  /** Those of a case whose body may still use what it was given. */
  Uni<List<ReferralRow>> inUse(UUID caseId) {
    return list("caseId = ?1 and recalledAt is null order by sentAt, id", caseId);
  }
}
