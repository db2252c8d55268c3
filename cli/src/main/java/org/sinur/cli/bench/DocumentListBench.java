package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Memory;
import org.sinur.cli.stack.Stack;

/**
 * Puts a list of invented documents in force, then again with a few of them changed, and waits each
 * time until screening searches it; then starts screening with it.
 */
final class DocumentListBench {

  /** How many documents a change touches. */
  static final int CHANGED = 100;

  private static final String LISTS = "/api/watchlist/document-lists";
  private static final String SCREENING = "traveller-screening";
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Stack stack;
  private final PrintWriter out;
  private final Gateway editor;
  private final Gateway approver;
  private final Histogram accepted = new Histogram(LONGEST_MICROS, 3);
  private final Histogram searched = new Histogram(LONGEST_MICROS, 3);
  private final Histogram started = new Histogram(LONGEST_MICROS, 3);

  DocumentListBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.editor = new Gateway(stack.url(), stack.credential(DemoClient.EDITOR));
    this.approver = new Gateway(stack.url(), stack.credential(DemoClient.APPROVER));
  }

  /** What one sending took, in microseconds. */
  private record Sending(long accepted, long searched) {}

  /** Measures, and reports as Markdown. */
  String run(int records, int changes, int starts) {
    try {
      var file = Files.createTempFile("documents", ".csv");
      try {
        return run(file, records, changes, starts);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CommandFailure("The list cannot be written: " + e.getMessage(), e);
    }
  }

  private String run(Path file, int records, int changes, int starts) throws IOException {
    var run = new Random().nextInt(1_000_000);
    say("Listing %d documents".formatted(records));
    write(file, records, run, 0);
    var size = Files.size(file);
    var first = send(file);
    for (var round = 1; round <= changes; round++) {
      say("Change %d of %d".formatted(round, changes));
      write(file, records, run, round);
      var sending = send(file);
      accepted.recordValue(sending.accepted());
      searched.recordValue(sending.searched());
    }
    var watchlist = memory("watchlist");
    for (var start = 1; start <= starts; start++) {
      say("Start %d of %d".formatted(start, starts));
      start();
    }
    return report(records, changes, starts, size, first, watchlist);
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  /** The first of them tell the round, so that each round changes them and nothing else. */
  private static void write(Path file, int records, int run, int round) throws IOException {
    try (var text = Files.newBufferedWriter(file)) {
      text.write("number,issuing_state,type,fraud,date,requesting_authority,reference\n");
      for (var i = 0; i < records; i++) {
        text.write(
            "Z%08d,UTO,passport,stolen,2026-01-01,Sample Directorate of Passports,%d-%d-%d\n"
                .formatted(i, run, i < CHANGED ? round : 0, i));
      }
    }
  }

  private Sending send(Path file) {
    var sent = System.nanoTime();
    var answer =
        editor
            .sendFile(
                LISTS + "/sample-documents",
                "text/csv",
                file,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .orFail()
            .body();
    if (answer.path("state").asText().equals("WAITING")) {
      answer = approve(answer.path("id").asText());
    }
    var answered = System.nanoTime();
    await(answer.path("version").asLong());
    return new Sending(micros(sent, answered), micros(answered, System.nanoTime()));
  }

  /** After a run with more documents the list shrinks, and waits. */
  private JsonNode approve(String id) {
    var address = LISTS + "/" + id;
    return approver.decide(address, address + "/decision", "APPROVED", "A bench.").orFail().body();
  }

  /** Until the counter searches this version, complete. */
  private void await(long version) {
    var begun = System.nanoTime();
    while (true) {
      var status = editor.get("/api/traveller-screening/document-list").orFail().body();
      if (status.path("version").path("version").asLong() >= version
          && status.path("usable").asText().equals("YES")) {
        return;
      }
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new CommandFailure(
            "The list is not in force after %d minutes.".formatted(PATIENCE.toMinutes()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private void start() {
    var screening = stack.part(SCREENING);
    stack.stop(screening);
    var begun = System.nanoTime();
    stack.start(screening);
    started.recordValue(micros(begun, System.nanoTime()));
  }

  private String memory(String part) {
    return stack
        .part(part)
        .process()
        .flatMap(process -> Memory.resident(process.handle()))
        .map(kibibytes -> kibibytes / 1024 + " MiB")
        .orElse("not told");
  }

  private static long micros(long from, long to) {
    return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(to - from));
  }

  private String report(
      int records, int changes, int starts, long size, Sending first, String watchlist) {
    return """
        # How soon a list of documents is in force

        Written by `./sinur bench document-list` on %s; not edited by hand.

        - Machine: %s
        - The whole suite runs on it, one process of each service, on the JVM. The list has %d documents in %d MiB and is sent through the
          gateway; then %d times with %d of them changed, each time the whole file.
        - Accepted: from sending the file until it is in force at headquarters, in one transaction.
        - Searched: from then until the counter's service says that it searches that version, in full.
        - Started: from starting the counter's service until it is ready with all documents, %d times.
        - Memory held afterwards: watchlist %s, traveller-screening %s.

        | | p50 | p99 | longest |
        |---|---|---|---|
        | first list, accepted | | | %.1f s |
        | first list, searched | | | %.1f s |
        %s%s%s"""
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            records,
            size >> 20,
            changes,
            CHANGED,
            starts,
            watchlist,
            memory(SCREENING),
            first.accepted() / 1e6,
            first.searched() / 1e6,
            row("change, accepted", accepted),
            row("change, searched", searched),
            row("counter, started", started));
  }

  private static String row(String what, Histogram times) {
    return "| %s | %.2f s | %.2f s | %.2f s |%n"
        .formatted(
            what,
            times.getValueAtPercentile(50) / 1e6,
            times.getValueAtPercentile(99) / 1e6,
            times.getMaxValue() / 1e6);
  }
}
