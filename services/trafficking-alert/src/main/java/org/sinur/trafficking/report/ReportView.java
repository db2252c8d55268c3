package org.sinur.trafficking.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * A report as its desk sees it.
 *
 * @param id which
 * @param kind what it is about, as the reporter says
 * @param crossingPoint where; absent where the reporter did not say
 * @param happenedOn on which day; absent where the reporter did not say
 * @param language in which language it is written
 * @param words what happened
 * @param contact how the reporter can be reached; absent where they do not want to be
 * @param receivedAt when it arrived
 * @param desk who deals with it
 * @param state how it stands
 * @param outcome what became of it; absent until it is closed
 * @param steps what was done with it, the first first; absent in a list
 * @param messages what was written since, the first first; absent in a list
 * @param masked whether what people wrote is hidden
 */
@Schema(name = "Report")
record ReportView(
    UUID id,
    ReportKind kind,
    @Nullable String crossingPoint,
    @Nullable LocalDate happenedOn,
    String language,
    String words,
    @Nullable String contact,
    Instant receivedAt,
    Desk desk,
    ReportState state,
    @Nullable ReportOutcome outcome,
    @Nullable List<Step> steps,
    @Nullable List<Message> messages,
    boolean masked) {

  /**
   * What was done with it.
   *
   * @param desk by which desk
   * @param act what
   * @param outcome what became of the report, where it was closed
   * @param note why
   * @param takenAt when
   * @param takenBy by whom: the subject's id in the realm
   */
  @Schema(name = "ReportStep")
  record Step(
      Desk desk,
      ReportAct act,
      @Nullable ReportOutcome outcome,
      @Nullable String note,
      Instant takenAt,
      String takenBy) {

    Step masking() {
      return new Step(desk, act, outcome, Mask.all(note), takenAt, takenBy);
    }
  }

  /**
   * What was written.
   *
   * @param id which
   * @param words what
   * @param writtenAt when
   * @param writtenBy by whom of a desk: the subject's id in the realm; absent for the reporter
   */
  @Schema(name = "ReportMessage")
  record Message(UUID id, String words, Instant writtenAt, @Nullable String writtenBy) {

    static Message of(ReportMessageRow row) {
      return new Message(row.id, row.words, row.writtenAt, row.writtenBy);
    }

    Message masking() {
      return new Message(id, Objects.requireNonNull(Mask.all(words)), writtenAt, writtenBy);
    }
  }

  static ReportView of(
      ReportRow row,
      @Nullable List<ReportStepRow> steps,
      @Nullable List<ReportMessageRow> messages) {
    return new ReportView(
        row.id,
        row.kind,
        row.crossingPoint,
        row.happenedOn,
        row.language,
        row.words,
        row.contact,
        row.receivedAt,
        row.desk,
        row.state,
        row.outcome,
        steps == null
            ? null
            : steps.stream()
                .map(s -> new Step(s.desk, s.act, s.outcome, s.note, s.takenAt, s.takenBy))
                .toList(),
        messages == null ? null : messages.stream().map(Message::of).toList(),
        false);
  }

  /** That something was reported, and what was done, stays visible; what people wrote does not. */
  ReportView masking() {
    return new ReportView(
        id,
        kind,
        crossingPoint,
        happenedOn,
        language,
        Objects.requireNonNull(Mask.all(words)),
        Mask.all(contact),
        receivedAt,
        desk,
        state,
        outcome,
        steps == null ? null : steps.stream().map(Step::masking).toList(),
        messages == null ? null : messages.stream().map(Message::masking).toList(),
        true);
  }
}
