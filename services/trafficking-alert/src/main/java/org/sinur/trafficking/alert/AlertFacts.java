package org.sinur.trafficking.alert;

import java.time.Instant;
import java.util.UUID;
import org.sinur.outbox.Fact;

/**
 * What others are told of alerts: that there is one, where, and how soon somebody is needed.
 * Nothing of the case, and nothing that leads to the person.
 */
final class AlertFacts {

  private static final String TOPIC = "protection.concern-raised";
  private static final String RAISED = "org.sinur.protection.concern-raised.v1";

  private AlertFacts() {}

  static Fact raised(AlertRow row) {
    return new Fact(
        TOPIC,
        row.id.toString(),
        RAISED,
        new ConcernRaised(row.id, row.crossingPoint, row.urgency, row.occurredAt, row.raisedAt),
        row.occurredAt);
  }

  /**
   * A concern was raised.
   *
   * @param alertId the alert
   * @param crossingPoint where
   * @param urgency how soon a protection officer is needed
   * @param occurredAt when it was noticed
   * @param raisedAt when it was raised
   */
  record ConcernRaised(
      UUID alertId, String crossingPoint, Urgency urgency, Instant occurredAt, Instant raisedAt) {}
}
