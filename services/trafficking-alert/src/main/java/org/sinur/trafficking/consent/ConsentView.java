package org.sinur.trafficking.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * A consent as protection sees it.
 *
 * @param id which
 * @param caseId of which case
 * @param bodyId which body it is for
 * @param scope what the body may be given
 * @param givenBy who said so
 * @param how in which form
 * @param language in which language it was explained (BCP 47)
 * @param interpreter whether somebody interpreted
 * @param givenAt when
 * @param note what else was said
 * @param recordedAt when it was recorded
 * @param recordedBy by whom: the subject's id in the realm
 * @param withdrawal that it no longer holds; absent while it does
 * @param masked whether what was written is hidden
 */
@Schema(name = "Consent")
record ConsentView(
    UUID id,
    UUID caseId,
    String bodyId,
    List<ConsentScope> scope,
    ConsentGiver givenBy,
    ConsentForm how,
    String language,
    boolean interpreter,
    Instant givenAt,
    @Nullable String note,
    Instant recordedAt,
    String recordedBy,
    @Nullable Withdrawal withdrawal,
    boolean masked) {

  /**
   * That a consent no longer holds.
   *
   * @param withdrawnAt since when
   * @param note what else was said
   * @param recordedAt when it was recorded
   * @param recordedBy by whom: the subject's id in the realm
   */
  @Schema(name = "ConsentWithdrawn")
  record Withdrawal(
      Instant withdrawnAt, @Nullable String note, Instant recordedAt, String recordedBy) {

    private static @Nullable Withdrawal of(ConsentRow row) {
      return row.withdrawnAt == null
          ? null
          : new Withdrawal(
              row.withdrawnAt,
              row.withdrawalNote,
              Objects.requireNonNull(row.withdrawalRecordedAt),
              Objects.requireNonNull(row.withdrawalRecordedBy));
    }

    private Withdrawal masking() {
      return new Withdrawal(withdrawnAt, Mask.all(note), recordedAt, recordedBy);
    }
  }

  static ConsentView of(ConsentRow row) {
    return new ConsentView(
        row.id,
        row.caseId,
        row.bodyId,
        Arrays.stream(row.scope).map(ConsentScope::valueOf).toList(),
        row.givenBy,
        row.how,
        row.language,
        row.interpreter,
        row.givenAt,
        row.note,
        row.recordedAt,
        row.recordedBy,
        Withdrawal.of(row),
        false);
  }

  ConsentView masking() {
    return new ConsentView(
        id,
        caseId,
        bodyId,
        scope,
        givenBy,
        how,
        language,
        interpreter,
        givenAt,
        Mask.all(note),
        recordedAt,
        recordedBy,
        withdrawal == null ? null : withdrawal.masking(),
        true);
  }
}
