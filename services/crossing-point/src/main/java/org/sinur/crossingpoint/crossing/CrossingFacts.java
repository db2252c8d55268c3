package org.sinur.crossingpoint.crossing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;

/** What others are told of crossings; no personal data. */
final class CrossingFacts {

  private static final String TOPIC = "crossing.recorded";
  private static final String CORRECTIONS = "crossing.corrected";
  private static final String CORRECTED = "org.sinur.crossing.corrected.v1";
  private static final String RECORDED = "org.sinur.crossing.recorded.v1";

  private CrossingFacts() {}

  static Fact corrected(CrossingRow row, CrossingRequest before, CorrectionRow correction) {
    return new Fact(
        CORRECTIONS,
        row.id.toString(),
        CORRECTED,
        new CrossingCorrected(
            row.id,
            row.version,
            Passing.of(before),
            Passing.of(row.request()),
            List.of(correction.changed),
            correction.correctedAt,
            row.marks()),
        correction.correctedAt);
  }

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

  /**
   * A crossing was corrected.
   *
   * @param crossingId the crossing
   * @param version how often it was corrected
   * @param before what it was until then
   * @param after what it is now
   * @param changed JSON pointers to what was changed, personal data too; never what stands there
   * @param correctedAt when
   * @param marks what a person should look at
   */
  record CrossingCorrected(
      UUID crossingId,
      int version,
      Passing before,
      Passing after,
      List<String> changed,
      Instant correctedAt,
      Set<Mark> marks) {}

  /** Where, which way and when somebody crossed. */
  record Passing(String crossingPoint, String lane, Direction direction, Instant occurredAt) {

    static Passing of(CrossingRequest crossing) {
      return new Passing(
          crossing.crossingPoint().value(),
          crossing.lane(),
          crossing.direction(),
          crossing.occurredAt());
    }
  }
}
