package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.ProblemException;
import org.sinur.screening.ScreeningProblem;

/**
 * Records what was asked and answered, each version once. A refusal is a {@link ProblemException},
 * which undoes the transaction and with it the claim on the id.
 */
@ApplicationScoped
class InterviewDesk {

  private static final String SCOPE = "interview";

  private final Referrals referrals;
  private final Interviews interviews;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final Duration tolerance;

  InterviewDesk(
      Referrals referrals,
      Interviews interviews,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "referral.clock-tolerance") Duration tolerance) {
    this.referrals = referrals;
    this.interviews = interviews;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.tolerance = tolerance;
  }

  /** What names a request among all with the same id. */
  private record Asked(UUID referralId, String by, InterviewRequest request) {}

  /**
   * What was kept.
   *
   * @param interview the version
   * @param replayed whether it had been sent before
   */
  record Kept(InterviewRow interview, boolean replayed) {}

  /**
   * Records a version under an id made by the sender. The referral is held meanwhile, so that
   * nobody resolves it or corrects the same version at the same moment.
   */
  @WithTransaction
  Uni<Kept> record(UUID referralId, UUID id, InterviewRequest request) {
    var by = caller.get();
    return referrals
        .visibleToChange(referralId, by)
        .flatMap(
            referral ->
                idempotency
                    .claim(SCOPE, id.toString(), new Asked(referralId, by.id(), request), id)
                    .flatMap(
                        claim ->
                            switch (claim) {
                              case Claim.Fresh() ->
                                  fresh(referral, id, request).map(row -> new Kept(row, false));
                              case Claim.Replayed(var first) ->
                                  interviews.findById(first).map(row -> new Kept(row, true));
                              case Claim.Reused() ->
                                  throw ProblemException.of(
                                      ScreeningProblem.INTERVIEW_DIFFERS, null);
                            }));
  }

  private Uni<InterviewRow> fresh(ReferralRow referral, UUID id, InterviewRequest request) {
    if (Transitions.step(Act.INTERVIEW, caller.get(), referral) instanceof Step.Refused(var why)) {
      throw ProblemException.of(why, null);
    }
    request
        .fault(clock.instant(), tolerance)
        .ifPresent(
            why -> {
              throw ProblemException.of(why, null);
            });
    return corrected(referral, request.corrects())
        .flatMap(before -> interviews.persistAndFlush(row(referral, id, request, before)))
        .call(
            row ->
                journal.write(
                    JournalAction.RECORDED,
                    SCOPE,
                    List.of(row.id, referral.id, referral.screeningId),
                    referral.crossingPoint,
                    null));
  }

  /** The version that is to be corrected; null where none is. */
  private Uni<@Nullable InterviewRow> corrected(ReferralRow referral, @Nullable UUID corrects) {
    if (corrects == null) {
      return Uni.createFrom().nullItem();
    }
    return interviews
        .findById(corrects)
        .map(row -> row != null && row.referralId.equals(referral.id) ? row : null)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.of(ScreeningProblem.INTERVIEW_UNKNOWN, null))
        .call(
            row ->
                interviews
                    .isCorrected(row.id)
                    .invoke(
                        already -> {
                          if (already) {
                            throw ProblemException.of(ScreeningProblem.INTERVIEW_CORRECTED, null);
                          }
                        }))
        .map(row -> row);
  }

  private InterviewRow row(
      ReferralRow referral, UUID id, InterviewRequest request, @Nullable InterviewRow before) {
    var by = caller.get().id();
    var row = new InterviewRow();
    row.id = id;
    row.referralId = referral.id;
    row.version = before == null ? 1 : before.version + 1;
    row.corrects = request.corrects();
    row.begunAt = request.begunAt();
    row.endedAt = request.endedAt();
    row.language = request.language();
    row.otherLanguage = request.otherLanguage();
    row.interpreter = request.interpreter();
    row.account = request.account();
    row.interviewedBy = before == null ? by : before.interviewedBy;
    row.recordedAt = clock.instant();
    row.recordedBy = by;
    return row;
  }
}
