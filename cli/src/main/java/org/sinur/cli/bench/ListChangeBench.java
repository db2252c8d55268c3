package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * Changes the national list again and again, each time the same number of invented subjects, and
 * waits until screening searches the change and has held it against the travellers.
 */
final class ListChangeBench {

  private static final int AT_ONCE = 8;
  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

  private final Stack stack;
  private final PrintWriter out;
  private final InventedList list;
  private final Histogram accepted = new Histogram(LONGEST_MICROS, 3);
  private final Histogram searched = new Histogram(LONGEST_MICROS, 3);
  private final Histogram heldAgainst = new Histogram(LONGEST_MICROS, 3);
  private int travellersHeld;
  private int found;

  ListChangeBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.list = new InventedList(stack);
  }

  /** Measures, and reports as Markdown. */
  String run(int changes, int subjects, int travellers) {
    if (travellers > 0) {
      say("Screening %d travellers".formatted(travellers));
      screen(travellers);
    }
    say("Listing %d subjects".formatted(subjects));
    held(list.put(subjects, 0));
    for (var round = 1; round <= changes; round++) {
      say("Change %d of %d".formatted(round, changes));
      var sent = System.nanoTime();
      var version = list.put(subjects, round);
      var answered = System.nanoTime();
      accepted.recordValue(micros(sent, answered));
      list.searched(version);
      searched.recordValue(micros(answered, System.nanoTime()));
      var rescreening = held(version);
      heldAgainst.recordValue(
          Duration.between(instant(rescreening, "startedAt"), instant(rescreening, "endedAt"))
                  .toNanos()
              / 1_000);
      travellersHeld = rescreening.path("travellers").asInt();
      found += rescreening.path("found").asInt();
    }
    return report(changes, subjects);
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  /** As fast as they are answered, so that none is turned away. */
  private void screen(int travellers) {
    var documents = new Travellers(new Random().nextLong());
    var tokens = stack.credential(DemoClient.BOOTH);
    var load = new Load(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    for (var screened = 0L; screened < travellers; ) {
      screened +=
          load.saturating(AT_ONCE, A_WHILE, () -> screening(documents, tokens.get())).answered();
    }
  }

  private HttpRequest screening(Travellers documents, String token) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("crossingPoint", "IQIKH").put("lane", "1").put("direction", "ENTRY");
    var lines = body.putArray("mrz");
    documents.next().zone().forEach(lines::add);
    return HttpRequest.newBuilder(URI.create(stack.url() + "/api/traveller-screening/screenings"))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  /** The record of the version having been held against the travellers. */
  private JsonNode held(long version) {
    var begun = System.nanoTime();
    while (true) {
      for (var made : list.rescreenings()) {
        if (made.path("listVersion").asLong() >= version) {
          return made;
        }
      }
      InventedList.waitOn(begun);
    }
  }

  private static Instant instant(JsonNode record, String field) {
    return Instant.parse(record.path(field).asText());
  }

  private static long micros(long from, long to) {
    return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(to - from));
  }

  private String report(int changes, int subjects) {
    return """
        # How soon a change of the list is in force

        Written by `./sinur bench list-change` on %s; not edited by hand.

        - Machine: %s
        - The whole suite runs on it, one process of each service, on the JVM. %d changes of %d subjects each, through the gateway.
        - Accepted: from sending the list until another person has approved it and it is in force at headquarters, in one transaction.
        - Searched: from then until the counter's service says that it searches that version.
        - Held: how long it took to hold the change against all travellers who may be here, of whom there were %d; %d new matches in all.

        | | p50 | p99 | longest |
        |---|---|---|---|
        %s%s%s"""
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            changes,
            subjects,
            travellersHeld,
            found,
            row("accepted", accepted),
            row("searched", searched),
            row("held", heldAgainst));
  }

  private static String row(String what, Histogram times) {
    return "| %s | %.0f ms | %.0f ms | %.0f ms |%n"
        .formatted(
            what,
            times.getValueAtPercentile(50) / 1e3,
            times.getValueAtPercentile(99) / 1e3,
            times.getMaxValue() / 1e3);
  }
}
