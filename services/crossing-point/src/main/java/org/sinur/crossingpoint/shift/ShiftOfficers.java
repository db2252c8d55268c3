package org.sinur.crossingpoint.shift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is on a shift from now on.
 *
 * @param officers all of them, and at which lanes
 */
@Schema(name = "ShiftOfficers")
record ShiftOfficers(@NotNull @Size(max = 400) List<@NotNull @Valid ShiftOfficer> officers) {}
