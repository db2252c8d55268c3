package org.sinur.trafficking.refusal;

import java.time.Instant;
import java.util.UUID;
import org.sinur.outbox.Fact;

/**
 * That protection has heard of a confirmed refusal of entry.
 *
 * @param refusalId the refusal
 * @param confirmation which of its confirmations, counted from 1
 */
record RefusalHeard(UUID refusalId, int confirmation) {

  private static final String TOPIC = "protection.concerns";
  private static final String HEARD = "org.sinur.protection.refusal-heard.v1";

  /** One key for all: the topic keeps the last word only, for the others have been heard. */
  private static final String KEY = "refusal-heard";

  static Fact of(UUID refusalId, int confirmation, Instant at) {
    return new Fact(TOPIC, KEY, HEARD, new RefusalHeard(refusalId, confirmation), at);
  }
}
