package org.sinur.trafficking.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * A case as protection sees it.
 *
 * @param id which
 * @param alertId the alert it follows from
 * @param crossingPoint where
 * @param state how it stands
 * @param outcome what became of it; absent while it is open
 * @param openedAt when it was opened
 * @param openedBy by whom: the subject's id in the realm
 * @param contentVersion which version of the content this is, from 1
 * @param content what is known of the person
 * @param steps how it was closed and opened again, the first first; absent in a list
 * @param overdue whether a body has not answered in time
 * @param tell the bodies that hold what they may no longer use of the person: each is to be told to
 *     stop and to destroy it; absent in a list
 * @param masked whether what is known of the person is hidden
 */
@Schema(name = "Case")
record CaseView(
    UUID id,
    UUID alertId,
    String crossingPoint,
    CaseState state,
    @Nullable CaseOutcome outcome,
    Instant openedAt,
    String openedBy,
    int contentVersion,
    ContentView content,
    @Nullable List<Step> steps,
    boolean overdue,
    @Nullable List<String> tell,
    boolean masked) {

  /**
   * That the case was closed or opened again.
   *
   * @param act which of both
   * @param outcome what became of it; absent when it was opened again
   * @param note why
   * @param takenAt when
   * @param takenBy by whom: the subject's id in the realm
   */
  @Schema(name = "CaseStep")
  record Step(
      CaseAct act,
      @Nullable CaseOutcome outcome,
      @Nullable String note,
      Instant takenAt,
      String takenBy) {

    static Step of(CaseStepRow row) {
      return new Step(row.act, row.outcome, row.note, row.takenAt, row.takenBy);
    }

    private Step masking() {
      return new Step(act, outcome, Mask.all(note), takenAt, takenBy);
    }
  }

  static CaseView of(
      CaseRow row,
      CaseContent content,
      @Nullable List<CaseStepRow> steps,
      boolean overdue,
      @Nullable List<String> tell) {
    return new CaseView(
        row.id,
        row.alertId,
        row.crossingPoint,
        row.state,
        row.outcome,
        row.openedAt,
        row.openedBy,
        row.contentVersion,
        ContentView.of(content),
        steps == null ? null : steps.stream().map(Step::of).toList(),
        overdue,
        tell,
        false);
  }

  /** What is done stays visible; for whom, and what was written, does not. */
  CaseView masking() {
    return new CaseView(
        id,
        alertId,
        crossingPoint,
        state,
        outcome,
        openedAt,
        openedBy,
        contentVersion,
        content.masking(),
        steps == null ? null : steps.stream().map(Step::masking).toList(),
        overdue,
        tell,
        true);
  }
}
