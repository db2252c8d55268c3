package org.sinur.screening;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;

/** The listed documents as headquarters tells them, one page and one version at a time. */
final class ToldDocuments {

  private static long version;

  private final Topic topic =
      new Topic(TestServers.running().kafka(), "watchlist.documents").make();

  /** A page with these rows; empty when nothing is left on it. */
  void page(int page, String... rows) {
    topic.write(
        Integer.toString(page), rows.length == 0 ? null : page(String.join(",", rows)), Map.of());
  }

  static String page(String rows) {
    return """
        {"columns":["source","issuingState","number","type","fraud","date","requestingAuthority","reference","later"],
         "rows":[%s]}"""
        .formatted(rows);
  }

  static String row(String state, String number, String fraud, @Nullable String date) {
    return """
    ["sltd","%s","%s","PASSPORT","%s",%s,"Passports Directorate","C-1","of a version to come"]"""
        .formatted(state, number, fraud, date == null ? "null" : '"' + date + '"');
  }

  /** What cannot be read. */
  void damaged(int page) {
    topic.write(Integer.toString(page), "{\"columns\":[\"source\"],\"rows\":[[]]}", Map.of());
  }

  /** Headquarters has the documents that are at hand, none in the beginning. */
  void areAtHand() {
    if (!"YES".equals(atHand("usable"))) {
      mark(++version, Integer.parseInt(atHand("held")), Instant.now());
      Awaitility.await().atMost(30, SECONDS).until(() -> "YES".equals(atHand("usable")));
    }
  }

  void inForce(int documents, Instant asOf) {
    version++;
    mark(version, documents, asOf);
    Awaitility.await()
        .atMost(30, SECONDS)
        .pollInterval(20, MILLISECONDS)
        .until(() -> String.valueOf(version).equals(atHand("version.version")));
  }

  /** Says again which version is in force. */
  void mark(long number, int documents, Instant asOf) {
    topic.write(
        "version-in-force",
        """
        {"version":%d,"publishedAt":"%s","documents":%d,"asOf":"%s"}"""
            .formatted(number, asOf, documents, asOf),
        Map.of());
  }

  /** Says something that cannot be understood. */
  void say(String key, String value) {
    topic.write(key, value, Map.of());
  }

  /** The number of the version in force. */
  static long version() {
    return version;
  }

  static String atHand(String field) {
    return String.valueOf(
        Counter.as(Duty.HQ_ANALYST, "*").get("/document-list").jsonPath().getString(field));
  }
}
