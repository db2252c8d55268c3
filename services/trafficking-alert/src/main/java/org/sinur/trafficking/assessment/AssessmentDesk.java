package org.sinur.trafficking.assessment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.problem.ProblemException;
import org.sinur.service.KeptJson;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.alert.Alerts;
import org.sinur.trafficking.instrument.IndicatorSet;
import org.sinur.trafficking.instrument.Instruments;
import org.sinur.trafficking.instrument.PersonGroup;

/** Records assessments, each once, and says what the rules make of them. */
@ApplicationScoped
public class AssessmentDesk {

  private static final String SCOPE = "assessment";

  private final Assessments assessments;
  private final Instruments instruments;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final KeptJson json;

  AssessmentDesk(
      Assessments assessments,
      Instruments instruments,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      KeptJson json) {
    this.assessments = assessments;
    this.instruments = instruments;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
  }

  /** What an id belongs to: the same assessment of another alert is another one. */
  private record Sent(UUID alertId, AssessmentRequest request) {}

  /**
   * Records an assessment; must be called inside a transaction.
   *
   * @throws ProblemException when it cannot be
   */
  Uni<Once<AssessmentView>> record(Alerts.KnownAlert alert, UUID id, AssessmentRequest request) {
    return idempotency.once(
        new Sending(SCOPE, id, new Sent(alert.id(), request)),
        () -> keep(alert, id, request).flatMap(this::view),
        first -> assessments.findById(first).flatMap(this::view),
        TraffickingProblem.ASSESSMENT_DIFFERS::exception);
  }

  private Uni<AssessmentRow> keep(Alerts.KnownAlert alert, UUID id, AssessmentRequest request) {
    return instruments
        .of(IndicatorSet.class, request.instrument())
        .invoke(set -> check(alert, request, set))
        .flatMap(
            set -> {
              var row = new AssessmentRow();
              row.id = id;
              row.alertId = alert.id();
              row.content = json.write(request);
              row.indicatorsPresent = request.weighedBy(set).indicatorsPresent();
              row.assessedAt = clock.instant();
              row.assessedBy = caller.get().id();
              return assessments.persist(row);
            })
        .call(row -> journal.recorded(SCOPE, row.id, alert.crossingPoint()));
  }

  private static void check(Alerts.KnownAlert alert, AssessmentRequest request, IndicatorSet set) {
    if (alert.mayBeChild() && set.person() == PersonGroup.ADULT) {
      throw TraffickingProblem.INSTRUMENT_FOR_ADULTS.exception();
    }
    var unknown = request.unknownIn(set);
    if (!unknown.isEmpty()) {
      throw ProblemException.of(TraffickingProblem.ITEMS_UNKNOWN, null, unknown);
    }
    var contradictions = request.contradictions();
    if (!contradictions.isEmpty()) {
      throw ProblemException.of(TraffickingProblem.ITEMS_CONTRADICT, null, contradictions);
    }
  }

  /** An assessment with what the rule of its own version makes of it. */
  Uni<AssessmentView> view(AssessmentRow row) {
    var request = json.read(row.content, AssessmentRequest.class);
    return instruments
        .of(IndicatorSet.class, request.instrument())
        .map(
            set -> {
              var weighing = request.weighedBy(set);
              return new AssessmentView(
                  row.id,
                  row.alertId,
                  request.instrument(),
                  request.present(),
                  request.absent(),
                  request.acts(),
                  request.exploitationIntended(),
                  request.note(),
                  weighing,
                  AssessmentOutcome.of(weighing),
                  set.provisional(),
                  row.assessedAt,
                  row.assessedBy,
                  false);
            });
  }

  /** What came of the assessments of an alert, the first first. */
  public Uni<List<KnownAssessment>> known(UUID alertId) {
    return assessments
        .ofAlert(alertId)
        .flatMap(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(this::view)
                    .map(
                        view ->
                            new KnownAssessment(
                                view.instrument(),
                                view.outcome(),
                                view.provisional(),
                                view.assessedAt()))
                    .collect()
                    .asList());
  }
}
