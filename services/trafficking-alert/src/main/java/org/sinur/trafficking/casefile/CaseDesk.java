package org.sinur.trafficking.casefile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.service.OneAtATime;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.alert.Alerts;
import org.sinur.trafficking.referral.ReferralRecall;
import org.sinur.trafficking.referral.Referrals;

/**
 * Opens cases, each once, keeps what becomes known of the person, closes them and opens them again.
 * All of it must be called inside a transaction; a refusal is a {@link ProblemException}, which
 * undoes it.
 */
@ApplicationScoped
class CaseDesk {

  static final String RECORD = "case";

  private final Cases cases;
  private final CaseVersions versions;
  private final CaseSteps steps;
  private final Alerts alerts;
  private final Referrals referrals;
  private final ReferralRecall recall;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  CaseDesk(
      Cases cases,
      CaseVersions versions,
      CaseSteps steps,
      Alerts alerts,
      Referrals referrals,
      ReferralRecall recall,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.cases = cases;
    this.versions = versions;
    this.steps = steps;
    this.alerts = alerts;
    this.referrals = referrals;
    this.recall = recall;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Opens a case.
   *
   * @throws ProblemException when it cannot be
   */
  Uni<Once<CaseRow>> open(UUID id, CaseRequest request) {
    return alerts
        .known(request.alertId(), caller.get())
        .onFailure(NotFoundException.class)
        .transform(_ -> TraffickingProblem.ALERT_UNKNOWN.exception())
        .call(alert -> oneAtATime(alert.id()))
        .flatMap(
            alert ->
                idempotency.once(
                    new Sending(RECORD, id, request),
                    () -> add(alert, id, request.content()),
                    cases::findById,
                    TraffickingProblem.CASE_DIFFERS::exception));
  }

  private Uni<CaseRow> add(Alerts.KnownAlert alert, UUID id, CaseContent content) {
    mustNotRuleOut(alert, content, "/content");
    return noneIsOpenOf(alert.id())
        .chain(
            () -> {
              var row = new CaseRow();
              row.id = id;
              row.alertId = alert.id();
              row.crossingPoint = alert.crossingPoint();
              row.openedAt = clock.instant();
              row.openedBy = caller.get().id();
              row.state = CaseState.OPEN;
              row.content = cases.content(content);
              row.contentVersion = 1;
              return cases.persistAndFlush(row);
            })
        .call(row -> versions.persist(version(row)))
        .call(row -> journal.recorded(RECORD, row.id, row.crossingPoint));
  }

  /**
   * Keeps what has become known; what is known already makes no version. Whatever becomes known is
   * kept: where a body should not have been told, what it was given is taken back.
   */
  Uni<CaseRow> change(UUID id, CaseContent content, EntityTag read) {
    return cases
        .locked(id, caller.get())
        .flatMap(
            row ->
                cases.content(row.content).equals(content)
                    ? Uni.createFrom().item(row)
                    : change(row, content, read));
  }

  private Uni<CaseRow> change(CaseRow row, CaseContent content, EntityTag read) {
    read.mustBe(row.version);
    mustBeOpen(row);
    return alerts
        .known(row.alertId, caller.get())
        .invoke(alert -> mustNotRuleOut(alert, content, ""))
        .invoke(
            () -> {
              row.content = cases.content(content);
              row.contentVersion++;
            })
        .chain(() -> versions.persist(version(row)))
        .chain(() -> recall.known(row.id, content, row.crossingPoint))
        .chain(() -> changed(row, "CONTENT"));
  }

  /** Closes a case that was read; the same person's closing sent again is the same one. */
  Uni<CaseRow> close(UUID id, ClosureRequest request, EntityTag read) {
    var step = step(id, CaseAct.CLOSED, request.outcome(), request.note());
    return cases
        .locked(id, caller.get())
        .flatMap(
            row ->
                ifNew(
                    row,
                    step,
                    () -> {
                      read.mustBe(row.version);
                      mustBeOpen(row);
                      if (request.isUntold()) {
                        throw TraffickingProblem.OUTCOME_NOT_TOLD.exception();
                      }
                      return noReferralGoesOn(row.id)
                          .chain(() -> take(row, step, CaseState.CLOSED));
                    }));
  }

  private Uni<Void> noReferralGoesOn(UUID id) {
    return referrals
        .anyGoesOn(id)
        .invoke(
            goesOn -> {
              if (goesOn) {
                throw TraffickingProblem.REFERRALS_GO_ON.exception();
              }
            })
        .replaceWithVoid();
  }

  /** Opens a closed case again; the same person's reopening sent again is the same one. */
  Uni<CaseRow> reopen(UUID id, ReopeningRequest request, EntityTag read) {
    var step = step(id, CaseAct.REOPENED, null, request.note());
    return cases
        .locked(id, caller.get())
        .flatMap(
            row ->
                ifNew(
                    row,
                    step,
                    () -> {
                      read.mustBe(row.version);
                      return oneAtATime(row.alertId)
                          .chain(() -> noneIsOpenOf(row.alertId))
                          .chain(() -> take(row, step, CaseState.OPEN));
                    }));
  }

  private Uni<CaseRow> ifNew(CaseRow row, CaseStepRow step, Supplier<Uni<CaseRow>> act) {
    return steps
        .ofCase(row.id)
        .flatMap(
            taken ->
                !taken.isEmpty() && says(taken.getLast(), step)
                    ? Uni.createFrom().item(row)
                    : act.get());
  }

  private static boolean says(CaseStepRow last, CaseStepRow step) {
    return last.act == step.act
        && last.outcome == step.outcome
        && Objects.equals(last.note, step.note)
        && last.takenBy.equals(step.takenBy);
  }

  private Uni<CaseRow> take(CaseRow row, CaseStepRow step, CaseState state) {
    row.state = state;
    row.outcome = step.outcome;
    return steps
        .persist(step)
        .chain(() -> changed(row, step.outcome == null ? step.act.name() : step.outcome.name()));
  }

  private CaseStepRow step(
      UUID caseId, CaseAct act, @Nullable CaseOutcome outcome, @Nullable String note) {
    var step = new CaseStepRow();
    step.id = ids.generate();
    step.caseId = caseId;
    step.act = act;
    step.outcome = outcome;
    step.note = note;
    step.takenAt = clock.instant();
    step.takenBy = caller.get().id();
    return step;
  }

  private CaseVersionRow version(CaseRow row) {
    var version = new CaseVersionRow();
    version.caseId = row.id;
    version.contentVersion = row.contentVersion;
    version.content = row.content;
    version.recordedAt = clock.instant();
    version.recordedBy = caller.get().id();
    return version;
  }

  private Uni<CaseRow> changed(CaseRow row, String what) {
    return journal
        .write(JournalAction.CHANGED, RECORD, List.of(row.id), row.crossingPoint, what)
        .chain(cases::flush)
        .replaceWith(row);
  }

  private static void mustBeOpen(CaseRow row) {
    if (row.state == CaseState.CLOSED) {
      throw TraffickingProblem.CASE_CLOSED.exception();
    }
  }

  /** What an alert says of a person is so until it is said how it is known that it is not. */
  private static void mustNotRuleOut(Alerts.KnownAlert alert, CaseContent content, String pointer) {
    if (content.rulesOutChildWithoutGrounds(alert.mayBeChild())) {
      throw TraffickingProblem.CHILD_NOT_RULED_OUT.exception(pointer + "/child");
    }
    if (content.rulesOutAsylumWithoutGrounds(alert.asksForProtection())) {
      throw TraffickingProblem.ASYLUM_NOT_RULED_OUT.exception(pointer + "/asksForAsylum");
    }
  }

  /** Of two who open a case of the same alert, one waits for the other. */
  private static Uni<Void> oneAtATime(UUID alertId) {
    return OneAtATime.by(OneAtATime.lock("case-of/" + alertId));
  }

  private Uni<Void> noneIsOpenOf(UUID alertId) {
    return cases
        .openOf(alertId)
        .invoke(
            open -> {
              if (open != null) {
                throw ProblemException.of(TraffickingProblem.CASE_OPEN, "It is " + open.id);
              }
            })
        .replaceWithVoid();
  }
}
