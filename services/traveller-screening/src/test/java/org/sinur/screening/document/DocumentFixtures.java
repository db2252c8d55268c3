package org.sinur.screening.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Listed documents for tests. */
public final class DocumentFixtures {

  private DocumentFixtures() {}

  /** Headquarters says at this moment that it has no list of documents. */
  public static LocalDocuments noDocuments(Instant now) {
    var documents = neverHeard(now);
    documents.inForce(new DocumentVersion(0, null, 0, now));
    return documents;
  }

  /** Nothing is at hand, and headquarters was never heard. */
  static LocalDocuments neverHeard(Instant now) {
    return new LocalDocuments(
        new ObjectMapper(),
        InstantSource.fixed(now),
        Duration.ofDays(3),
        new SimpleMeterRegistry());
  }
}
