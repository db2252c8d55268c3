package org.sinur.screening.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.EntityTag;

/** What the second line did with its referrals. */
@ApplicationScoped
class Acts implements PanacheRepositoryBase<ActRow, UUID> {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  /** All that was done with a referral, in order. */
  Uni<List<ActRow>> ofReferral(UUID referralId) {
    return list("referralId = ?1 order by versionBefore", referralId);
  }

  /**
   * Whether a person has done this before, to the version that was read; where any was good enough,
   * whether it was the last thing done.
   */
  Uni<Boolean> done(
      UUID referralId, Act act, String person, @Nullable String note, EntityTag read) {
    return ofReferral(referralId)
        .map(
            acts ->
                acts.stream()
                    .filter(row -> read.names(row.versionBefore))
                    .reduce((earlier, later) -> later)
                    .filter(row -> row.is(act, person, note))
                    .isPresent());
  }

  /**
   * Keeps what was done.
   *
   * @param row the referral afterwards
   * @param versionBefore its version before
   */
  Uni<ActRow> keep(
      ReferralRow row,
      long versionBefore,
      Act act,
      String person,
      Instant when,
      @Nullable String note) {
    var kept = new ActRow();
    kept.id = ids.generate();
    kept.referralId = row.id;
    kept.versionBefore = versionBefore;
    kept.act = act;
    kept.state = row.state;
    kept.doneAt = when;
    kept.doneBy = person;
    kept.note = note;
    return persist(kept);
  }
}
