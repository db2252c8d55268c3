package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.screening.archive.LateMatches;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.archive.ScreeningFacts;
import org.sinur.screening.archive.Screenings;
import org.sinur.screening.clearance.Clearances;

/** Refers travellers to the second line, and takes its decisions. */
@ApplicationScoped
class SecondLine {

  private final Referrals referrals;
  private final Acts acts;
  private final Screenings screenings;
  private final LateMatches lateMatches;
  private final Clearances clearances;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  SecondLine(
      Referrals referrals,
      Acts acts,
      Screenings screenings,
      LateMatches lateMatches,
      Clearances clearances,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.referrals = referrals;
    this.acts = acts;
    this.screenings = screenings;
    this.lateMatches = lateMatches;
    this.clearances = clearances;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** What came of an officer's referral. */
  sealed interface Opening {

    /** It is open, now or since it was first sent. */
    record Opened(Referral referral, boolean replayed) implements Opening {}

    /** There is no such screening at a place of the officer's. */
    record NoScreening() implements Opening {}

    /** The screening has been referred already. */
    record AlreadyReferred() implements Opening {}

    /** The Idempotency-Key belongs to another request. */
    record KeyReused() implements Opening {}
  }

  @WithTransaction
  Uni<Opening> refer(UUID screeningId, @Nullable String remark, String key) {
    return screenings
        .byId(screeningId)
        .flatMap(
            screening ->
                screening == null || !caller.get().places().include(screening.crossingPoint())
                    ? Uni.createFrom().item(new Opening.NoScreening())
                    : refer(screening, remark, key));
  }

  private Uni<Opening> refer(Screening screening, @Nullable String remark, String key) {
    var by = caller.get().id();
    return idempotency
        .claim(
            by,
            key,
            List.of("refer", screening.id(), Objects.requireNonNullElse(remark, "")),
            screening.id())
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> open(screening, by, remark);
                  case Claim.Replayed(var id) ->
                      referrals
                          .ofScreening(id)
                          .map(r -> new Opening.Opened(Objects.requireNonNull(r), true));
                  case Claim.Reused() -> Uni.createFrom().item(new Opening.KeyReused());
                });
  }

  private Uni<Opening> open(Screening screening, String by, @Nullable String remark) {
    return referrals
        .ofScreening(screening.id())
        .flatMap(existing -> existing == null ? openNew(screening, by, remark) : refuse());
  }

  private Uni<Opening> openNew(Screening screening, String by, @Nullable String remark) {
    var now = clock.instant();
    return referrals
        .open(screening, Cause.OFFICER, now, by, remark)
        .call(() -> outbox.tell(ScreeningFacts.referred(screening, now)))
        .call(referral -> journal.recorded("referral", referral.id(), screening.crossingPoint()))
        .map(referral -> new Opening.Opened(referral, false));
  }

  /** A refusal undoes the transaction, and with it the claim on the key. */
  private static Uni<Opening> refuse() {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Opening.AlreadyReferred());
  }

  /**
   * Resolves a referral that was read, and claims it if nobody has; the same decision sent again is
   * the same decision.
   */
  @WithTransaction
  Uni<ReferralRow> resolve(UUID id, Outcome outcome, String note, EntityTag read) {
    var officer = caller.get();
    return referrals
        .visibleToChange(id, officer)
        .flatMap(
            row -> {
              if (outcome == row.outcome && note.equals(row.note)) {
                return Uni.createFrom().item(row);
              }
              return switch (Transitions.step(Act.RESOLVE, officer, row)) {
                case Step.Refused(var why) -> throw ProblemException.of(why, null);
                case Step.AlreadySo _, Step.Stays _ -> Uni.createFrom().item(row);
                case Step.Becomes(var state) -> {
                  read.mustBe(row.version);
                  yield resolve(row, state, outcome, note);
                }
              };
            });
  }

  private Uni<ReferralRow> resolve(ReferralRow row, State state, Outcome outcome, String note) {
    var by = caller.get().id();
    var now = clock.instant();
    var versionBefore = row.version;
    if (row.claimedBy == null) {
      row.claim(by, now);
    }
    row.state = state;
    row.outcome = outcome;
    row.note = note;
    row.resolvedAt = now;
    row.resolvedBy = by;
    return acts.keep(row, versionBefore, Act.RESOLVE, by, now, null)
        .chain(referrals::flush)
        .chain(() -> screenings.byId(row.screeningId))
        .map(Objects::requireNonNull)
        .call(screening -> outcome.tellsApart() ? clear(screening, row) : nothing())
        .chain(screening -> outbox.tell(ScreeningFacts.resolved(screening, outcome.cleared(), now)))
        .chain(
            () ->
                journal.write(
                    JournalAction.RESOLVED,
                    "referral",
                    List.of(row.id, row.screeningId),
                    row.crossingPoint,
                    outcome.name()))
        .replaceWith(row);
  }

  /** The traveller is not stopped for the same listed persons again. */
  private Uni<Void> clear(Screening screening, ReferralRow row) {
    var by = caller.get().id();
    return lateMatches
        .ofScreening(screening.id())
        .map(LateMatches::subjects)
        .flatMap(later -> clearances.give(screening, later, row.id, by, clock.instant()))
        .flatMap(
            given ->
                given.isEmpty()
                    ? nothing()
                    : journal.write(
                        JournalAction.RECORDED, "clearance", given, row.crossingPoint, null));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
