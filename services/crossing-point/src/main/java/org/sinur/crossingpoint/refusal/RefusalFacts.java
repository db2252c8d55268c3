package org.sinur.crossingpoint.refusal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;

/** What others are told of refusals of entry; no personal data, and not the ground. */
final class RefusalFacts {

  private static final String TOPIC = "refusal.states";
  private static final String CHANGED = "org.sinur.refusal.changed.v1";

  private RefusalFacts() {}

  static Fact state(RefusalRow row, Instant at) {
    return new Fact(
        TOPIC,
        row.id.toString(),
        CHANGED,
        new RefusalChanged(
            row.id,
            row.crossingPoint,
            row.screeningId,
            row.state,
            row.confirmation,
            row.occurredAt,
            at),
        at);
  }

  /**
   * How a refusal stands.
   *
   * @param refusalId the refusal
   * @param crossingPoint where
   * @param screeningId the traveller's screening
   * @param state how far it has come
   * @param confirmation how often it was confirmed
   * @param occurredAt when the traveller was told of it
   * @param since since when it stands so
   */
  record RefusalChanged(
      UUID refusalId,
      String crossingPoint,
      @Nullable UUID screeningId,
      RefusalState state,
      int confirmation,
      Instant occurredAt,
      Instant since) {}
}
