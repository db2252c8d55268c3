package org.sinur.trafficking.triage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.problem.ProblemException;
import org.sinur.trafficking.PossibleTimes;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.alert.AlertDesk;
import org.sinur.trafficking.instrument.Instruments;
import org.sinur.trafficking.instrument.TriageForm;
import org.sinur.trafficking.instrument.Triaged;

/** Records triages, each once, and tells protection where an answer is for protection. */
@ApplicationScoped
class TriageDesk {

  private static final String SCOPE = "triage";

  private final Triages triages;
  private final Instruments instruments;
  private final AlertDesk alerts;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final PossibleTimes times;

  TriageDesk(
      Triages triages,
      Instruments instruments,
      AlertDesk alerts,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "alert.clock-tolerance") Duration clockTolerance) {
    this.triages = triages;
    this.instruments = instruments;
    this.alerts = alerts;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.times = new PossibleTimes(clockTolerance);
  }

  /**
   * Records a triage; must be called inside a transaction.
   *
   * @throws ProblemException when it cannot be
   */
  Uni<Once<TriageReceipt>> record(UUID id, TriageRequest request) {
    return idempotency.once(
        new Sending(SCOPE, id, request),
        () -> keep(id, request),
        first ->
            triages.findById(first).flatMap(row -> triaged(row).map(t -> TriageReceipt.of(row, t))),
        TraffickingProblem.TRIAGE_DIFFERS::exception);
  }

  private Uni<TriageReceipt> keep(UUID id, TriageRequest request) {
    times
        .refusal(request.occurredAt(), clock.instant())
        .ifPresent(
            problem -> {
              throw problem.exception();
            });
    return instruments
        .of(TriageForm.class, request.form())
        .invoke(form -> check(request, form))
        .map(request::triagedBy)
        .flatMap(
            triaged ->
                told(id, request, triaged)
                    .chain(alertId -> triages.persist(row(id, request, alertId)))
                    .call(row -> journal.recorded(SCOPE, row.id, row.crossingPoint))
                    .map(row -> TriageReceipt.of(row, triaged)));
  }

  private static void check(TriageRequest request, TriageForm form) {
    if (!form.isIn(request.language())) {
      throw TraffickingProblem.LANGUAGE_NOT_IN_FORM.exception();
    }
    var unknown = request.unknownIn(form);
    if (!unknown.isEmpty()) {
      throw ProblemException.of(TraffickingProblem.ITEMS_UNKNOWN, null, unknown);
    }
    var bothWays = request.bothWays();
    if (!bothWays.isEmpty()) {
      throw ProblemException.of(TraffickingProblem.ITEMS_CONTRADICT, null, bothWays);
    }
  }

  /** The alert that protection is told of this by; null where there is nothing to tell. */
  private Uni<@Nullable UUID> told(UUID id, TriageRequest request, Triaged triaged) {
    return triaged.concernsProtection()
        ? alerts.raiseFor(request.concern(id, triaged), request.form()).map(alertId -> alertId)
        : Uni.createFrom().nullItem();
  }

  private TriageRow row(UUID id, TriageRequest request, @Nullable UUID alertId) {
    var row = new TriageRow();
    row.id = id;
    row.crossingPoint = request.crossingPoint().value();
    row.occurredAt = request.occurredAt();
    row.recordedAt = clock.instant();
    row.recordedBy = caller.get().id();
    row.form = request.form().instrument();
    row.formVersion = request.form().version();
    row.language = request.language();
    row.yes = request.yes().toArray(String[]::new);
    row.no = request.no().toArray(String[]::new);
    row.alertId = alertId;
    return row;
  }

  /** Where a triage leads, by the version of the form it was made with. */
  Uni<Triaged> triaged(TriageRow row) {
    return instruments
        .of(TriageForm.class, row.form())
        .map(form -> form.triage(Set.copyOf(List.of(row.yes))));
  }
}
