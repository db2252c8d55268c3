package org.sinur.crossingpoint.crossing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;
import org.sinur.service.SlipNumber;

/**
 * A crossing as a booth records it.
 *
 * <p>What came later to this record is left out of its JSON where it says nothing, so that a
 * crossing sent again is known again, whichever version of the suite took it first.
 *
 * @param crossingPoint where
 * @param lane the lane's number, counted from 1
 * @param direction which way
 * @param occurredAt when, by the booth's clock
 * @param capture whether the booth had a connection then
 * @param screeningId the screening made for it; may lack only when captured without a connection
 * @param traveller who, as the document says
 * @param document with what
 * @param permit by what leave, where the booth says
 * @param purpose what the journey is for, where the booth says
 * @param vehicle the road vehicle, where there is one
 * @param conveyance the aircraft or ship, where there is one
 * @param group the family or group the traveller crosses with; one id for all of them
 * @param surgeToken the token on the slip of a traveller who was registered under a surge order and
 *     is recorded in full later, as it is printed
 */
public record CrossingRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull @Pattern(regexp = "[1-9][0-9]{0,2}") String lane,
    @NotNull Direction direction,
    @NotNull Instant occurredAt,
    @NotNull Capture capture,
    @Nullable UUID screeningId,
    @NotNull @Valid Traveller traveller,
    @NotNull @Valid TravelDocument document,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid Permit permit,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Purpose purpose,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid Vehicle vehicle,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid Conveyance conveyance,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID group,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Pattern(regexp = SlipNumber.FORM)
        String surgeToken) {

  /** For those who need not know who crossed. */
  CrossingRequest masking() {
    return new CrossingRequest(
        crossingPoint,
        lane,
        direction,
        occurredAt,
        capture,
        screeningId,
        traveller.masking(),
        document.masking(),
        permit == null ? null : permit.masking(),
        purpose,
        vehicle == null ? null : vehicle.masking(),
        conveyance,
        group,
        surgeToken);
  }
}
