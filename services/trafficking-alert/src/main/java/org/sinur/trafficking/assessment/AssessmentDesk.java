package org.sinur.trafficking.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.problem.ProblemException;
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
  private final ObjectMapper json;

  AssessmentDesk(
      Assessments assessments,
      Instruments instruments,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      ObjectMapper json) {
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

  /** An assessment that is recorded, now or since it was first sent. */
  record Recorded(AssessmentView assessment, boolean replayed) {}

  /**
   * Records an assessment; must be called inside a transaction.
   *
   * @throws ProblemException when it cannot be
   */
  Uni<Recorded> record(Alerts.KnownAlert alert, UUID id, AssessmentRequest request) {
    return idempotency
        .claim(SCOPE, id.toString(), new Sent(alert.id(), request), id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() ->
                      keep(alert, id, request).flatMap(this::view).map(v -> new Recorded(v, false));
                  case Claim.Replayed(var first) ->
                      assessments
                          .findById(first)
                          .flatMap(this::view)
                          .map(v -> new Recorded(v, true));
                  case Claim.Reused() -> throw TraffickingProblem.ASSESSMENT_DIFFERS.exception();
                });
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
              row.content = content(request);
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
    var request = request(row.content);
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

  private AssessmentRequest request(String content) {
    try {
      return json.readValue(content, AssessmentRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String content(AssessmentRequest request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
