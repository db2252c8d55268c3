package org.sinur.trafficking.referral;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.trafficking.body.Bodies;
import org.sinur.trafficking.casefile.CaseContent;

/**
 * Takes back what bodies were given. A referral that goes on ends by it; of one that was over
 * already, the body must be told as well. All of it must be called inside the transaction that
 * gives the cause, by whom the case waits for.
 */
@ApplicationScoped
public class ReferralRecall {

  private final Referrals referrals;
  private final Bodies bodies;
  private final Journal journal;
  private final InstantSource clock;

  ReferralRecall(Referrals referrals, Bodies bodies, Journal journal, InstantSource clock) {
    this.referrals = referrals;
    this.bodies = bodies;
    this.journal = journal;
    this.clock = clock;
  }

  /** A consent was withdrawn, and with it the ground of every referral that relies on it. */
  public Uni<Void> consentWithdrawn(UUID consentId, String place) {
    return referrals
        .list("consentId = ?1 and recalledAt is null order by sentAt, id", consentId)
        .flatMap(rows -> recall(rows, Recall.CONSENT_WITHDRAWN, place));
  }

  /** Something else is known of a person: what some bodies were given they should not have. */
  public Uni<Void> known(UUID caseId, CaseContent content, String place) {
    return referrals
        .inUse(caseId)
        .flatMap(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(row -> keptFrom(row, content))
                    .collect()
                    .asList())
        .flatMap(rows -> recall(rows, Recall.STATE_OF_ORIGIN, place));
  }

  /** The referral, if its body should not have been told; nothing otherwise. */
  private Uni<ReferralRow> keptFrom(ReferralRow row, CaseContent content) {
    return bodies
        .known(row.bodyId)
        .map(
            known ->
                known != null && content.keptFrom(known.body().country()).isPresent() ? row : null);
  }

  private Uni<Void> recall(List<ReferralRow> rows, Recall because, String place) {
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    for (var row : rows) {
      row.state = row.state.after(ReferralAct.RECALL).orElse(row.state);
      row.recalledAt = clock.instant();
      row.recalledBecause = because;
    }
    return journal.write(
        JournalAction.CHANGED,
        ReferralDesk.RECORD,
        rows.stream().map(row -> row.id).toList(),
        place,
        because.name());
  }
}
