package org.sinur.crossingpoint.crossing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a booth is told of the stay that a crossing began or ended. It refuses nothing.
 *
 * @param id the stay
 * @param finding WITHIN, OVERSTAYED, NO_LIMIT or NOT_KNOWN
 * @param permittedUntil the last day permitted; absent where there is no limit or none is known
 * @param overstayedDays days after that
 */
@Schema(name = "StayNotice")
public record StayNotice(
    UUID id,
    String finding,
    @Nullable LocalDate permittedUntil,
    @Nullable Integer overstayedDays) {}
