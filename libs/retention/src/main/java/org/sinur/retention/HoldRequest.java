package org.sinur.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/**
 * A hold that somebody places: on one record, or on whatever happened at a crossing point between
 * two times.
 *
 * @param recordClass the class of the record
 * @param recordId the record, or a part of it, such as the exit of a stay
 * @param crossingPoint the crossing point, where it is not one record
 * @param from the first moment
 * @param until the moment before which it happened
 * @param ground why: the reference of the case; no names
 * @param endsAt until when it holds unless it is renewed; within a year
 */
@Schema(name = "RetentionHoldRequest")
record HoldRequest(
    @Nullable @Size(max = 60) String recordClass,
    @Nullable UUID recordId,
    @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
    @Nullable Instant from,
    @Nullable Instant until,
    @NotBlank @Size(max = 200) String ground,
    @NotNull Instant endsAt) {

  /** Whether it says what is held, in one of the two ways and not in both. */
  boolean isClear() {
    var record = Stream.of(recordClass, recordId).filter(part -> part != null).count();
    var period = Stream.of(crossingPoint, from, until).filter(part -> part != null).count();
    return (record == 2 && period == 0)
        || (record == 0 && period == 3 && from != null && until != null && from.isBefore(until));
  }
}
