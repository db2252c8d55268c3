package org.sinur.crossingpoint.surge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.crossing.Capture;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * A family or another group that crosses together, registered at once.
 *
 * @param orderId the surge order it is registered under
 * @param crossingPoint where
 * @param lane the lane's number, counted from 1
 * @param direction which way
 * @param occurredAt when, by the booth's clock
 * @param capture whether the booth had a connection then
 * @param persons all of them, the head first
 */
@Schema(name = "SurgeRegistrationRequest")
record SurgeRegistrationRequest(
    @NotNull UUID orderId,
    @NotNull PlaceCode crossingPoint,
    @NotNull @Pattern(regexp = "[1-9][0-9]{0,2}") String lane,
    @NotNull Direction direction,
    @NotNull Instant occurredAt,
    @NotNull Capture capture,
    @NotEmpty @Size(max = LARGEST_GROUP) List<@NotNull @Valid SurgePerson> persons) {

  /** Larger groups are registered in parts. */
  static final int LARGEST_GROUP = 20;
}
