package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.bench.BoothRequests.Stand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.importing.PointsFile;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * A day of pilgrims in an hour or so: travellers come on time whether or not the one before was
 * answered. Of each the document is scanned, and whoever may pass is recorded at once. At the end
 * every crossing that was answered has to be recorded and in the counts, once.
 *
 * <p>It ends in any case: when a part of the suite is gone, when nothing is answered for four
 * minutes, and when it takes half as long again as it should.
 */
final class ArbaeenBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
  private static final double MOST_LAG_SECONDS = 5;
  private static final double SLOW_MILLIS = 1_000;
  private static final int ATTEMPTS = 5;
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** Of a whole answer: the client's own time limit ends with the first bytes of one. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Longer than all attempts at one request. */
  private static final Duration SILENCE = Duration.ofMinutes(4);

  private static final Duration SLACK = Duration.ofMinutes(5);
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);

  private final Stack stack;
  private final Path root;
  private final double speed;
  private final double share;
  private final PrintWriter out;
  private final BoothRequests requests;
  private final Gateway analyst;

  /** Others in every run: those of the run before have crossed already. */
  private final Travellers travellers = new Travellers(new Random().nextLong());

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, AtomicLong> recorded = new ConcurrentHashMap<>();
  private final AtomicLong underWay = new AtomicLong();
  private final long mustEnd;
  private volatile long answered = System.nanoTime();
  private long looked = System.nanoTime();

  ArbaeenBench(Stack stack, Path root, double speed, double share, PrintWriter out) {
    this.stack = stack;
    this.root = root;
    this.speed = speed;
    this.share = share;
    this.out = out;
    this.requests = new BoothRequests(stack.url(), stack.credential(DemoClient.BOOTHS));
    this.analyst = new Gateway(stack.url(), stack.credential(DemoClient.ANALYST));
    this.mustEnd = System.nanoTime() + Math.round(1.5 * planned().toNanos()) + SLACK.toNanos();
  }

  /** What came of the travellers of an hour. */
  private static final class Hour {

    private final int hour;
    private final double perSecond;
    private final Histogram advice = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final Histogram recording = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong referred = new AtomicLong();
    private final AtomicLong notAdvised = new AtomicLong();
    private final AtomicLong notRecorded = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private long latestMicros;
    private double seconds;
    private Optional<Double> taken = Optional.empty();

    Hour(int hour, double perSecond) {
      this.hour = hour;
      this.perSecond = perSecond;
    }

    boolean keptUp() {
      return notAdvised.get() + notRecorded.get() == 0
          && advice.getValueAtPercentile(99) / 1e3 <= SLOW_MILLIS
          && recording.getValueAtPercentile(99) / 1e3 <= SLOW_MILLIS
          && latestMicros / 1e3 <= SLOW_MILLIS;
    }

    double reached() {
      return recording.getTotalCount() / seconds;
    }
  }

  /**
   * What came of it.
   *
   * @param text as Markdown
   * @param right whether nothing was lost and nothing was behind for too long
   */
  record Report(String text, boolean right) {}

  /** How long the travellers of the day take to come. */
  private Duration planned() {
    return Duration.ofMillis(Math.round(86_400_000 / speed * share));
  }

  /** Replays the day. */
  Report run() {
    new PointsFile(root.resolve("reference/crossing-points.csv"))
        .send(new Gateway(stack.url(), stack.credential(DemoClient.EDITOR)));
    var busiest = PilgrimDay.busiestHour();
    say(
        "%,d crossings in a day, %.0f a second at %s times its speed, %.0f a second in the busiest hour (%02d:00), and as many screenings; %s of it takes %s"
            .formatted(
                PilgrimDay.crossings(),
                PilgrimDay.crossings() * speed / 86_400,
                number(speed),
                PilgrimDay.perSecond(busiest, speed),
                busiest,
                share == 1 ? "all" : "a share of " + number(share),
                told(planned())));
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      say("Warming up");
      var warmUp = new Hour(0, 5);
      replay(warmUp, PilgrimDay.stands(0, 0.01), threads);
      if (recorded.isEmpty()) {
        throw new CommandFailure(
            "None of %d travellers was recorded, and %d were referred to the second line. Without lists in force nobody may pass: ./sinur import sample samples/sample-watchlist.xml"
                .formatted(warmUp.sent.get(), warmUp.referred.get()));
      }
      recorded.clear();
      var begun = Instant.now();
      var before = counted(begun);
      var hours = new ArrayList<Hour>();
      out.print(HEAD);
      for (var hour = 0; hour < 24; hour++) {
        var replayed = new Hour(hour, PilgrimDay.perSecond(hour, speed));
        replay(replayed, PilgrimDay.stands(hour, share), threads);
        hours.add(replayed);
        out.print(row(replayed));
        out.flush();
      }
      say("Waiting until all of it is worked off, two minutes at the most");
      var behind = new Waiting(stack, begun).workedOff();
      return report(hours, behind, counted(begun), before, kept(begun));
    } finally {
      threads.shutdownNow();
    }
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  private void replay(Hour hour, List<Stand> stands, ExecutorService threads) {
    var processors = ProcessorTime.now();
    var begun = System.nanoTime();
    answered = begun;
    for (var i = 0; i < stands.size(); i++) {
      var due = begun + Math.round(i * 1e9 / hour.perSecond);
      for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      goOnOrFail(hour);
      var stand = stands.get(i);
      var mrz = travellers.next().zone();
      hour.latestMicros = Math.max(hour.latestMicros, micros(due));
      hour.sent.incrementAndGet();
      underWay.incrementAndGet();
      threads.execute(
          () -> {
            try {
              cross(stand, mrz, hour, due);
            } finally {
              underWay.decrementAndGet();
            }
          });
    }
    while (underWay.get() > 0) {
      goOnOrFail(hour);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    hour.seconds = (System.nanoTime() - begun) / 1e9;
    hour.taken =
        processors.flatMap(earlier -> ProcessorTime.now().map(later -> later.takenSince(earlier)));
  }

  /** Ends the replay when there is nothing to wait for. */
  private void goOnOrFail(Hour hour) {
    var now = System.nanoTime();
    if (now - looked < LOOKED_EVERY.toNanos()) {
      return;
    }
    looked = now;
    try {
      stack.mustRun();
    } catch (CommandFailure e) {
      throw ended(hour, "the suite does not run any more. " + e.getMessage());
    }
    if (underWay.get() > 0 && now - answered > SILENCE.toNanos()) {
      throw ended(hour, "nothing has been answered for %d minutes.".formatted(SILENCE.toMinutes()));
    }
    if (now > mustEnd) {
      throw ended(
          hour,
          "the time has run out: it should have taken %s, and took half as long again."
              .formatted(told(planned())));
    }
  }

  private CommandFailure ended(Hour hour, String why) {
    return new CommandFailure(
        "Ended in the hour %02d:00, with %,d travellers under way: %s"
            .formatted(hour.hour, underWay.get(), why));
  }

  private void cross(Stand stand, List<String> mrz, Hour hour, long due) {
    try {
      var answer = send(requests.screening(stand, mrz), hour);
      if (answer.isEmpty()) {
        hour.notAdvised.incrementAndGet();
        return;
      }
      hour.advice.recordValue(micros(due));
      if (!answer.get().path("advice").asText().equals("CLEAR")) {
        hour.referred.incrementAndGet();
        return;
      }
      record(stand, answer.get(), hour);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CommandFailure | UncheckedIOException _) {
      // no token, or no JSON: told as what was not answered
      hour.notAdvised.incrementAndGet();
    }
  }

  private void record(Stand stand, JsonNode screening, Hour hour) throws InterruptedException {
    var asked = System.nanoTime();
    if (send(requests.crossing(UUID.randomUUID(), stand, Instant.now(), screening), hour)
        .isEmpty()) {
      hour.notRecorded.incrementAndGet();
      return;
    }
    hour.recording.recordValue(micros(asked));
    recorded
        .computeIfAbsent(key(stand.crossingPoint(), stand.direction()), _ -> new AtomicLong())
        .incrementAndGet();
  }

  /** The same request is sent again, as a booth does, when no answer comes or a part is busy. */
  private Optional<JsonNode> send(HttpRequest request, Hour hour) throws InterruptedException {
    for (var attempt = 1; ; attempt++) {
      var sending = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
      try {
        var answer = sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        answered = System.nanoTime();
        if (answer.statusCode() < 300) {
          return Optional.of(JSON.readTree(answer.body()));
        }
        if (!PASSING.contains(answer.statusCode())) {
          return Optional.empty();
        }
      } catch (ExecutionException | TimeoutException _) {
        sending.cancel(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (attempt == ATTEMPTS) {
        return Optional.empty();
      }
      hour.again.incrementAndGet();
      Thread.sleep(attempt * 500L);
    }
  }

  private static String key(String crossingPoint, String direction) {
    return crossingPoint + " " + direction;
  }

  /** How many crossed in the hours since the beginning, as the service counts. */
  private Map<String, Long> counted(Instant begun) {
    var from = begun.truncatedTo(ChronoUnit.HOURS);
    var to = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    var counted = new TreeMap<String, Long>();
    analyst
        .get(
            "/api/crossing-point/flows?from=%s&to=%s&by=crossingPoint,direction"
                .formatted(from, to))
        .orFail()
        .body()
        .path("counts")
        .forEach(
            count ->
                counted.put(
                    key(count.path("crossingPoint").asText(), count.path("direction").asText()),
                    count.path("crossings").asLong()));
    return counted;
  }

  /** How many crossings since the beginning are in the database. */
  private long kept(Instant begun) {
    try (var connection = stack.database("crossing-point");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from crossing where occurred_at >= '%s'".formatted(begun))) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new CommandFailure("The database refuses: " + e.getMessage(), e);
    }
  }

  private static long micros(long since) {
    return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
  }

  private Report report(
      List<Hour> hours,
      Map<Waiting.Work, Waiting.Behind> behind,
      Map<String, Long> after,
      Map<String, Long> before,
      long kept) {
    var sent = hours.stream().mapToLong(hour -> hour.sent.get()).sum();
    var crossed = recorded.values().stream().mapToLong(AtomicLong::get).sum();
    var unanswered = hours.stream().mapToLong(h -> h.notAdvised.get() + h.notRecorded.get()).sum();
    var nothingLost = same(after, before) && kept == crossed && unanswered == 0;
    var inTime =
        behind.values().stream().allMatch(b -> b.left() == 0 && b.seconds() <= MOST_LAG_SECONDS);
    var text = new StringBuilder();
    text.append(head());
    hours.forEach(hour -> text.append(row(hour)));
    text.append(reached(hours));
    text.append(
        String.format(
            Locale.ROOT,
            """

            ## Nothing lost

            %s %,d travellers were sent, %,d were not answered, %,d crossings were answered as recorded. The database holds %,d, and the counts of \
            the service (`GET /flows`) grew by %,d: %s.

            | crossing point | answered, entry | counted | answered, exit | counted |
            |---|---:|---:|---:|---:|
            """,
            nothingLost ? "**Nothing was lost.**" : "**Something was lost.**",
            sent,
            unanswered,
            crossed,
            kept,
            grown(after, before),
            same(after, before)
                ? "the same at every point and in both directions"
                : "**not the same**"));
    for (var point : PilgrimDay.points()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %,d | %,d |%n",
              point.code(),
              answered(key(point.code(), "ENTRY")),
              grown(after, before, key(point.code(), "ENTRY")),
              answered(key(point.code(), "EXIT")),
              grown(after, before, key(point.code(), "EXIT"))));
    }
    text.append(
        String.format(
            Locale.ROOT,
            """

            ## Behind

            After the last answer. %s

            | what | waiting | none left after |
            |---|---:|---:|
            """,
            inTime ? "Nothing was behind for more than 5 s." : "**More than 5 s is too much.**"));
    behind.forEach(
        (work, b) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s |%n",
                    work.label(),
                    b.waited(),
                    b.left() == 0
                        ? "%.1f s".formatted(b.seconds())
                        : "**%,d left after %.0f s**".formatted(b.left(), b.seconds()))));
    return new Report(text.toString(), nothingLost && inTime);
  }

  private static final String HEAD =
      """
      | hour | a second | reached | sent | referred | advice p50 | p99 | recorded | p50 | p99 | again | not advised | not recorded | late | taken |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private String head() {
    var busiest = PilgrimDay.busiestHour();
    return String.format(
        Locale.ROOT,
        """
        # %s

        Written by `./sinur bench arbaeen --speed %s --share %s` on %s; not edited by hand.

        - Machine: %s
        - The whole suite and the load run on it together, on the JVM.%s
        - The day: %,d arrivals through eleven crossing points, half of them through Zurbatiyah, and as many who leave nine hours later, at %s times its \
        speed. That is %.0f crossings a second on average and %.0f in the busiest hour, %02d:00, and as many screenings. Invented travellers, each \
        with a document of their own.
        - Of each traveller the document is scanned; who may pass is recorded at once. What is not answered is sent again with the same key or id, at \
        the most %d times in all.
        - A second: travellers due. Reached: crossings recorded a second, until the last answer of the hour; who is referred to the second line is not recorded here.
        - Advice: from when the traveller was due until the advice is there. Recorded: from sending the crossing until it is answered.
        - Late: by how much the load itself was late at the worst. Taken: the share of processor time that the machine wanted and its host gave to others.

        %s""",
        share == 1
            ? "A day of Arbaeen"
            : "A share of a day of Arbaeen: %s of each hour".formatted(number(share)),
        number(speed),
        number(share),
        LocalDate.now(ZoneOffset.UTC),
        Machine.describe(),
        share == 1
            ? ""
            : "\n- **This is not the whole day**: of each hour %s was replayed, at its full rate, so that each rate was held for that share of its time only."
                .formatted(number(share)),
        PilgrimDay.ARRIVALS,
        number(speed),
        PilgrimDay.crossings() * speed / 86_400,
        PilgrimDay.perSecond(busiest, speed),
        busiest,
        ATTEMPTS,
        HEAD);
  }

  private String reached(List<Hour> hours) {
    var all = new Histogram(LONGEST_MICROS, 3);
    hours.forEach(hour -> all.add(hour.recording));
    var busiest = hours.get(PilgrimDay.busiestHour());
    var slow = hours.stream().filter(hour -> !hour.keptUp()).map(hour -> hour.hour).toList();
    return String.format(
        Locale.ROOT,
        """

        The travellers should come within %s; until the last of them was answered it took %s. Recording a crossing took %.0f ms at p50 and %.0f ms at p99 over the day. In the busiest hour, %02d:00, %.0f travellers a second were due; %.0f \
        crossings a second were recorded, at p50 in %.0f ms and at p99 in %.0f ms, and %,d of its travellers were referred. %s
        """,
        told(planned()),
        told(Duration.ofMillis(Math.round(1e3 * hours.stream().mapToDouble(h -> h.seconds).sum()))),
        all.getValueAtPercentile(50) / 1e3,
        all.getValueAtPercentile(99) / 1e3,
        busiest.hour,
        busiest.perSecond,
        busiest.reached(),
        busiest.recording.getValueAtPercentile(50) / 1e3,
        busiest.recording.getValueAtPercentile(99) / 1e3,
        busiest.referred.get(),
        slow.isEmpty()
            ? "Every traveller of every hour was answered, 99 of 100 within a second."
            : "**The machine did not keep up** in the hours %s: somebody was not answered, more than one of 100 waited more than a second, or the load itself was late."
                .formatted(slow));
  }

  private static String told(Duration time) {
    return time.toMinutes() < 5
        ? "%d s".formatted(time.toSeconds())
        : "%d min".formatted(time.toMinutes());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private long answered(String key) {
    var count = recorded.get(key);
    return count == null ? 0 : count.get();
  }

  private static long grown(Map<String, Long> after, Map<String, Long> before, String key) {
    return after.getOrDefault(key, 0L) - before.getOrDefault(key, 0L);
  }

  private static long grown(Map<String, Long> after, Map<String, Long> before) {
    return after.keySet().stream().mapToLong(key -> grown(after, before, key)).sum();
  }

  private boolean same(Map<String, Long> after, Map<String, Long> before) {
    return after.keySet().stream().allMatch(key -> grown(after, before, key) == answered(key))
        && recorded.keySet().stream().allMatch(after::containsKey);
  }

  private static String row(Hour hour) {
    return String.format(
        Locale.ROOT,
        "| %02d | %.0f | %.0f | %,d | %,d | %.0f ms | %.0f ms | %,d | %.0f ms | %.0f ms | %,d | %,d | %,d | %.0f ms | %s |%n",
        hour.hour,
        hour.perSecond,
        hour.reached(),
        hour.sent.get(),
        hour.referred.get(),
        hour.advice.getValueAtPercentile(50) / 1e3,
        hour.advice.getValueAtPercentile(99) / 1e3,
        hour.recording.getTotalCount(),
        hour.recording.getValueAtPercentile(50) / 1e3,
        hour.recording.getValueAtPercentile(99) / 1e3,
        hour.again.get(),
        hour.notAdvised.get(),
        hour.notRecorded.get(),
        hour.latestMicros / 1e3,
        hour.taken.map(t -> "%.0f %%".formatted(100 * t)).orElse("-"));
  }
}
