package org.sinur.crossingpoint.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.crossing.Purpose;

/**
 * What is counted of somebody who crossed.
 *
 * @param occurredAt when it happened
 * @param crossingPoint where
 * @param lane which lane
 * @param direction which way
 * @param nationality ICAO code; may be empty, null where it was not captured
 * @param sex F, M or X; null where it was not captured
 * @param ageBand how old, on the day of crossing
 * @param purpose why the traveller crosses; null where that was not captured
 */
public record CountedCrossing(
    Instant occurredAt,
    String crossingPoint,
    String lane,
    Direction direction,
    @Nullable String nationality,
    @Nullable String sex,
    AgeBand ageBand,
    @Nullable Purpose purpose) {

  static CountedCrossing of(CrossingRequest crossing) {
    return new CountedCrossing(
        crossing.occurredAt(),
        crossing.crossingPoint().value(),
        crossing.lane(),
        crossing.direction(),
        crossing.traveller().nationality(),
        crossing.traveller().sex(),
        AgeBand.of(crossing.traveller().dateOfBirth(), crossing.occurredAt()),
        crossing.purpose());
  }
}
