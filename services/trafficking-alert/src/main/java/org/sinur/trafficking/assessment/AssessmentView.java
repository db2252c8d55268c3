package org.sinur.trafficking.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.trafficking.instrument.InstrumentVersion;
import org.sinur.trafficking.instrument.Weighing;

/**
 * An assessment with what the rule of its instrument makes of it.
 *
 * @param id which
 * @param alertId of what
 * @param instrument with which instrument
 * @param present the indicators that are there
 * @param absent the indicators that are not; what is in neither is not known
 * @param acts what is known to have been done
 * @param exploitationIntended whether it is known that the person is to be exploited
 * @param note why
 * @param weighing what the rule makes of it
 * @param outcome what that means
 * @param provisional why the instrument cannot be fully relied upon yet; absent when it can
 * @param assessedAt when
 * @param assessedBy by whom: the subject's id in the realm
 * @param masked whether what was written is hidden
 */
@Schema(name = "Assessment")
record AssessmentView(
    UUID id,
    UUID alertId,
    InstrumentVersion instrument,
    List<String> present,
    List<String> absent,
    Set<Act> acts,
    boolean exploitationIntended,
    @Nullable String note,
    Weighing weighing,
    AssessmentOutcome outcome,
    @Nullable String provisional,
    Instant assessedAt,
    String assessedBy,
    boolean masked) {

  /** What was assessed stays visible; what was written of the person does not. */
  AssessmentView masking() {
    return new AssessmentView(
        id,
        alertId,
        instrument,
        present,
        absent,
        acts,
        exploitationIntended,
        Mask.all(note),
        weighing,
        outcome,
        provisional,
        assessedAt,
        assessedBy,
        true);
  }
}
