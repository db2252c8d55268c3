package org.sinur.trafficking.alert;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.problem.EntityTag;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.instrument.InstrumentVersion;

/** Takes concerns in, each once, and tells that there is one. */
@ApplicationScoped
public class AlertDesk {

  private final Alerts alerts;
  private final Findings findings;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final AlertPolicy policy;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  AlertDesk(
      Alerts alerts,
      Findings findings,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "alert.clock-tolerance") Duration clockTolerance) {
    this.alerts = alerts;
    this.findings = findings;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new AlertPolicy(clockTolerance);
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is recorded, now or since it was first sent. */
    record Raised(AlertRow alert, boolean replayed) implements Outcome {}

    /** It cannot be recorded as it was raised. */
    record Refused(TraffickingProblem why) implements Outcome {}

    /** The Idempotency-Key belongs to another concern. */
    record KeyReused() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> raise(AlertRequest request, String key) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> judge(id, request);
                  case Claim.Replayed(var first) ->
                      alerts.findById(first).map(row -> new Outcome.Raised(row, true));
                  case Claim.Reused() -> Uni.createFrom().item(new Outcome.KeyReused());
                });
  }

  /**
   * Records a concern that another record of this service leads to; must be called inside the
   * transaction that makes that one.
   *
   * @param chosenFrom what its indicators could be chosen from
   * @return its id
   */
  public Uni<UUID> raiseFor(AlertRequest request, InstrumentVersion chosenFrom) {
    return keep(AlertRow.of(
            ids.generate(), request, chosenFrom.toString(), clock.instant(), caller.get().id()))
        .map(row -> row.id);
  }

  /**
   * Records a concern that this service has of its own accord; must be called inside a transaction.
   * Where the person's screening is not known nobody else is told: the crossing is over, and no
   * refusal of somebody else has to wait for it.
   *
   * @param id its id; a concern of this id that is recorded already stays as it is
   * @param chosenFrom by what it came about
   * @return whether it is new
   */
  public Uni<Boolean> raiseItself(UUID id, AlertRequest request, InstrumentVersion chosenFrom) {
    return alerts
        .findById(id)
        .flatMap(
            known -> {
              if (known != null) {
                return Uni.createFrom().item(false);
              }
              var row =
                  AlertRow.of(
                      id, request, chosenFrom.toString(), clock.instant(), journal.itself());
              return alerts
                  .persist(row)
                  .chain(
                      () ->
                          row.subject() == null
                              ? Uni.createFrom().voidItem()
                              : outbox.tell(AlertFacts.concern(row, row.raisedAt)))
                  .chain(
                      () ->
                          journal.writeUnasked(
                              JournalAction.RECORDED,
                              "alert",
                              List.of(id),
                              row.crossingPoint,
                              chosenFrom.toString()))
                  .replaceWith(true);
            });
  }

  private Uni<Outcome> judge(UUID id, AlertRequest request) {
    var now = clock.instant();
    return policy
        .refusal(request, now)
        .map(AlertDesk::refuse)
        .orElseGet(
            () ->
                keep(AlertRow.of(id, request, Indicator.SET, now, caller.get().id()))
                    .map(row -> new Outcome.Raised(row, false)));
  }

  private Uni<AlertRow> keep(AlertRow row) {
    return alerts
        .persist(row)
        .chain(() -> outbox.tell(AlertFacts.concern(row, row.raisedAt)))
        .chain(() -> journal.recorded("alert", row.id, row.crossingPoint))
        .replaceWith(row);
  }

  /** Keeps what protection finds of an alert; the same finding sent again is the same finding. */
  @WithTransaction
  Uni<AlertRow> find(UUID id, FindingRequest request, EntityTag read) {
    return alerts
        .findById(id, LockModeType.PESSIMISTIC_WRITE)
        .flatMap(
            row ->
                findings
                    .ofAlert(id)
                    .flatMap(
                        before ->
                            !before.isEmpty() && says(before.getLast(), request)
                                ? Uni.createFrom().item(row)
                                : found(row, request, read)));
  }

  private boolean says(FindingRow last, FindingRequest request) {
    return last.finding == request.finding()
        && last.note.equals(request.note())
        && Objects.equals(last.screeningId, request.screeningId())
        && last.foundBy.equals(caller.get().id());
  }

  private Uni<AlertRow> found(AlertRow row, FindingRequest request, EntityTag read) {
    read.mustBe(row.version);
    var finding = new FindingRow();
    finding.id = ids.generate();
    finding.alertId = row.id;
    finding.finding = request.finding();
    finding.screeningId = request.screeningId();
    finding.note = request.note();
    finding.foundAt = clock.instant();
    finding.foundBy = caller.get().id();
    row.finding = request.finding();
    row.foundScreeningId =
        request.screeningId() == null ? row.foundScreeningId : request.screeningId();
    row.findings++;
    return findings
        .persist(finding)
        .chain(() -> outbox.tell(AlertFacts.concern(row, finding.foundAt)))
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED,
                    "alert",
                    List.of(row.id),
                    row.crossingPoint,
                    request.finding().name()))
        .chain(alerts::flush)
        .replaceWith(row);
  }

  /** A refusal undoes the transaction, and with it the claim on the key. */
  private static Uni<Outcome> refuse(TraffickingProblem why) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Refused(why));
  }
}
