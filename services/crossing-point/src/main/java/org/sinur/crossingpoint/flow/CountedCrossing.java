package org.sinur.crossingpoint.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingRequest;

/**
 * What is counted of a crossing.
 *
 * @param occurredAt when it happened
 * @param crossingPoint where
 * @param lane which lane
 * @param direction ENTRY or EXIT
 * @param nationality ICAO code; may be empty
 * @param sex F, M or X
 * @param dateOfBirth ISO 8601-2 with X for what is not known; kept only as a band of age
 * @param purpose why the traveller crosses, if that was recorded
 */
record CountedCrossing(
    Instant occurredAt,
    String crossingPoint,
    String lane,
    String direction,
    String nationality,
    String sex,
    String dateOfBirth,
    @Nullable String purpose) {

  static CountedCrossing of(CrossingRequest crossing) {
    var purpose = crossing.purpose();
    return new CountedCrossing(
        crossing.occurredAt(),
        crossing.crossingPoint().value(),
        crossing.lane(),
        crossing.direction().name(),
        crossing.traveller().nationality(),
        crossing.traveller().sex(),
        crossing.traveller().dateOfBirth(),
        purpose == null ? null : purpose.name());
  }
}
