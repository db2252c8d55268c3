package org.sinur.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.journal.JournalExport;
import org.sinur.cli.journal.JournalVerdict;
import org.sinur.cli.journal.JournalVerifier;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;
import org.sinur.journalentry.JournalEntry;
import org.sinur.journalentry.LogRecord;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.GrowingTree;
import org.sinur.transparency.Hash;
import org.sinur.transparency.NoteSigner;

/** Tells the log of invented entries, asks it for proofs, and verifies an invented export. */
final class JournalBench {

  private static final String SERVICE = "invented";
  private static final int MUST_LOG_A_SECOND = 2_000;
  private static final long MUST_PROVE_MILLIS = 20;
  private static final double MUST_VERIFY_A_SECOND = 10_000_000 / 60.0;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int AT_ONCE = 4096;

  private final Stack stack;
  private final PrintWriter out;
  private final Gateway auditor;
  private final Random random = new Random(7);

  JournalBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.auditor = new Gateway(stack.url(), stack.credential(DemoClient.AUDITOR));
  }

  /**
   * What came of it.
   *
   * @param text as Markdown
   * @param right whether it is as fast as it must be
   */
  record Report(String text, boolean right) {}

  Report run(int entries, int proofs, int verified) {
    try (var connection = stack.database("oversight")) {
      say("The log is told of %,d entries".formatted(entries));
      var before = size(connection, "tree");
      var told = ids(entries);
      var begun = System.nanoTime();
      tell(told);
      waitFor(connection, "tree", before + entries);
      var loggedASecond = entries / seconds(begun);
      waitFor(connection, "checkpoint", before + entries);
      say("%,d proofs".formatted(proofs));
      var latencies = prove(told, proofs);
      var size = size(connection, "tree");
      say("%,d entries are verified offline".formatted(verified));
      var verifying = verify(verified);
      return report(loggedASecond, entries, latencies, size, verified, verifying);
    } catch (SQLException e) {
      throw new CommandFailure("The log's database does not answer: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure("No export can be written: " + e.getMessage(), e);
    }
  }

  private List<UUID> ids(int howMany) {
    var now = System.currentTimeMillis();
    var ids = new ArrayList<UUID>(howMany);
    for (int i = 0; i < howMany; i++) {
      ids.add(id(now + i / 100));
    }
    return ids;
  }

  private UUID id(long millis) {
    return new UUID(
        (millis << 16) | 0x7000 | random.nextInt(0x1000),
        (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
  }

  private void tell(List<UUID> ids) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.kafka(), "linger.ms", 5),
            new StringSerializer(),
            new StringSerializer())) {
      for (var id : ids) {
        var logged = LogRecord.of(SERVICE, id, id.toString());
        var _ =
            producer.send(
                new ProducerRecord<>(
                    "journal.entries",
                    SERVICE,
                    "{\"service\":\"%s\",\"entryId\":\"%s\",\"digest\":\"%s\"}"
                        .formatted(SERVICE, id, logged.digest())));
      }
    }
  }

  private Histogram prove(List<UUID> ids, int proofs) {
    var latencies = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    // what a first answer loads is not measured
    for (int i = -200; i < proofs; i++) {
      var id = ids.get(random.nextInt(ids.size()));
      var begun = System.nanoTime();
      auditor.get("/api/oversight/log/inclusion/%s/%s".formatted(SERVICE, id)).orFail();
      if (i >= 0) {
        latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
      }
    }
    return latencies;
  }

  private static long size(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select coalesce(max(size), 0) from %s".formatted(table))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void waitFor(Connection connection, String table, long size) throws SQLException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (size(connection, table) < size) {
      if (System.nanoTime() > deadline) {
        throw new CommandFailure("Not all was logged within %s.".formatted(PATIENCE));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** How long it took to verify an invented export of that many entries. */
  private Duration verify(int entries) throws IOException {
    var folder = Files.createTempDirectory("sinur-journal");
    try {
      var export = new JournalExport(folder);
      var signer = invent(export, entries);
      var begun = System.nanoTime();
      JournalVerdict verdict = JournalVerifier.verify(signer.key(), export, List.of());
      var took = Duration.ofNanos(System.nanoTime() - begun);
      if (!verdict.isClean() || verdict.records() != entries) {
        throw new IllegalStateException("What nobody touched is found to be altered");
      }
      return took;
    } finally {
      delete(folder);
    }
  }

  private NoteSigner invent(JournalExport export, int entries) throws IOException {
    Files.createDirectories(export.journal(SERVICE).getParent());
    var signer = signer();
    var tree = GrowingTree.empty();
    var leaves = new ArrayList<Hash>(AT_ONCE);
    try (var log = Files.newBufferedWriter(export.log());
        var journal = Files.newBufferedWriter(export.journal(SERVICE))) {
      for (int i = 0; i < entries; i++) {
        var entry = entry(i);
        var logged = entry.logged();
        write(journal, entry.line());
        write(log, logged.text());
        leaves.add(Hash.ofLeaf(logged.bytes()));
        if (leaves.size() == AT_ONCE || i == entries - 1) {
          tree = tree.append(leaves, (_, _) -> {});
          leaves.clear();
        }
      }
    }
    var note = new Checkpoint(signer.key().name(), tree.head(), List.of()).sign(signer).bytes();
    Files.writeString(
        export.checkpoints(),
        "{\"size\":%d,\"signedAt\":\"%s\",\"note\":\"%s\"}%n"
            .formatted(
                entries,
                Instant.now(),
                new String(note, StandardCharsets.UTF_8).replace("\n", "\\n")));
    return signer;
  }

  private JournalEntry entry(int number) {
    return new JournalEntry(
        id(1_790_000_000_000L + number),
        SERVICE,
        Instant.ofEpochMilli(1_790_000_000_000L + number),
        new JournalEntry.Actor(
            new UUID(1, number % 500).toString(),
            "officer-" + number % 500,
            List.of("first-line-officer")),
        "RECORDED",
        "crossing",
        List.of(new UUID(2, number).toString()),
        "IQIKH",
        null,
        new UUID(3, number).toString(),
        "%032x".formatted(number));
  }

  private static void write(BufferedWriter file, String line) throws IOException {
    file.write(line);
    file.write('\n');
  }

  private static NoteSigner signer() {
    try {
      return NoteSigner.author(
          "bench.sinur.example/journal", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private void say(String what) {
    out.println(what);
  }

  private static Report report(
      double loggedASecond,
      int entries,
      Histogram latencies,
      long size,
      int verified,
      Duration verifying) {
    var verifiedASecond = verified / (verifying.toNanos() / 1e9);
    var text =
        String.format(
            Locale.ROOT,
            """
            # The log of the journals

            Written by `./sinur bench journal` on %s; not edited by hand.

            - Machine: %s
            - The whole suite runs on it, on the JVM. Entries are told on the topic as fast as it takes them, and are logged when they \
            are leaves of the tree with their tiles and records, in transactions. Proofs are asked for one by one, through the gateway.
            - An export is verified by one process: every line of the log and of the journal is hashed, each entry compared with its record.

            | | | must be |
            |---|---:|---:|
            | entries logged a second, of %,d | %,.0f | %,d or more |
            | proof of inclusion in a log of %,d records, p50 | %.1f ms | |
            | … p99 | %.1f ms | %d ms or less |
            | %,d entries verified offline | %.0f s | 60 s or less for 10,000,000 |
            | … a second | %,.0f | %,.0f or more |
            """,
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            entries,
            loggedASecond,
            MUST_LOG_A_SECOND,
            size,
            latencies.getValueAtPercentile(50) / 1000.0,
            latencies.getValueAtPercentile(99) / 1000.0,
            MUST_PROVE_MILLIS,
            verified,
            verifying.toNanos() / 1e9,
            verifiedASecond,
            MUST_VERIFY_A_SECOND);
    return new Report(
        text,
        loggedASecond >= MUST_LOG_A_SECOND
            && latencies.getValueAtPercentile(99) <= MUST_PROVE_MILLIS * 1000
            && verifiedASecond >= MUST_VERIFY_A_SECOND);
  }
}
