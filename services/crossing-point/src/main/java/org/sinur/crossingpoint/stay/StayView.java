package org.sinur.crossingpoint.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Permit;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/**
 * A stay as it is shown.
 *
 * @param id the stay: its entry's id, or its exit's where no entry is known
 * @param state how it stands today
 * @param entry how it began; absent where no entry is known
 * @param exit how it ended; absent while no exit is known
 * @param matchedBy how the exit came to the entry; absent while it has not
 * @param strength how strong the evidence is that both are the same person's
 * @param evidence what agrees and what differs
 * @param decision what a person decided of the exit, where somebody did
 * @param figures how long it may last and has lasted; absent where no entry is known
 */
@Schema(name = "Stay")
record StayView(
    UUID id,
    StayState state,
    @Nullable End entry,
    @Nullable End exit,
    @Nullable MatchedBy matchedBy,
    Likeness.@Nullable Strength strength,
    List<Likeness.Evidence> evidence,
    @Nullable Decided decision,
    @Nullable StayFigures figures) {

  /**
   * Where a stay begins or ends.
   *
   * @param crossingId the crossing
   * @param crossingPoint where
   * @param occurredAt when
   * @param day the calendar day in Iraq
   * @param traveller who, as the document says
   * @param document with what
   * @param permit by what leave
   * @param masked whether personal data are masked: for an auditor, and at a place that is not the
   *     reader's
   */
  @Schema(name = "StayEnd")
  record End(
      UUID crossingId,
      String crossingPoint,
      Instant occurredAt,
      LocalDate day,
      Traveller traveller,
      TravelDocument document,
      @Nullable Permit permit,
      boolean masked) {

    static End of(UUID id, CrossingRequest crossing, boolean masked) {
      var permit = crossing.permit();
      return new End(
          id,
          crossing.crossingPoint().value(),
          crossing.occurredAt(),
          IraqDay.of(crossing.occurredAt()),
          masked ? crossing.traveller().masking() : crossing.traveller(),
          masked ? crossing.document().masking() : crossing.document(),
          masked && permit != null ? permit.masking() : permit,
          masked);
    }
  }

  /**
   * What a person decided.
   *
   * @param decidedAt when
   * @param decidedBy who
   * @param note why
   */
  @Schema(name = "StayDecision")
  record Decided(Instant decidedAt, String decidedBy, @Nullable String note) {

    static Decided of(StayDecisionRow row, boolean masked) {
      return new Decided(row.decidedAt, row.decidedBy, masked ? Mask.all(row.note) : row.note);
    }
  }
}
