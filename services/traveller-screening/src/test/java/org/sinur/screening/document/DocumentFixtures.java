package org.sinur.screening.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.sinur.screening.list.ListMark;

/** Listed documents for tests. */
public final class DocumentFixtures {

  private DocumentFixtures() {}

  /** Headquarters says at this moment that it has no list of documents. */
  public static LocalDocuments noDocuments(Instant now) {
    var documents = neverHeard(now);
    none(documents, now);
    return documents;
  }

  static void none(LocalDocuments documents, Instant now) {
    documents.inForce(new DocumentVersion(0, null, 0, now), new ListMark("topic", 7));
  }

  /** These documents of Iraq are listed as lost, each on the page of its place, counted from 0. */
  public static LocalDocuments lost(Instant now, String... numbers) {
    var documents = noDocuments(now);
    for (var page = 0; page < numbers.length; page++) {
      put(documents, page, page(row("sltd", numbers[page], "LOST")));
    }
    return documents;
  }

  static void put(LocalDocuments documents, int number, DocumentPage page) {
    documents.put(number, documents.read(number, page).orElseThrow());
  }

  static DocumentPage page(String... rows) {
    return DocumentPage.of(
        """
        {"columns":["source","issuingState","number","type","fraud","requestingAuthority"],"rows":[%s]}"""
            .formatted(String.join(",", rows)));
  }

  static String row(String source, String number, String fraud) {
    return "[\"%s\",\"IRQ\",\"%s\",\"PASSPORT\",\"%s\",\"X\"]".formatted(source, number, fraud);
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
