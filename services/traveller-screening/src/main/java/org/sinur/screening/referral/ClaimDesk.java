package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/**
 * Says who looks at a referral. An act sent again is answered with the referral as it stands, and
 * has no further effect. A claim changes nothing for the crossing.
 */
@ApplicationScoped
class ClaimDesk {

  private final Referrals referrals;
  private final Acts acts;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ClaimDesk(
      Referrals referrals, Acts acts, Journal journal, CurrentCaller caller, InstantSource clock) {
    this.referrals = referrals;
    this.acts = acts;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Does one of the acts that concern the claim alone.
   *
   * @param note why, where the act asks for it
   * @param read the version that was read
   */
  @WithTransaction
  Uni<ReferralRow> act(Act act, UUID id, @Nullable String note, EntityTag read) {
    var person = caller.get();
    return referrals
        .visibleToChange(id, person)
        .flatMap(
            row ->
                acts.done(id, act, person.id(), note, read)
                    .flatMap(
                        done -> done ? Uni.createFrom().item(row) : decide(act, row, note, read)));
  }

  private Uni<ReferralRow> decide(Act act, ReferralRow row, @Nullable String note, EntityTag read) {
    return switch (Transitions.step(act, caller.get(), row)) {
      case Step.Refused(var why) -> throw ProblemException.of(why, null);
      case Step.AlreadySo _, Step.Stays _ -> Uni.createFrom().item(row);
      case Step.Becomes(var state) -> {
        read.mustBe(row.version);
        yield become(state, act, row, note);
      }
    };
  }

  private Uni<ReferralRow> become(State state, Act act, ReferralRow row, @Nullable String note) {
    var by = caller.get().id();
    var now = clock.instant();
    var versionBefore = row.version;
    row.state = state;
    switch (state) {
      case OPEN -> row.unclaim();
      case CLAIMED, RESOLVED -> row.claim(by, now);
    }
    return acts.keep(row, versionBefore, act, by, now, note)
        .chain(referrals::flush)
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED,
                    "referral",
                    List.of(row.id, row.screeningId),
                    row.crossingPoint,
                    act.name()))
        .replaceWith(row);
  }
}
