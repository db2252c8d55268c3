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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.sinur.cli.bench.BoothRequests.Stand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.importing.PointsFile;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * A day of pilgrims in an hour or less: travellers come on time whether or not the one before was
 * answered. Of each the document is scanned, and whoever may pass is recorded at once. At the end
 * every crossing that was answered has to be in the counts, once.
 */
final class ArbaeenBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
  private static final long SEED = 20261122;
  private static final double MOST_LAG_SECONDS = 5;
  private static final double SLOW_MILLIS = 1_000;
  private static final int ATTEMPTS = 5;
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final Duration SETTLING = Duration.ofMinutes(2);

  private final Stack stack;
  private final Path root;
  private final double speed;
  private final double share;
  private final PrintWriter out;
  private final BoothRequests requests;
  private final Gateway analyst;
  private final Travellers travellers = new Travellers(SEED);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, AtomicLong> recorded = new ConcurrentHashMap<>();

  ArbaeenBench(Stack stack, Path root, double speed, double share, PrintWriter out) {
    this.stack = stack;
    this.root = root;
    this.speed = speed;
    this.share = share;
    this.out = out;
    this.requests = new BoothRequests(stack.url(), stack.credential(DemoClient.BOOTHS));
    this.analyst = new Gateway(stack.url(), stack.credential(DemoClient.ANALYST));
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
  }

  /** How far the parts were behind, in seconds, once the last answer was there. */
  private record Lag(double screeningTold, double crossingsTold, double folded, double settled) {

    double most() {
      return Math.max(Math.max(screeningTold, crossingsTold), Math.max(folded, settled));
    }
  }

  /** Replays the day, and reports as Markdown. */
  String run() {
    new PointsFile(root.resolve("reference/crossing-points.csv"))
        .send(new Gateway(stack.url(), stack.credential(DemoClient.EDITOR)));
    say("Warming up");
    replay(new Hour(0, 5), PilgrimDay.stands(0, 0.01));
    recorded.clear();
    var begun = Instant.now();
    var before = counted(begun);
    var hours = new ArrayList<Hour>();
    for (var hour = 0; hour < 24; hour++) {
      var stands = PilgrimDay.stands(hour, share);
      var perSecond = stands.size() * speed / (3_600 * share);
      say("%02d:00, %d travellers at %.0f a second".formatted(hour, stands.size(), perSecond));
      var replayed = new Hour(hour, perSecond);
      replay(replayed, stands);
      hours.add(replayed);
    }
    var lag = lag(begun);
    return report(hours, lag, counted(begun), before);
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  private void replay(Hour hour, List<Stand> stands) {
    var open = new Phaser(1);
    var processors = ProcessorTime.now();
    var begun = System.nanoTime();
    for (var i = 0; i < stands.size(); i++) {
      var due = begun + Math.round(i * 1e9 / hour.perSecond);
      for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      open.register();
      var stand = stands.get(i);
      hour.latestMicros = Math.max(hour.latestMicros, micros(due));
      hour.sent.incrementAndGet();
      var _ =
          scan(stand, hour, due)
              .whenComplete(
                  (done, failure) -> {
                    if (failure != null) {
                      hour.notAdvised.incrementAndGet();
                    }
                    open.arriveAndDeregister();
                  });
    }
    open.arriveAndAwaitAdvance();
    hour.taken =
        processors.flatMap(earlier -> ProcessorTime.now().map(later -> later.takenSince(earlier)));
  }

  /** Whether the traveller was dealt with as it should be. */
  private CompletableFuture<Boolean> scan(Stand stand, Hour hour, long due) {
    return send(requests.screening(stand, travellers.next().zone()), hour, 1)
        .thenCompose(
            answer -> {
              if (answer.statusCode() >= 300) {
                hour.notAdvised.incrementAndGet();
                return CompletableFuture.completedFuture(false);
              }
              hour.advice.recordValue(micros(due));
              var screening = read(answer);
              if (!screening.path("advice").asText().equals("CLEAR")) {
                hour.referred.incrementAndGet();
                return CompletableFuture.completedFuture(true);
              }
              return record(stand, screening, hour);
            });
  }

  private CompletableFuture<Boolean> record(Stand stand, JsonNode screening, Hour hour) {
    var asked = System.nanoTime();
    return send(requests.crossing(UUID.randomUUID(), stand, Instant.now(), screening), hour, 1)
        .handle(
            (answer, failure) -> {
              if (failure == null && answer.statusCode() < 300) {
                hour.recording.recordValue(micros(asked));
                recorded
                    .computeIfAbsent(
                        key(stand.crossingPoint(), stand.direction()), k -> new AtomicLong())
                    .incrementAndGet();
                return true;
              }
              hour.notRecorded.incrementAndGet();
              return false;
            });
  }

  /** The same request is sent again, as a booth does, when no answer comes or a part is busy. */
  private CompletableFuture<HttpResponse<byte[]>> send(
      HttpRequest request, Hour hour, int attempt) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .handle(
            (answer, failure) ->
                failure != null || PASSING.contains(answer.statusCode())
                    ? Optional.<HttpResponse<byte[]>>empty()
                    : Optional.of(answer))
        .thenCompose(
            answer -> {
              if (answer.isPresent()) {
                return CompletableFuture.completedFuture(answer.get());
              }
              return attempt < ATTEMPTS
                  ? again(request, hour, attempt)
                  : CompletableFuture.failedFuture(new IOException("No answer"));
            });
  }

  private CompletableFuture<HttpResponse<byte[]>> again(
      HttpRequest request, Hour hour, int attempt) {
    hour.again.incrementAndGet();
    var later = CompletableFuture.delayedExecutor(attempt * 500L, TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> attempt + 1, later)
        .thenCompose(next -> send(request, hour, next));
  }

  private static JsonNode read(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private Lag lag(Instant begun) {
    var screeningTold = stack.measured("traveller-screening", "sinur_outbox_lag_seconds");
    var crossingsTold = stack.measured("crossing-point", "sinur_outbox_lag_seconds");
    var folded = stack.measured("crossing-point", "sinur_flow_lag_seconds");
    var asked = System.nanoTime();
    while (unsettled(begun) && System.nanoTime() - asked < SETTLING.toNanos()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return new Lag(screeningTold, crossingsTold, folded, (System.nanoTime() - asked) / 1e9);
  }

  /** Whether crossings wait for word of their screening. */
  private boolean unsettled(Instant begun) {
    for (var crossing :
        analyst
            .get("/api/crossing-point/crossings?marked=true&limit=500&from=" + begun)
            .orFail()
            .body()
            .path("crossings")) {
      for (var mark : crossing.path("marks")) {
        if (mark.asText().equals("SCREENING_NOT_SEEN")) {
          return true;
        }
      }
    }
    return false;
  }

  private static long micros(long since) {
    return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
  }

  private String report(
      List<Hour> hours, Lag lag, Map<String, Long> after, Map<String, Long> before) {
    var sent = hours.stream().mapToLong(hour -> hour.sent.get()).sum();
    var crossed = recorded.values().stream().mapToLong(AtomicLong::get).sum();
    var slow = hours.stream().filter(hour -> !hour.keptUp()).map(hour -> hour.hour).toList();
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            # A day of Arbaeen

            Written by `./sinur bench arbaeen --speed %s --share %s` on %s; not edited by hand.

            - Machine: %s
            - The whole suite and the load run on it together, on the JVM.
            - The day: %,d arrivals through eleven crossing points, half of them through Zurbatiyah, and as many who leave nine hours later, at %s times its \
            speed; of each hour %s of it was replayed, at its full rate. Invented travellers, each with a document of their own.
            - Of each traveller the document is scanned; who may pass is recorded at once. What is not answered is sent again with the same key or id, at \
            the most %d times.
            - Advice: from when the traveller was due until the advice is there. Recorded: from sending the crossing until it is answered.
            - Late: by how much the load itself was late at the worst. Taken: the share of processor time that the machine wanted and its host gave to others.

            | hour | a second | sent | referred | advice p50 | p99 | recorded | p50 | p99 | again | not advised | not recorded | late | taken |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """,
            number(speed),
            number(share),
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            PilgrimDay.ARRIVALS,
            number(speed),
            number(share),
            ATTEMPTS));
    hours.forEach(hour -> text.append(row(hour)));
    text.append(
        String.format(
            Locale.ROOT,
            """

            ## Nothing lost

            %,d travellers were sent, and %,d crossings answered as recorded. The counts of the service (`GET /flows`) grew by %,d: %s.

            | crossing point | answered, entry | counted | answered, exit | counted |
            |---|---:|---:|---:|---:|
            """,
            sent,
            crossed,
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

            After the last answer: oldest fact not yet told by screening %.1f s, by crossing-point %.1f s; oldest crossing not yet folded into the counts %.1f s; \
            every crossing knew its screening after %.1f s. %s

            ## Kept up

            %s
            """,
            lag.screeningTold(),
            lag.crossingsTold(),
            lag.folded(),
            lag.settled(),
            lag.most() <= MOST_LAG_SECONDS
                ? "None was more than 5 s."
                : "**More than 5 s is too much.**",
            slow.isEmpty()
                ? "Every traveller of every hour was answered, 99 of 100 within a second."
                : "**The machine did not keep up** in the hours %s: somebody was not answered, more than one of 100 waited more than a second, or the load itself was late."
                    .formatted(slow)));
    return text.toString();
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
        "| %02d | %.0f | %,d | %,d | %.0f ms | %.0f ms | %,d | %.0f ms | %.0f ms | %,d | %,d | %,d | %.0f ms | %s |%n",
        hour.hour,
        hour.perSecond,
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
