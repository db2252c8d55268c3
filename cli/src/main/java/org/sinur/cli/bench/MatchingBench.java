package org.sinur.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;
import org.sinur.cli.Words;
import org.sinur.cli.bench.NameQueries.Worst;
import org.sinur.cli.names.NamePopulation;
import org.sinur.namematching.ListedName;
import org.sinur.namematching.ListedPerson;
import org.sinur.namematching.MatchingRules;
import org.sinur.namematching.NameQuality;
import org.sinur.namematching.PersonIndex;
import org.sinur.namematching.PersonQuery;

/** How fast an index of many names answers, and how soon it shows a change. */
final class MatchingBench {

  /** A subject with twenty aliases of the same common parts is asked for by one of these. */
  static final String[] ALIASES = {"Mohammed Ali Hassan Omar", "Ahmed Ali Hussein Omar"};

  private static final int NAMES_PER_ALIASED = 20;
  private static final int SAMPLE = 50_000;
  private static final int MATCHES = 10;
  private static final int CHANGES = 300;
  private static final long BETWEEN_CHANGES_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long WATCHED_EVERY_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
  private static final double OPEN_LOAD = 0.5;
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** Milliseconds. */
  record Latencies(double p50, double p99, double p999, double max) {
    private static Latencies of(Histogram nanos) {
      return new Latencies(
          nanos.getValueAtPercentile(50) / 1e6,
          nanos.getValueAtPercentile(99) / 1e6,
          nanos.getValueAtPercentile(99.9) / 1e6,
          nanos.getMaxValue() / 1e6);
    }
  }

  /**
   * Everything measured; milliseconds, unless the name says otherwise.
   *
   * @param perSecond searches a second, each thread asking as soon as it is answered
   * @param closed how long these searches took
   * @param openPerSecond the rate of the open loop
   * @param open how long searches took from when they were due
   * @param changeVisible from a change of the list until a search shows it
   * @param longestPause the longest that a thread that only watches the clock stood still meanwhile
   * @param longestPauseWithout the same while as much was searched and nothing changed
   */
  record Report(
      int names,
      int threads,
      String population,
      double buildSeconds,
      long heapMegabytes,
      double perSecond,
      Latencies closed,
      double openPerSecond,
      Latencies open,
      Map<String, Latencies> worst,
      Latencies changeVisible,
      double longestPause,
      double longestPauseWithout) {}

  private final PersonIndex index = new PersonIndex();
  private final List<String> sample = new ArrayList<>();
  private final NamePopulation population;
  private final int names;
  private final int threads;
  private final Duration time;

  MatchingBench(NamePopulation population, int names, int threads, Duration time) {
    this.population = population;
    this.names = names;
    this.threads = threads;
    this.time = time;
  }

  Report run() {
    var begun = System.nanoTime();
    build();
    var built = (System.nanoTime() - begun) / 1e9;
    var heap = usedMegabytes();
    var queries = new NameQueries(population, sample);
    closed(queries::any, time, 1);
    var closedBegun = System.nanoTime();
    var closed = closed(queries::any, time, 2);
    var perSecond = closed.getTotalCount() * 1e9 / (System.nanoTime() - closedBegun);
    var rate = OPEN_LOAD * perSecond;
    var open = open(queries::any, rate);
    var worst = new LinkedHashMap<String, Latencies>();
    for (var kind : Worst.values()) {
      var name = Words.plain(kind.name());
      Function<Random, PersonQuery> ask = random -> queries.worst(kind, random);
      worst.put(name, Latencies.of(closed(ask, time.dividedBy(5), 3)));
    }
    // the first changes are made by code that was not compiled yet
    beside(queries, new Histogram(LONGEST_NANOS, 3), i -> change("P" + i, i + 1));
    var without = new Histogram(LONGEST_NANOS, 3);
    beside(queries, without, _ -> {});
    var pauses = new Histogram(LONGEST_NANOS, 3);
    var changes = new Histogram(LONGEST_NANOS, 3);
    beside(queries, pauses, i -> changes.recordValue(change("P" + i, i)));
    return new Report(
        names,
        threads,
        population.source(),
        built,
        heap,
        perSecond,
        Latencies.of(closed),
        rate,
        Latencies.of(open),
        worst,
        Latencies.of(changes),
        pauses.getMaxValue() / 1e6,
        without.getMaxValue() / 1e6);
  }

  /** Half of the names are of the region, as on the lists; some persons have many names. */
  private void build() {
    var random = new Random(1);
    for (var i = 0; i < names; i++) {
      var text = random.nextBoolean() ? population.regional(random) : population.global(random);
      if (i < SAMPLE) {
        sample.add(text);
      }
      var listed = new ArrayList<ListedName>();
      listed.add(new ListedName(text, NameQuality.PRIMARY));
      if (i % 10_000 == 0) {
        for (var alias = 1; alias < NAMES_PER_ALIASED; alias++, i++) {
          listed.add(new ListedName(ALIASES[alias % 2] + " " + text, NameQuality.GOOD));
        }
      }
      index.put(new ListedPerson("P" + i, listed, List.of(), Set.of()));
    }
  }

