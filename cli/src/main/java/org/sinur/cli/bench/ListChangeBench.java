package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.ClientCredential;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * Changes the national list again and again, each time the same number of invented subjects, and
 * waits until screening searches the change and has held it against the travellers.
 */
final class ListChangeBench {

  private static final String EDITOR = "demo-importer";
  private static final String APPROVER = "demo-approver";
  private static final String BOOTH = "demo-booth";
  private static final int AT_ONCE = 8;
  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Stack stack;
  private final PrintWriter out;
  private final Gateway editor;
  private final Gateway approver;
  private final Histogram accepted = new Histogram(LONGEST_MICROS, 3);
  private final Histogram searched = new Histogram(LONGEST_MICROS, 3);
  private final Histogram heldAgainst = new Histogram(LONGEST_MICROS, 3);
  private int travellersHeld;
  private int found;

  ListChangeBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.editor = gateway(EDITOR);
    this.approver = gateway(APPROVER);
  }

  private Gateway gateway(String client) {
    return new Gateway(stack.url(), credential(client));
  }

  private ClientCredential credential(String client) {
    return new ClientCredential(stack.realm(), client, stack.secrets().get(client));
  }

  /** Measures, and reports as Markdown. */
  String run(int changes, int subjects, int travellers) {
    if (travellers > 0) {
      say("Screening %d travellers".formatted(travellers));
      screen(travellers);
    }
    say("Listing %d subjects".formatted(subjects));
    held(put(national(subjects, 0)));
    for (var round = 1; round <= changes; round++) {
      say("Change %d of %d".formatted(round, changes));
      var list = national(subjects, round);
      var sent = System.nanoTime();
      var version = put(list);
      var answered = System.nanoTime();
      accepted.recordValue(micros(sent, answered));
      searched(version);
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
    var tokens = credential(BOOTH);
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
    documents.next().forEach(lines::add);
    return HttpRequest.newBuilder(URI.create(stack.url() + "/api/traveller-screening/screenings"))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  /** Every subject in other words than the round before, so that each is changed. */
  private static byte[] national(int subjects, int round) {
    var table =
        new StringBuilder(
            "id,names,births,nationalities,documents,handling,legal_basis,requesting_authority,remarks\n");
    for (var i = 0; i < subjects; i++) {
      table.append(
          "BENCH-%d,SAMPLE%s NAMUNA%s MITHAL,%d-01-01,IRQ,passport:IRQ:Z%08d,refer,Invented,Bench,Round %d%n"
              .formatted(i, letters(i), letters(i + round), 1950 + i % 50, i, round));
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .collect(
            StringBuilder::new,
            (text, digit) -> text.append((char) ('A' + Character.digit(digit, 26))),
            StringBuilder::append)
        .toString();
  }

  /** Puts the list in force, and returns its version. */
  private long put(byte[] list) {
    var answer =
        editor
            .send(
                "POST",
                "/api/watchlist/imports/national",
                "text/csv",
                list,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .orFail()
            .body();
    if (answer.path("state").asText().equals("WAITING")) {
      answer = approve(answer.path("id").asText());
    }
    return answer.path("version").path("version").asLong();
  }

  /** After a run with more subjects the list shrinks, and waits. */
  private JsonNode approve(String id) {
    var address = "/api/watchlist/imports/" + id;
    var read = approver.get(address).orFail();
    var decision =
        JsonNodeFactory.instance.objectNode().put("decision", "APPROVED").put("note", "A bench.");
    return approver
        .send(
            "PUT",
            address + "/decision",
            decision,
            Map.of("If-Match", read.entityTag().orElse("*")))
        .orFail()
        .body();
  }

  private void searched(long version) {
    var begun = System.nanoTime();
    while (editor
            .get("/api/traveller-screening/list")
            .orFail()
            .body()
            .path("version")
            .path("version")
            .asLong()
        < version) {
      waitOn(begun);
    }
  }

  /** The record of the version having been held against the travellers. */
  private JsonNode held(long version) {
    var begun = System.nanoTime();
    while (true) {
      for (var made : editor.get("/api/traveller-screening/rescreenings?limit=1").orFail().body()) {
        if (made.path("listVersion").asLong() >= version) {
          return made;
        }
      }
      waitOn(begun);
    }
  }

  private static void waitOn(long begun) {
    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      throw new CommandFailure(
          "The change is not in force after %d minutes.".formatted(PATIENCE.toMinutes()));
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
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
        - Accepted: from sending the list until it is in force at headquarters, in one transaction.
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
