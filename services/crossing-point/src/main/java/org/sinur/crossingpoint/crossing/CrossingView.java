package org.sinur.crossingpoint.crossing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/**
 * A crossing as it is shown.
 *
 * @param id the crossing
 * @param crossingPoint where
 * @param lane which lane
 * @param direction which way
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded here
 * @param capture whether the booth had a connection
 * @param screeningId the screening made for it
 * @param marks what a person should look at
 * @param traveller who
 * @param document with what
 * @param permit by what leave
 * @param purpose what the journey was for
 * @param vehicle the road vehicle
 * @param conveyance the aircraft or ship
 * @param group whom the traveller crossed with
 * @param surgeToken the token of a traveller who had been registered under a surge order
 * @param stay what is known of the stay it began or ended; told to the booth that records it
 * @param version how often it was corrected
 * @param masked whether personal data are masked
 */
@Schema(name = "Crossing")
record CrossingView(
    UUID id,
    String crossingPoint,
    String lane,
    Direction direction,
    Instant occurredAt,
    Instant recordedAt,
    Capture capture,
    @Nullable UUID screeningId,
    Set<Mark> marks,
    Traveller traveller,
    TravelDocument document,
    @Nullable Permit permit,
    @Nullable Purpose purpose,
    @Nullable Vehicle vehicle,
    @Nullable Conveyance conveyance,
    @Nullable UUID group,
    @Nullable String surgeToken,
    @Nullable StayNotice stay,
    int version,
    boolean masked) {

  static CrossingView of(CrossingRow row) {
    var request = row.request();
    return new CrossingView(
        row.id,
        row.crossingPoint,
        row.lane,
        row.direction,
        row.occurredAt,
        row.recordedAt,
        row.capture,
        row.screeningId,
        row.marks(),
        request.traveller(),
        request.document(),
        request.permit(),
        request.purpose(),
        request.vehicle(),
        request.conveyance(),
        request.group(),
        request.surgeToken(),
        null,
        row.version,
        false);
  }

  CrossingView with(@Nullable StayNotice notice) {
    return new CrossingView(
        id,
        crossingPoint,
        lane,
        direction,
        occurredAt,
        recordedAt,
        capture,
        screeningId,
        marks,
        traveller,
        document,
        permit,
        purpose,
        vehicle,
        conveyance,
        group,
        surgeToken,
        notice,
        version,
        masked);
  }

  CrossingView masking() {
    return new CrossingView(
        id,
        crossingPoint,
        lane,
        direction,
        occurredAt,
        recordedAt,
        capture,
        screeningId,
        marks,
        traveller.masking(),
        document.masking(),
        permit == null ? null : permit.masking(),
        purpose,
        vehicle == null ? null : vehicle.masking(),
        conveyance,
        group,
        surgeToken,
        stay,
        version,
        true);
  }
}
