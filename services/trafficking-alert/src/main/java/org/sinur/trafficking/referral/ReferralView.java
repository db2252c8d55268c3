package org.sinur.trafficking.referral;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.body.BodyService;

/**
 * A referral as protection sees it.
 *
 * @param id which
 * @param caseId of which case
 * @param bodyId which body is asked
 * @param bodyVersion the version of the body that was relied upon
 * @param service for what
 * @param consentId by which consent
 * @param urgency how soon
 * @param note why; not given to the body
 * @param sentAt when
 * @param sentBy by whom: the subject's id in the realm
 * @param answerBy by when the body has to answer
 * @param overdue whether it has not
 * @param state how it stands
 * @param answer what the body answered; absent while it has not
 * @param feedback what it said later, the first first
 * @param recalledAt since when the body may no longer use what it was given; absent while it may
 * @param recalledBecause why
 * @param destroyedAt when it destroyed that, as it says
 * @param masked whether what was written is hidden
 */
@Schema(name = "Referral")
record ReferralView(
    UUID id,
    UUID caseId,
    String bodyId,
    long bodyVersion,
    BodyService service,
    UUID consentId,
    Urgency urgency,
    @Nullable String note,
    Instant sentAt,
    String sentBy,
    Instant answerBy,
    boolean overdue,
    ReferralState state,
    @Nullable Answer answer,
    List<Feedback> feedback,
    @Nullable Instant recalledAt,
    @Nullable Recall recalledBecause,
    @Nullable Instant destroyedAt,
    boolean masked) {

  /**
   * What a body answered.
   *
   * @param reason why it does not take the person on
   * @param answeredAt when
   * @param answeredBy who at the body
   * @param recordedBy who heard it: the subject's id in the realm
   */
  @Schema(name = "ReferralAnswered")
  record Answer(
      @Nullable String reason, Instant answeredAt, @Nullable String answeredBy, String recordedBy) {

    private static @Nullable Answer of(ReferralRow row) {
      return row.answeredAt == null
          ? null
          : new Answer(
              row.answerReason,
              row.answeredAt,
              row.answeredBy,
              Objects.requireNonNull(row.answerRecordedBy));
    }

    private Answer masking() {
      return new Answer(Mask.all(reason), answeredAt, Mask.all(answeredBy), recordedBy);
    }
  }

  /**
   * What a body said later.
   *
   * @param id which
   * @param kind what
   * @param at when that was so
   * @param note what else it said
   * @param recordedAt when it was recorded
   * @param recordedBy by whom: the subject's id in the realm
   */
  @Schema(name = "Feedback")
  record Feedback(
      UUID id,
      FeedbackKind kind,
      Instant at,
      @Nullable String note,
      Instant recordedAt,
      String recordedBy) {

    private static Feedback of(FeedbackRow row) {
      return new Feedback(
          row.id, row.kind, row.happenedAt, row.note, row.recordedAt, row.recordedBy);
    }

    private Feedback masking() {
      return new Feedback(id, kind, at, Mask.all(note), recordedAt, recordedBy);
    }
  }

  static ReferralView of(ReferralRow row, List<FeedbackRow> feedback, Instant now) {
    return new ReferralView(
        row.id,
        row.caseId,
        row.bodyId,
        row.bodyVersion,
        row.service,
        row.consentId,
        row.urgency,
        row.note,
        row.sentAt,
        row.sentBy,
        row.answerBy,
        row.isOverdue(now),
        row.state,
        Answer.of(row),
        feedback.stream().filter(said -> said.referralId.equals(row.id)).map(Feedback::of).toList(),
        row.recalledAt,
        row.recalledBecause,
        row.destroyedAt,
        false);
  }

  /** Who was asked for what, and what came of it, stays visible; what was written does not. */
  ReferralView masking() {
    return new ReferralView(
        id,
        caseId,
        bodyId,
        bodyVersion,
        service,
        consentId,
        urgency,
        Mask.all(note),
        sentAt,
        sentBy,
        answerBy,
        overdue,
        state,
        answer == null ? null : answer.masking(),
        feedback.stream().map(Feedback::masking).toList(),
        recalledAt,
        recalledBecause,
        destroyedAt,
        true);
  }
}
