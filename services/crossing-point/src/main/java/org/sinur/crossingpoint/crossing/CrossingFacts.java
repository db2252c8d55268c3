package org.sinur.crossingpoint.crossing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;

/** What others are told of crossings; no personal data. */
final class CrossingFacts {

  private static final String TOPIC = "crossing.recorded";
  private static final String RECORDED = "org.sinur.crossing.recorded.v1";

  private CrossingFacts() {}

  static Fact recorded(CrossingRow row) {
    return new Fact(
        TOPIC,
        row.id.toString(),
        RECORDED,
        new CrossingRecorded(
            row.id,
            row.crossingPoint,
            row.lane,
            row.direction,
            row.screeningId,
            row.occurredAt,
            row.recordedAt,
            row.marks()),
        row.occurredAt);
  }

  /**
   * A crossing was recorded.
   *
   * @param crossingId the crossing
   * @param crossingPoint where
   * @param lane which lane
   * @param direction which way
   * @param screeningId the screening made for it
   * @param occurredAt when it happened
   * @param recordedAt when it was recorded
   * @param marks what a person should look at
   */
  record CrossingRecorded(
      UUID crossingId,
      String crossingPoint,
      String lane,
      Direction direction,
      @Nullable UUID screeningId,
      Instant occurredAt,
      Instant recordedAt,
      Set<Mark> marks) {}
}