  private static long usedMegabytes() {
    for (var i = 0; i < 3; i++) {
      System.gc();
    }
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private void search(PersonQuery query) {
    var matches = index.search(query, MatchingRules.THRESHOLD, MATCHES);
    if (matches.size() > MATCHES) {
      throw new IllegalStateException("more matches than asked for");
    }
  }

  /** Each thread asks again as soon as it is answered. */
  private Histogram closed(Function<Random, PersonQuery> ask, Duration duration, int seed) {
    return onAllThreads(
        thread -> {
          var nanos = new Histogram(LONGEST_NANOS, 3);
          var random = new Random(31L * seed + thread);
          var end = System.nanoTime() + duration.toNanos();
          for (var now = System.nanoTime(); now < end; ) {
            var query = ask.apply(random);
            var asked = System.nanoTime();
            search(query);
            now = System.nanoTime();
            nanos.recordValue(Math.min(LONGEST_NANOS, now - asked));
          }
          return nanos;
        });
  }

  /** Searches become due at random moments, whether or not the last was answered. */
  private Histogram open(Function<Random, PersonQuery> ask, double perSecond) {
    return onAllThreads(
        thread -> {
          var nanos = new Histogram(LONGEST_NANOS, 3);
          var random = new Random(77 + thread);
          var begun = System.nanoTime();
          for (var due = begun; due - begun < time.toNanos(); ) {
            var query = ask.apply(random);
            while (System.nanoTime() < due) {
              Thread.onSpinWait();
            }
            search(query);
            nanos.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - due));
            due += Math.round(-Math.log(1 - random.nextDouble()) * 1e9 * threads / perSecond);
          }
          return nanos;
        });
  }

  /**
   * Does something a hundred times a second while one thread searches, and one only watches the
   * clock.
   */
  private void beside(NameQueries queries, Histogram pauses, IntConsumer act) {
    var over = new AtomicBoolean();
    try (var pool = Executors.newFixedThreadPool(2)) {
      var watching = pool.submit(() -> watch(over, pauses));
      var searching =
          pool.submit(
              () -> {
                var random = new Random(5);
                while (!over.get()) {
                  search(queries.any(random));
                }
              });
      for (var i = 0; i < CHANGES; i++) {
        LockSupport.parkNanos(BETWEEN_CHANGES_NANOS);
        act.accept(i);
      }
      over.set(true);
      watching.get();
      searching.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void watch(AtomicBoolean over, Histogram pauses) {
    for (var last = System.nanoTime(); !over.get(); ) {
      LockSupport.parkNanos(WATCHED_EVERY_NANOS);
      var now = System.nanoTime();
      pauses.recordValue(Math.min(LONGEST_NANOS, Math.max(0, now - last - WATCHED_EVERY_NANOS)));
      last = now;
    }
  }

  private long change(String id, int i) {
    var name = "Xelat%cuqrin Zorvan%cdelik".formatted('a' + i % 26, 'a' + i / 26 % 26);
    var query = new PersonQuery("", name, null, null, false);
    var begun = System.nanoTime();
    index.put(
        new ListedPerson(
            id, List.of(new ListedName(name, NameQuality.PRIMARY)), List.of(), Set.of()));
    while (index.search(query, MatchingRules.THRESHOLD, MATCHES).stream()
        .noneMatch(match -> match.subjectId().equals(id))) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - begun;
  }

  private Histogram onAllThreads(Function<Integer, Histogram> work) {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var tasks = new ArrayList<Callable<Histogram>>();
      for (var i = 0; i < threads; i++) {
        var thread = i;
        tasks.add(() -> work.apply(thread));
      }
      var all = new Histogram(LONGEST_NANOS, 3);
      for (var done : pool.invokeAll(tasks)) {
        all.add(done.get());
      }
      return all;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a table for people, in Markdown. */
  static String table(Report r) {
    var text = new StringBuilder();
    text.append(
        "%,d names (%s), %d thread%s; built in %.1f s; heap %,d MiB after it, the listed persons included.%n%n"
            .formatted(
                r.names,
                r.population,
                r.threads,
                r.threads == 1 ? "" : "s",
                r.buildSeconds,
                r.heapMegabytes));
    text.append(
        "%,.0f searches/s in a closed loop; the open loop asks %,.0f/s.%n%n"
            .formatted(r.perSecond, r.openPerSecond));
    text.append("| milliseconds | p50 | p99 | p99.9 | most |\n|---|---:|---:|---:|---:|\n");
    text.append(row("closed loop", r.closed));
    text.append(row("open loop", r.open));
    r.worst.forEach((name, latencies) -> text.append(row("worst: " + name, latencies)));
    text.append(row("a change of the list is visible", r.changeVisible));
    text.append(
        "%nLongest pause while the list changed a hundred times a second: %.1f ms; while it did not: %.1f ms.%n"
            .formatted(r.longestPause, r.longestPauseWithout));
    return text.toString();
  }

  private static String row(String name, Latencies l) {
    return "| %s | %.3f | %.3f | %.3f | %.3f |%n".formatted(name, l.p50, l.p99, l.p999, l.max);
  }
}
