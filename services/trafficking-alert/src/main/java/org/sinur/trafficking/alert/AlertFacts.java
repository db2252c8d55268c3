package org.sinur.trafficking.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;

/**
 * What others are told of alerts: that a concern stands in the way of turning somebody back, or no
 * longer does, and whose screening it is about. Nothing of the case; who does not hold the
 * screening cannot tell whom it is about.
 */
final class AlertFacts {

  /** One partition: a word is heard after every concern that was raised before it. */
  static final String TOPIC = "protection.concerns";

  private static final String CONCERN = "org.sinur.protection.concern.v1";

  private AlertFacts() {}

  static Fact concern(AlertRow row, Instant at) {
    return new Fact(
        TOPIC,
        row.id.toString(),
        CONCERN,
        new Concern(
            row.id, row.crossingPoint, row.subject(), row.finding.shields(), row.raisedAt, at),
        at);
  }

  /**
   * How a concern stands.
   *
   * @param alertId the alert
   * @param crossingPoint where it was raised
   * @param screeningId the screening of whom it is about; null while nobody knows it
   * @param shields whether the person must not be turned back
   * @param raisedAt when it was raised
   * @param since since when it stands so
   */
  record Concern(
      UUID alertId,
      String crossingPoint,
      @Nullable UUID screeningId,
      boolean shields,
      Instant raisedAt,
      Instant since) {}
}
