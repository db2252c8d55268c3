package org.sinur.screening.counter;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.outbox.Outbox;
import org.sinur.screening.archive.LateMatch;
import org.sinur.screening.archive.LateMatches;
import org.sinur.screening.archive.ReferralState;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.archive.ScreeningFacts;
import org.sinur.screening.archive.Screenings;
import org.sinur.screening.check.Advice;
import org.sinur.screening.check.Findings;
import org.sinur.screening.clearance.Clearances;
import org.sinur.screening.referral.Cause;
import org.sinur.screening.referral.Referral;
import org.sinur.screening.referral.Referrals;

/**
 * Keeps what the check found. Whoever is not clear is referred in the same step, so that nobody the
 * system noticed depends on somebody pressing a second button.
 */
@ApplicationScoped
class ScreeningDesk {

  private final Screenings screenings;
  private final LateMatches lateMatches;
  private final Referrals referrals;
  private final Clearances clearances;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ScreeningDesk(
      Screenings screenings,
      LateMatches lateMatches,
      Referrals referrals,
      Clearances clearances,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.screenings = screenings;
    this.lateMatches = lateMatches;
    this.referrals = referrals;
    this.clearances = clearances;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is kept, now or since it was first sent. */
    record Kept(
        Screening screening,
        List<LateMatch> lateMatches,
        @Nullable Referral referral,
        boolean replayed)
        implements Outcome {}

    /** The Idempotency-Key belongs to another document. */
    record KeyReused() implements Outcome {}

    /** It was kept, and erased when its time had come. */
    record Erased() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> keep(ScreeningRequest request, String key, Findings findings) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() ->
                      clearances
                          .heed(findings, clock.instant())
                          .flatMap(heeded -> fresh(id, request, heeded));
                  case Claim.Replayed(var first) -> replayed(first);
                  case Claim.Reused() ->
                      idempotency
                          .isErased(caller.get().id(), key)
                          .map(erased -> erased ? new Outcome.Erased() : new Outcome.KeyReused());
                });
  }

  private Uni<Outcome> fresh(UUID id, ScreeningRequest request, Findings findings) {
    var now = clock.instant();
    var by = caller.get().id();
    var screening =
        new Screening(
            id,
            request.crossingPoint().value(),
            request.lane(),
            request.direction(),
            now,
            now,
            by,
            request.mrz(),
            findings);
    return screenings
        .keep(screening)
        .chain(() -> refer(screening))
        .call(
            referral ->
                outbox.tell(
                    ScreeningFacts.completed(
                        screening, referral == null ? ReferralState.NONE : referral.standing())))
        .call(() -> journal.recorded("screening", id, screening.crossingPoint()))
        .map(referral -> new Outcome.Kept(screening, List.of(), referral, false));
  }

  private Uni<@Nullable Referral> refer(Screening screening) {
    return screening.findings().advice() == Advice.CLEAR
        ? Uni.createFrom().nullItem()
        : referrals
            .open(screening, Cause.ADVICE, screening.occurredAt(), screening.recordedBy(), null)
            .map(referral -> referral);
  }

  private Uni<Outcome> replayed(UUID id) {
    return screenings
        .byId(id)
        .map(Objects::requireNonNull)
        .flatMap(
            screening ->
                lateMatches
                    .ofScreening(id)
                    .flatMap(
                        late ->
                            referrals
                                .ofScreening(id)
                                .map(r -> new Outcome.Kept(screening, late, r, true))));
  }
}
