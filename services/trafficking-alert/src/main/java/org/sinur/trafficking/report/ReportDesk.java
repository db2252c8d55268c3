package org.sinur.trafficking.report;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.trafficking.PossibleTimes;
import org.sinur.trafficking.TraffickingProblem;

/**
 * Takes reports in, each once, and keeps what is done with them and written about them. All of it
 * must be called inside a transaction; a refusal is a {@link ProblemException}, which undoes it.
 */
@ApplicationScoped
class ReportDesk {

  static final String RECORD = "report";

  private static final String MESSAGE = "report-message";

  /** A day begins elsewhere up to 14 hours sooner. */
  private static final PossibleTimes DAYS = new PossibleTimes(Duration.ofHours(14));

  private final Reports reports;
  private final ReportSteps steps;
  private final ReportMessages messages;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ReportDesk(
      Reports reports,
      ReportSteps steps,
      ReportMessages messages,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.reports = reports;
    this.steps = steps;
    this.messages = messages;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** What an id belongs to: the same words about another report are others. */
  private record Said(UUID reportId, String words) {}

  /**
   * Takes a report in, of whoever sends it.
   *
   * @throws ProblemException when the day is none, or the code belongs to another report
   */
  Uni<Once<ReportRow>> receive(ReportRequest request) {
    var id = request.code().reportId();
    return idempotency.once(
        new Sending(RECORD, id, request),
        () -> keep(id, request),
        reports::findById,
        TraffickingProblem.REPORT_DIFFERS::exception);
  }

  private Uni<ReportRow> keep(UUID id, ReportRequest request) {
    mustBeADay(request.happenedOn());
    var row = new ReportRow();
    row.id = id;
    row.kind = request.kind();
    row.crossingPoint = request.crossingPoint() == null ? null : request.crossingPoint().value();
    row.happenedOn = request.happenedOn();
    row.language = request.language();
    row.words = request.words();
    row.contact = request.contact();
    row.receivedAt = clock.instant();
    row.desk = request.kind().desk();
    row.state = ReportState.RECEIVED;
    return reports
        .persistAndFlush(row)
        .call(
            () ->
                journal.writeUnasked(
                    JournalAction.RECORDED,
                    RECORD,
                    List.of(id),
                    row.crossingPoint,
                    row.kind.name()));
  }

  private void mustBeADay(@Nullable LocalDate day) {
    if (day != null
        && DAYS.refusal(day.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant())
            .isPresent()) {
      throw TraffickingProblem.REPORT_DAY.exception();
    }
  }

  /** What its reporter sees of a report. */
  Uni<ReporterView> asReporter(ReporterCode code) {
    return reports
        .findById(code.reportId())
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(this::asReporter);
  }

  private Uni<ReporterView> asReporter(ReportRow row) {
    return messages.ofReport(row.id).map(written -> ReporterView.of(row, written));
  }

  /** Keeps what a reporter adds, each once. News of a closed report is looked at again. */
  Uni<ReporterView> hear(MoreRequest request) {
    var id = request.code().reportId();
    return reports
        .findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(
            row ->
                idempotency.once(
                    new Sending(MESSAGE, request.id(), new Said(id, request.words())),
                    () -> heard(row, request),
                    messages::findById,
                    TraffickingProblem.MESSAGE_DIFFERS::exception))
        .flatMap(this::asReporter);
  }

  private Uni<ReportMessageRow> heard(ReportRow row, MoreRequest request) {
    if (row.state == ReportState.CLOSED) {
      row.state = ReportState.RECEIVED;
      row.outcome = null;
    }
    return messages
        .persistAndFlush(message(request.id(), row.id, request.words(), null))
        .call(
            () ->
                journal.writeUnasked(
                    JournalAction.RECORDED,
                    MESSAGE,
                    List.of(request.id(), row.id),
                    row.crossingPoint,
                    row.kind.name()));
  }

  /** Keeps what a desk answers, each once. */
  Uni<Once<ReportMessageRow>> answer(UUID id, UUID message, AnswerRequest request) {
    return mine(id)
        .flatMap(
            row ->
                idempotency.once(
                    new Sending(MESSAGE, message, new Said(id, request.words())),
                    () ->
                        messages
                            .persistAndFlush(
                                message(message, id, request.words(), caller.get().id()))
                            .call(
                                () ->
                                    journal.write(
                                        JournalAction.RECORDED,
                                        MESSAGE,
                                        List.of(message, id),
                                        row.crossingPoint,
                                        null)),
                    messages::findById,
                    TraffickingProblem.MESSAGE_DIFFERS::exception));
  }

  private ReportMessageRow message(
      UUID id, UUID reportId, String words, @Nullable String writtenBy) {
    var row = new ReportMessageRow();
    row.id = id;
    row.reportId = reportId;
    row.words = words;
    row.writtenAt = clock.instant();
    row.writtenBy = writtenBy;
    return row;
  }

  /** Does something with a report that was read; the same person's step sent again is the same. */
  Uni<ReportRow> step(UUID id, StepRequest request, EntityTag read) {
    return mine(id)
        .flatMap(
            row ->
                steps
                    .ofReport(id)
                    .flatMap(
                        taken ->
                            !taken.isEmpty() && says(taken.getLast(), request)
                                ? Uni.createFrom().item(row)
                                : take(row, request, read)));
  }

  private boolean says(ReportStepRow last, StepRequest request) {
    return last.act == request.act()
        && last.outcome == request.outcome()
        && Objects.equals(last.note, request.note())
        && last.takenBy.equals(caller.get().id());
  }

  private Uni<ReportRow> take(ReportRow row, StepRequest request, EntityTag read) {
    read.mustBe(row.version);
    if (!request.saysOutcomeWhereItShould()) {
      throw TraffickingProblem.REPORT_OUTCOME.exception();
    }
    var step = new ReportStepRow();
    step.id = ids.generate();
    step.reportId = row.id;
    step.desk = row.desk;
    step.act = request.act();
    step.outcome = request.outcome();
    step.note = request.note();
    step.takenAt = clock.instant();
    step.takenBy = caller.get().id();
    row.state =
        row.state.after(request.act()).orElseThrow(TraffickingProblem.REPORT_STATE::exception);
    row.outcome = request.outcome();
    if (request.act() == ReportAct.PASS_ON) {
      row.desk = row.desk.other();
    }
    return steps
        .persist(step)
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED,
                    RECORD,
                    List.of(row.id),
                    row.crossingPoint,
                    request.act().name()))
        .chain(reports::flush)
        .replaceWith(row);
  }

  /** A report of the caller's own desk; auditors have none. */
  private Uni<ReportRow> mine(UUID id) {
    return reports
        .locked(id, caller.get())
        .map(row -> row.desk.isOf(caller.get()) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }
}
