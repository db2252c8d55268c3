package org.sinur.trafficking.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.body.Bodies;
import org.sinur.trafficking.casefile.Cases;
import org.sinur.trafficking.consent.Consents;

/**
 * Asks bodies to help, each once, and keeps what they say. All of it must be called inside a
 * transaction; a refusal is a {@link ProblemException}, which undoes it. Whatever is done in a case
 * waits for whatever else is done in it.
 */
@ApplicationScoped
class ReferralDesk {

  static final String RECORD = "referral";

  private static final String FEEDBACK = "feedback";

  private final Referrals referrals;
  private final Feedbacks feedbacks;
  private final Cases cases;
  private final Consents consents;
  private final Bodies bodies;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final ReferralConfig config;
  private final ReferralPolicy policy;

  ReferralDesk(
      Referrals referrals,
      Feedbacks feedbacks,
      Cases cases,
      Consents consents,
      Bodies bodies,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      ReferralConfig config,
      @ConfigProperty(name = "alert.clock-tolerance") Duration clockTolerance) {
    this.referrals = referrals;
    this.feedbacks = feedbacks;
    this.cases = cases;
    this.consents = consents;
    this.bodies = bodies;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.config = config;
    this.policy = new ReferralPolicy(clockTolerance);
  }

  /** What an id belongs to: the same referral of another case is another one. */
  private record Sent(UUID caseId, ReferralRequest request) {}

  /** What an id belongs to: the same words about another referral are others. */
  private record Said(UUID referralId, FeedbackRequest request) {}

  /**
   * Asks a body to help.
   *
   * @throws ProblemException when it cannot be asked
   */
  Uni<Once<ReferralRow>> send(UUID caseId, UUID id, ReferralRequest request) {
    return cases
        .toChange(caseId, caller.get())
        .flatMap(
            known ->
                idempotency.once(
                    new Sending(RECORD, id, new Sent(caseId, request)),
                    () -> add(known, id, request),
                    referrals::findById,
                    TraffickingProblem.REFERRAL_DIFFERS::exception));
  }

  private Uni<ReferralRow> add(Cases.KnownCase known, UUID id, ReferralRequest request) {
    return Uni.combine()
        .all()
        .unis(
            consents.known(known.id(), request.consentId()),
            bodies.known(request.bodyId()),
            referrals.goingOn(known.id(), request.bodyId(), request.service()))
        .usingConcurrencyOf(1)
        .with((consent, body, goingOn) -> row(known, id, request, consent, body, goingOn))
        .flatMap(referrals::persistAndFlush)
        .call(row -> journal.recorded(RECORD, row.id, known.crossingPoint()));
  }

  private ReferralRow row(
      Cases.KnownCase known,
      UUID id,
      ReferralRequest request,
      Consents.@Nullable KnownConsent consent,
      Bodies.@Nullable KnownBody body,
      @Nullable ReferralRow goingOn) {
    var now = clock.instant();
    policy
        .asking(
            new ReferralPolicy.Asking(
                request,
                known.state(),
                known.content(),
                consent,
                body == null ? null : body.body(),
                goingOn != null,
                now))
        .ifPresent(
            why -> {
              throw why == TraffickingProblem.REFERRAL_GOES_ON && goingOn != null
                  ? ProblemException.of(why, "It is " + goingOn.id)
                  : why.exception();
            });
    var row = new ReferralRow();
    row.id = id;
    row.caseId = known.id();
    row.bodyId = request.bodyId();
    row.bodyVersion = Objects.requireNonNull(body).version();
    row.service = request.service();
    row.consentId = request.consentId();
    row.urgency = request.urgency();
    row.note = request.note();
    row.sentAt = now;
    row.sentBy = caller.get().id();
    row.answerBy = now.plus(config.answerWithin().of(request.urgency()));
    row.state = ReferralState.SENT;
    return row;
  }

  /** Keeps what the body answered; the same answer sent again is the same one. */
  Uni<ReferralRow> answer(UUID caseId, UUID id, AnswerRequest request, EntityTag read) {
    return cases
        .toChange(caseId, caller.get())
        .flatMap(
            known ->
                existing(caseId, id)
                    .flatMap(
                        row ->
                            says(row, request)
                                ? Uni.createFrom().item(row)
                                : answered(known, row, request, read)));
  }

  private static boolean says(ReferralRow row, AnswerRequest request) {
    return request.answeredAt().equals(row.answeredAt)
        && request.answeredBy().equals(row.answeredBy)
        && Objects.equals(request.reason(), row.answerReason)
        && request.accepted() == (row.state != ReferralState.DECLINED);
  }

  private Uni<ReferralRow> answered(
      Cases.KnownCase known, ReferralRow row, AnswerRequest request, EntityTag read) {
    read.mustBe(row.version);
    policy.answering(request, row.state, clock.instant()).ifPresent(ReferralDesk::refuse);
    row.state = row.state.after(request.act()).orElseThrow();
    row.answeredAt = request.answeredAt();
    row.answeredBy = request.answeredBy();
    row.answerReason = request.reason();
    row.answerRecordedBy = caller.get().id();
    return journal
        .write(
            JournalAction.CHANGED, RECORD, List.of(row.id), known.crossingPoint(), row.state.name())
        .chain(referrals::flush)
        .replaceWith(row);
  }

  /** Keeps what the body said later, each once. */
  Uni<Once<ReferralRow>> hear(UUID caseId, UUID id, UUID feedback, FeedbackRequest request) {
    return cases
        .toChange(caseId, caller.get())
        .flatMap(
            known ->
                existing(caseId, id)
                    .flatMap(
                        row ->
                            idempotency.once(
                                new Sending(FEEDBACK, feedback, new Said(id, request)),
                                () -> heard(known, row, feedback, request).replaceWith(row),
                                _ -> Uni.createFrom().item(row),
                                TraffickingProblem.FEEDBACK_DIFFERS::exception)));
  }

  private Uni<Void> heard(
      Cases.KnownCase known, ReferralRow row, UUID feedback, FeedbackRequest request) {
    return feedbacks
        .of(List.of(row.id))
        .invoke(
            before ->
                policy
                    .hearing(
                        new ReferralPolicy.Hearing(
                            request,
                            row.state,
                            before.stream()
                                .map(said -> said.kind)
                                .collect(Collectors.toUnmodifiableSet()),
                            clock.instant()))
                    .ifPresent(ReferralDesk::refuse))
        .invoke(() -> take(row, request))
        .chain(() -> feedbacks.persistAndFlush(said(row.id, feedback, request)))
        .chain(
            () ->
                journal.write(
                    JournalAction.RECORDED,
                    FEEDBACK,
                    List.of(feedback, row.id),
                    known.crossingPoint(),
                    request.kind().name()));
  }

  private static void take(ReferralRow row, FeedbackRequest request) {
    if (request.kind().ends()) {
      row.state = row.state.after(ReferralAct.END).orElseThrow();
    }
    if (request.kind() == FeedbackKind.DATA_DESTROYED) {
      row.destroyedAt = request.at();
    }
  }

  private FeedbackRow said(UUID referralId, UUID id, FeedbackRequest request) {
    var row = new FeedbackRow();
    row.id = id;
    row.referralId = referralId;
    row.kind = request.kind();
    row.happenedAt = request.at();
    row.note = request.note();
    row.recordedAt = clock.instant();
    row.recordedBy = caller.get().id();
    return row;
  }

  /** One of this case; one of another case does not exist in it. */
  Uni<ReferralRow> existing(UUID caseId, UUID id) {
    return referrals.ofCase(caseId, id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private static void refuse(TraffickingProblem why) {
    throw why.exception();
  }
}
