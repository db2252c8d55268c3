package org.sinur.crossingpoint.shift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a shift ends now.
 *
 * @param handover what the next shift has to know; nothing of any traveller, may be empty
 */
@Schema(name = "ShiftEnd")
record ShiftEnd(@NotNull @Size(max = 4000) String handover) {}
