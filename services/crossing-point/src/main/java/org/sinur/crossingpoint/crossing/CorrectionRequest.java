package org.sinur.crossingpoint.crossing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/**
 * A crossing as it should have been recorded: all of it but what the machines know for themselves,
 * where it was recorded, how it was captured and by which screening.
 *
 * @param lane the lane's number, counted from 1
 * @param direction which way
 * @param occurredAt when
 * @param traveller who, as the document says
 * @param document with what
 * @param permit by what leave
 * @param purpose what the journey was for
 * @param vehicle the road vehicle
 * @param conveyance the aircraft or ship
 * @param group whom the traveller crossed with
 * @param reason why it is corrected
 */
@Schema(name = "Correction")
record CorrectionRequest(
    @NotNull @Pattern(regexp = "[1-9][0-9]{0,2}") String lane,
    @NotNull Direction direction,
    @NotNull Instant occurredAt,
    @NotNull @Valid Traveller traveller,
    @NotNull @Valid TravelDocument document,
    @Nullable @Valid Permit permit,
    @Nullable Purpose purpose,
    @Nullable @Valid Vehicle vehicle,
    @Nullable @Valid Conveyance conveyance,
    @Nullable UUID group,
    @NotNull @Size(min = 1, max = 2000) String reason) {

  /** The crossing as it is to be. */
  CrossingRequest of(CrossingRequest recorded) {
    return new CrossingRequest(
        recorded.crossingPoint(),
        lane,
        direction,
        occurredAt,
        recorded.capture(),
        recorded.screeningId(),
        traveller,
        document,
        permit,
        purpose,
        vehicle,
        conveyance,
        group,
        recorded.surgeToken());
  }
}
