package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * Tells the running service of an invented year of crossings with rings among them, and looks at
 * what it sees: which rings, what else, the same again after it was ended on the way, and how soon.
 */
final class RingsBench {

  private static final String SERVICE = "trafficking-alert";
  private static final String TOPIC = "crossing.traces";
  private static final double SHARE_TO_FIND = .9;
  private static final double FALSE_IN_100_000 = 5;
  private static final long SOON_MILLIS = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(90);
  private static final int LIVE_A_SECOND = 150;

  private final Stack stack;
  private final PrintWriter out;
  private final Gateway protection;
  private final KafkaProducer<String, String> producer;
  private final AtomicReference<Exception> lost = new AtomicReference<>();

  RingsBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.protection = new Gateway(stack.url(), stack.credential(DemoClient.PROTECTION));
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.kafka(), "linger.ms", 5),
            new StringSerializer(),
            new StringSerializer());
  }

  /**
   * What came of it.
   *
   * @param text as Markdown
   * @param right whether the rings were found, hardly anything else was, the same again, and soon
   */
  record Report(String text, boolean right) {}

  /** A pattern that the service saw. */
  private record Seen(String pattern, List<UUID> crossings) {}

  /** How a kind of ring fared. */
  private record Fared(int rings, int found, int ofRings, int soItWas, int others) {}

  Report run(long crossings, int ringsOfAKind, long seed, int liveSeconds) {
    try (producer;
        var connection = stack.database(SERVICE)) {
      mustBeOwn(connection);
      var begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(400));
      var year = new BorderYear(begin, crossings, ringsOfAKind, seed);
      raiseConcerns(year);
      say("Telling of about %,d crossings".formatted(crossings));
      var begun = System.nanoTime();
      tell(year, connection, begin, true);
      var took = Duration.ofNanos(System.nanoTime() - begun);
      var first = alerts(connection);
      var seen = seen(connection);
      var fared = fared(year, seen);
      say("%,d alerts; telling of the same once more".formatted(seen.size()));
      forget(connection);
      tell(new BorderYear(begin, crossings, ringsOfAKind, seed), connection, begin, false);
      var same = areSame(first, alerts(connection));
      say("How soon, at %d a second".formatted(LIVE_A_SECOND));
      var latencies = live(connection, liveSeconds);
      return report(year, fared, took, same, latencies, seed);
    } catch (SQLException e) {
      throw new CommandFailure("The service's database does not answer: " + e.getMessage(), e);
    }
  }

  private static void mustBeOwn(Connection connection) throws SQLException {
    if (number(connection, "select count(*) from trace") > 0) {
      throw new CommandFailure(
          "The suite has recorded crossings. Use one of its own: SINUR_PORT_OFFSET=2000 ./sinur up.");
    }
  }

  /** The counter was concerned about those who will come back. */
  private void raiseConcerns(BorderYear year) {
    for (var ring : year.rings()) {
      var concern = ring.concern();
      if (concern == null) {
        continue;
      }
      var alert =
          JsonNodeFactory.instance
              .objectNode()
              .put("crossingPoint", concern.point())
              .put("occurredAt", concern.at().toString())
              .put("screeningId", String.valueOf(concern.screening()))
              .put("urgency", "TODAY");
      alert.putArray("indicators").add("WATCHED_OR_ISOLATED");
      alert.putObject("person");
      protection
          .send(
              "POST",
              "/api/trafficking-alert/alerts",
              alert,
              Map.of("Idempotency-Key", UUID.randomUUID().toString()))
          .orFail();
    }
  }

  /** Tells of all, ends the service on the way if it should, and waits until all is heard. */
  private void tell(BorderYear year, Connection connection, Instant begin, boolean endInTheMiddle)
      throws SQLException {
    var middle = begin.plus(Duration.ofDays(BorderYear.DAYS / 2));
    var last = new Instant[] {begin};
    var ended = new boolean[] {!endInTheMiddle};
    year.each(
        traced -> {
          send(traced);
          last[0] = traced.at();
          if (!ended[0] && traced.at().isAfter(middle)) {
            ended[0] = true;
            endAndStart();
          }
        });
    // what comes last ends all waiting
    var end = last[0].plus(Duration.ofHours(1));
    send(new UUID(0, end.toEpochMilli()), "IQIKH", end, "nobody", "ADULT", null);
    flush();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (number(
            connection,
            "select count(*) from trace where crossing_id = '%s'"
                .formatted(new UUID(0, end.toEpochMilli())))
        == 0) {
      if (System.nanoTime() > deadline) {
        throw new CommandFailure("Not all was heard within %s.".formatted(PATIENCE));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private void endAndStart() {
    say("The service is ended and started again");
    stack.stop(stack.part(SERVICE));
    stack.start(stack.part(SERVICE));
  }

  private void send(
      UUID id, String point, Instant at, String person, String age, @Nullable String sponsor) {
    send(
        new BorderYear.Traced(
            id,
            point,
            1,
            true,
            at,
            null,
            person,
            "f" + person,
            List.of(),
            age,
            null,
            null,
            sponsor));
  }

  private void send(BorderYear.Traced traced) {
    var _ =
        producer.send(
            new ProducerRecord<>(TOPIC, traced.id().toString(), traced.json()),
            (_, failure) -> {
              if (failure != null) {
                lost.set(failure);
              }
            });
  }

  /** Until Kafka has all of it. */
  private void flush() {
    producer.flush();
    var failure = lost.get();
    if (failure != null) {
      throw new CommandFailure("Kafka did not take a crossing: " + failure.getMessage(), failure);
    }
  }

  private static List<Seen> seen(Connection connection) throws SQLException {
    var all = new ArrayList<Seen>();
    try (var rows =
        connection.createStatement().executeQuery("select pattern, crossings from sighting")) {
      while (rows.next()) {
        all.add(
            new Seen(
                rows.getString(1),
                Arrays.stream((String[]) rows.getArray(2).getArray())
                    .map(UUID::fromString)
                    .toList()));
      }
    }
    return all;
  }

  private static Map<BorderYear.Kind, Fared> fared(BorderYear year, List<Seen> all) {
    var found = new HashMap<BorderYear.Kind, Set<Integer>>();
    var ofRings = new HashMap<BorderYear.Kind, Integer>();
    var soItWas = new HashMap<BorderYear.Kind, Integer>();
    var others = new HashMap<BorderYear.Kind, Integer>();
    for (var seen : all) {
      var kind = BorderYear.Kind.valueOf(seen.pattern());
      var ring = seen.crossings().stream().map(year::ringOf).filter(r -> r != null).findFirst();
      if (ring.isPresent()) {
        ofRings.merge(kind, 1, Integer::sum);
        if (year.rings().get(ring.get()).kind() == kind) {
          found.computeIfAbsent(kind, _ -> new HashSet<>()).add(ring.get());
        }
      } else if (seen.crossings().stream().anyMatch(year::isAlone)) {
        soItWas.merge(kind, 1, Integer::sum);
      } else {
        others.merge(kind, 1, Integer::sum);
      }
    }
    var fared = new EnumMap<BorderYear.Kind, Fared>(BorderYear.Kind.class);
    for (var kind : BorderYear.Kind.values()) {
      fared.put(
          kind,
          new Fared(
              (int) year.rings().stream().filter(ring -> ring.kind() == kind).count(),
              found.getOrDefault(kind, Set.of()).size(),
              ofRings.getOrDefault(kind, 0),
              soItWas.getOrDefault(kind, 0),
              others.getOrDefault(kind, 0)));
    }
    return fared;
  }

  /** All that each alert says, but for when it was recorded, by its id. */
  private static Map<String, String> alerts(Connection connection) throws SQLException {
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                """
                select s.alert_id::text, s::text || '|' || to_jsonb(a) - 'raised_at' - 'version'
                from sighting s join alert a on a.id = s.alert_id
                """)) {
      var alerts = new TreeMap<String, String>();
      while (rows.next()) {
        alerts.put(rows.getString(1), rows.getString(2));
      }
      return alerts;
    }
  }

  /** Whether both times the same was seen; what was not is said. */
  private boolean areSame(Map<String, String> first, Map<String, String> second) {
    var once = new HashSet<>(first.values());
    var again = new HashSet<>(second.values());
    var all = new HashSet<>(once);
    all.addAll(again);
    for (var alert : all) {
      if (!once.contains(alert) || !again.contains(alert)) {
        say("Only the %s time: %s".formatted(once.contains(alert) ? "first" : "second", alert));
      }
    }
    return first.equals(second);
  }

  /** As if nothing had ever been heard. */
  private static void forget(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          truncate trace, trace_link, trace_waiting;
          create temporary table ours as select alert_id from sighting;
          truncate sighting;
          delete from alert where id in (select alert_id from ours);
          update trace_time set latest = '2000-01-01T00:00:00Z'
          """);
    }
  }

  /** A sponsor's sixth young traveller completes a pattern at once; each half second one does. */
  private Histogram live(Connection connection, int seconds) throws SQLException {
    var now = Instant.now();
    var sponsors = seconds * 2;
    for (var day = 1; day <= 5; day++) {
      for (var i = 0; i < sponsors; i++) {
        var person = "live%d-%d".formatted(i, day);
        send(
            UUID.randomUUID(),
            "IQZUR",
            now.minus(Duration.ofDays(day)),
            person,
            "YOUNG_ADULT",
            "live" + i);
      }
    }
    var told = new HashMap<String, Long>();
    var begun = System.nanoTime();
    for (var n = 0; n < seconds * LIVE_A_SECOND; n++) {
      LockSupport.parkNanos(
          begun + n * TimeUnit.SECONDS.toNanos(1) / LIVE_A_SECOND - System.nanoTime());
      if (n % (LIVE_A_SECOND / 2) == 0) {
        var sponsor = "live" + n / (LIVE_A_SECOND / 2);
        told.put(sponsor, System.currentTimeMillis());
        send(UUID.randomUUID(), "IQIKH", Instant.now(), "last-" + sponsor, "YOUNG_ADULT", sponsor);
      } else {
        send(UUID.randomUUID(), "IQIKH", Instant.now(), "passer" + n, "ADULT", null);
      }
    }
    flush();
    var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (number(connection, "select count(*) from sighting where subject like 'live%'")
            < told.size()
        && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    var latencies = new Histogram(TimeUnit.MINUTES.toMillis(5), 3);
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                """
                select s.subject, (extract(epoch from a.raised_at) * 1000)::bigint
                from sighting s join alert a on a.id = s.alert_id where s.subject like 'live%'
                """)) {
      while (rows.next()) {
        latencies.recordValue(
            Math.max(0, rows.getLong(2) - told.getOrDefault(rows.getString(1), 0L)));
      }
    }
    if (latencies.getTotalCount() < told.size()) {
      throw new CommandFailure(
          "Of %d patterns %d were seen.".formatted(told.size(), latencies.getTotalCount()));
    }
    return latencies;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  private static Report report(
      BorderYear year,
      Map<BorderYear.Kind, Fared> fared,
      Duration took,
      boolean same,
      Histogram latencies,
      long seed) {
    var rows = new StringBuilder();
    var right = same && latencies.getValueAtPercentile(99) <= SOON_MILLIS;
    var others = 0;
    for (var entry : fared.entrySet()) {
      var one = entry.getValue();
      others += one.others();
      right &= one.found() >= SHARE_TO_FIND * one.rings();
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %d of %d | %d | %d | %d | %.2f |%n",
              entry.getKey(),
              one.found(),
              one.rings(),
              one.ofRings(),
              one.soItWas(),
              one.others(),
              one.others() * 100_000.0 / year.made()));
    }
    var rate = others * 100_000.0 / year.made();
    right &= rate <= FALSE_IN_100_000;
    var text =
        String.format(
            Locale.ROOT,
            """
            # Rings among invented crossings

            Written by `./sinur bench rings` on %s; not edited by hand.

            - Machine: %s
            - The whole suite runs on it, on the JVM, and takes %,d crossings of an invented year (seed %d) from the topic: %,.0f a second, \
            the service ended and started again on the way. A ring is found when a pattern of its own kind shows crossings of it.
            - The traffic is invented: households, friends, mothers of another family name, grandmothers with the children of several \
            daughters, classes and trainers, taxis, employers and universities as sponsors; 8 %% of the groups and 3 %% of the cars are not \
            recorded, 4 %% of the names are spelt otherwise, one in 33 comes by another lane or up to 20 minutes later. Real traffic will \
            differ, and the limits have to be set anew by it.

            | pattern | rings found | alerts of rings | children alone indeed | other alerts | of 100,000 travellers |
            |---|---:|---:|---:|---:|---:|
            %s
            In all %.2f other alerts of 100,000 travellers (must be 5 or fewer). The year told once more to a service that had forgotten \
            everything made %s.

            From the fact on the topic to the alert, at %d crossings a second, %d patterns: p50 %d ms, p99 %d ms, longest %d ms (must be \
            2,000 ms at p99). Patterns of who crosses together wait for 25 minutes of the crossings' own time before, so that all of the company is known.
            """,
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            year.made(),
            seed,
            year.made() * 1e3 / took.toMillis(),
            rows,
            rate,
            same ? "the same alerts, byte for byte" : "OTHER ALERTS",
            LIVE_A_SECOND,
            latencies.getTotalCount(),
            latencies.getValueAtPercentile(50),
            latencies.getValueAtPercentile(99),
            latencies.getMaxValue());
    return new Report(text, right);
  }
}
