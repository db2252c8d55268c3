package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.service.InTurn;

/**
 * Marks referrals that wait longer than they may. Every replica looks; the database sees to it that
 * each is marked once for each limit. What passed while nobody looked is marked at the next look.
 */
@ApplicationScoped
class Escalator {

  /** What is left over is marked at the next look. */
  private static final int AT_ONCE = 200;

  private final Referrals referrals;
  private final Escalations escalations;
  private final Journal journal;
  private final InstantSource clock;

  Escalator(Referrals referrals, Escalations escalations, Journal journal, InstantSource clock) {
    this.referrals = referrals;
    this.escalations = escalations;
    this.journal = journal;
    this.clock = clock;
  }

  @Scheduled(
      every = "${referral.overdue-looked-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> look() {
    var now = clock.instant();
    return InTurn.each(List.of(TimeLimit.values()), limit -> escalate(limit, now));
  }

  private Uni<Void> escalate(TimeLimit limit, Instant now) {
    return referrals
        .unmarked(limit, now, AT_ONCE)
        .flatMap(late -> InTurn.each(late, referral -> escalate(referral, limit, now)));
  }

  private Uni<Void> escalate(ReferralRow referral, TimeLimit limit, Instant now) {
    return escalations
        .mark(referral, limit, now)
        .flatMap(
            marked ->
                marked
                    ? journal.writeUnasked(
                        JournalAction.RECORDED,
                        "escalation",
                        List.of(referral.id, referral.screeningId),
                        referral.crossingPoint,
                        limit.name())
                    : Uni.createFrom().voidItem());
  }
}
