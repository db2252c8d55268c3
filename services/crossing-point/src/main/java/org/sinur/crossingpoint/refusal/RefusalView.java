package org.sinur.crossingpoint.refusal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/**
 * A refusal of entry as it is shown.
 *
 * @param id the refusal
 * @param crossingPoint where
 * @param occurredAt when the traveller was told of it
 * @param recordedAt when it was recorded here
 * @param state how far it has come
 * @param screeningId the traveller's screening
 * @param companionId for a child: the refusal of the adult it is with
 * @param ground the legal ground
 * @param groundEdition the edition of the grounds it was chosen from
 * @param facts what it rests on
 * @param language in which the traveller is told
 * @param traveller who
 * @param document with what
 * @param proposedBy who proposed it: the subject's id in the realm
 * @param confirmedBy who confirmed it last
 * @param confirmedAt when
 * @param finalAt since when it is final
 * @param steps what was done with it; absent in lists
 * @param masked whether personal data are masked
 */
@Schema(name = "Refusal")
record RefusalView(
    UUID id,
    String crossingPoint,
    Instant occurredAt,
    Instant recordedAt,
    RefusalState state,
    @Nullable UUID screeningId,
    @Nullable UUID companionId,
    String ground,
    String groundEdition,
    @Nullable String facts,
    String language,
    Traveller traveller,
    @Nullable TravelDocument document,
    String proposedBy,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable Instant finalAt,
    @Nullable List<Step> steps,
    boolean masked) {

  /**
   * A step.
   *
   * @param act what was done
   * @param state what came of it
   * @param at when
   * @param by by whom; absent where the service did it of its own accord
   * @param note the grounds
   */
  @Schema(name = "RefusalStep")
  record Step(
      RefusalAct act, RefusalState state, Instant at, @Nullable String by, @Nullable String note) {}

  static RefusalView of(RefusalRow row, @Nullable List<RefusalStepRow> steps) {
    return new RefusalView(
        row.id,
        row.crossingPoint,
        row.occurredAt,
        row.recordedAt,
        row.state,
        row.screeningId,
        row.companionId,
        row.ground,
        row.groundEdition,
        row.facts,
        row.language,
        row.traveller(),
        row.document(),
        row.proposedBy,
        row.confirmedBy,
        row.confirmedAt,
        row.finalAt,
        steps == null
            ? null
            : steps.stream().map(s -> new Step(s.act, s.state, s.at, s.by, s.note)).toList(),
        false);
  }

  RefusalView masking() {
    return new RefusalView(
        id,
        crossingPoint,
        occurredAt,
        recordedAt,
        state,
        screeningId,
        companionId,
        ground,
        groundEdition,
        Mask.all(facts),
        language,
        traveller.masking(),
        document == null ? null : document.masking(),
        proposedBy,
        confirmedBy,
        confirmedAt,
        finalAt,
        steps == null
            ? null
            : steps.stream()
                .map(s -> new Step(s.act, s.state, s.at, s.by, Mask.all(s.note)))
                .toList(),
        true);
  }
}
