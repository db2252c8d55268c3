package org.sinur.trafficking.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.ProblemException;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.body.Bodies;
import org.sinur.trafficking.casefile.Cases;
import org.sinur.trafficking.referral.ReferralRecall;

/**
 * Records consents, each once, and their withdrawal. All of it must be called inside a transaction;
 * a refusal is a {@link ProblemException}, which undoes it.
 */
@ApplicationScoped
class ConsentDesk {

  private static final String RECORD = "consent";

  private final Consents consents;
  private final Cases cases;
  private final Bodies bodies;
  private final ReferralRecall recall;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final ConsentPolicy policy;

  ConsentDesk(
      Consents consents,
      Cases cases,
      Bodies bodies,
      ReferralRecall recall,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "alert.clock-tolerance") Duration clockTolerance) {
    this.consents = consents;
    this.cases = cases;
    this.bodies = bodies;
    this.recall = recall;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new ConsentPolicy(clockTolerance);
  }

  /** What an id belongs to: the same consent in another case is another one. */
  private record Sent(UUID caseId, ConsentRequest request) {}

  /**
   * Records a consent.
   *
   * @throws ProblemException when it is none
   */
  Uni<Once<ConsentRow>> record(UUID caseId, UUID id, ConsentRequest request) {
    return cases
        .toChange(caseId, caller.get())
        .flatMap(
            known ->
                idempotency.once(
                    new Sending(RECORD, id, new Sent(caseId, request)),
                    () -> add(known, id, request),
                    consents::findById,
                    TraffickingProblem.CONSENT_DIFFERS::exception));
  }

  private Uni<ConsentRow> add(Cases.KnownCase known, UUID id, ConsentRequest request) {
    return bodies
        .known(request.bodyId())
        .invoke(
            body ->
                policy
                    .refusal(
                        new ConsentPolicy.Giving(
                            request,
                            known.state(),
                            known.content().child(),
                            body != null,
                            clock.instant()))
                    .ifPresent(ConsentDesk::refuse))
        .chain(() -> consents.persist(row(known.id(), id, request)))
        .call(row -> journal.recorded(RECORD, row.id, known.crossingPoint()));
  }

  private ConsentRow row(UUID caseId, UUID id, ConsentRequest request) {
    var row = new ConsentRow();
    row.id = id;
    row.caseId = caseId;
    row.bodyId = request.bodyId();
    row.scope = request.scope().stream().map(ConsentScope::name).toArray(String[]::new);
    row.givenBy = request.givenBy();
    row.how = request.how();
    row.language = request.language();
    row.interpreter = request.interpreter();
    row.givenAt = request.givenAt();
    row.note = request.note();
    row.recordedAt = clock.instant();
    row.recordedBy = caller.get().id();
    return row;
  }

  /**
   * Records that a consent no longer holds, and ends what relied on it. Also in a closed case: what
   * was given to a body can be taken back at any time.
   */
  Uni<ConsentRow> withdraw(UUID caseId, UUID id, WithdrawalRequest request) {
    return cases
        .toChange(caseId, caller.get())
        .flatMap(
            known ->
                consents
                    .ofCase(caseId, id)
                    .onItem()
                    .ifNull()
                    .failWith(NotFoundException::new)
                    .flatMap(
                        row ->
                            row.withdrawnAt == null
                                ? withdraw(known, row, request)
                                : withdrawnBefore(row, request)));
  }

  private Uni<ConsentRow> withdraw(
      Cases.KnownCase known, ConsentRow row, WithdrawalRequest request) {
    policy
        .refusal(row.givenAt, request.withdrawnAt(), clock.instant())
        .ifPresent(ConsentDesk::refuse);
    row.withdrawnAt = request.withdrawnAt();
    row.withdrawalNote = request.note();
    row.withdrawalRecordedAt = clock.instant();
    row.withdrawalRecordedBy = caller.get().id();
    return journal
        .write(JournalAction.CHANGED, RECORD, List.of(row.id), known.crossingPoint(), "WITHDRAWN")
        .chain(() -> recall.consentWithdrawn(row.id, known.crossingPoint()))
        .chain(consents::flush)
        .replaceWith(row);
  }

  /** A withdrawal is final. */
  private static Uni<ConsentRow> withdrawnBefore(ConsentRow row, WithdrawalRequest request) {
    if (request.withdrawnAt().equals(row.withdrawnAt)
        && Objects.equals(request.note(), row.withdrawalNote)) {
      return Uni.createFrom().item(row);
    }
    throw TraffickingProblem.WITHDRAWAL_DIFFERS.exception();
  }

  private static void refuse(TraffickingProblem why) {
    throw why.exception();
  }
}
