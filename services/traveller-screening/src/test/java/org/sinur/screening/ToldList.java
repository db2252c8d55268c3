package org.sinur.screening;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;

/** The list as headquarters tells it, one subject and one version at a time. */
final class ToldList {

  private static long version;

  private final ToldDocuments documents = new ToldDocuments();

  private final Topic topic = new Topic(TestServers.running().kafka(), "watchlist.subjects").make();

  void tell(String id, @Nullable String content) {
    topic.write(id, content, Map.of());
  }

  void inForce(int subjects, Instant asOf) {
    documents.areAtHand();
    version++;
    topic.write(
        "version-in-force",
        """
        {"version":%d,"publishedAt":"%s","subjects":%d,"asOf":"%s"}"""
            .formatted(version, asOf, subjects, asOf),
        Map.of());
    Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .until(
            () ->
                Long.toString(version)
                    .equals(
                        Counter.as(Duty.HQ_ANALYST, "*")
                            .get("/list")
                            .jsonPath()
                            .getString("version.version")));
  }

  static String subject(String id, String name, String born, String number) {
    return """
    {"id":"%s","kind":"PERSON","source":"un","reference":"SAMPLE.%s","regime":"Sample",
     "names":[{"text":"%s","quality":"PRIMARY"}],
     "births":[{"form":"EXACT","earliest":"%s","latest":"%s"}],
     "nationalities":["IRQ"],
     "documents":[{"type":"Passport","number":"%s","issuingState":"IRQ"}]}"""
        .formatted(id, id, name, born, born, number);
  }

  /** The number of the version in force. */
  static long version() {
    return version;
  }
}
