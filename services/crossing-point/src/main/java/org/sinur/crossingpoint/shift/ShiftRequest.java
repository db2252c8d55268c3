package org.sinur.crossingpoint.shift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.access.PlaceCode;

/**
 * A shift that begins now; whoever sends it is its supervisor.
 *
 * @param crossingPoint where
 * @param officers who is on it, and at which lanes
 */
@Schema(name = "ShiftRequest")
record ShiftRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull @Size(max = 400) List<@NotNull @Valid ShiftOfficer> officers) {}
