package org.sinur.crossingpoint.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * What protection is told of a crossing. All but place, time and group of age is a pseudonym.
 *
 * @param crossingId the crossing; a trace with the id of an earlier one replaces it
 * @param crossingPoint where
 * @param lane in which lane
 * @param direction which way
 * @param occurredAt when
 * @param screeningId the traveller's screening, by which a concern can stand in the way of a
 *     refusal
 * @param person who: by names, full date of birth and sex, or else by the document
 * @param familyName the name's first part; absent where there is none
 * @param names all parts of the name but the person's own given name, in no order
 * @param age how old
 * @param group with whom the booth recorded them together; absent where it did not
 * @param vehicle which car or motorcycle; absent in what carries strangers together
 * @param sponsor who guarantees for the stay, where the permit says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trace(
    UUID crossingId,
    String crossingPoint,
    String lane,
    Direction direction,
    Instant occurredAt,
    @Nullable UUID screeningId,
    String person,
    @Nullable String familyName,
    List<String> names,
    AgeGroup age,
    @Nullable String group,
    @Nullable String vehicle,
    @Nullable String sponsor) {}
