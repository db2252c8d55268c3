package org.sinur.cli.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.sinur.cli.bench.DocumentsReport.Changes;
import org.sinur.cli.bench.DocumentsReport.Found;
import org.sinur.cli.bench.DocumentsReport.Latency;
import org.sinur.cli.report.Machine;
import org.sinur.listeddocuments.ListedDocuments;
import org.sinur.listeddocuments.PresentedDocument;

/** Lists very many documents and looks for others among them, on one thread. */
final class DocumentsBench {

  /** More than processors keep at hand of the index, few enough to leave the heap to it. */
  private static final int QUERIES = 1 << 21;

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
  private static final int CHANGES_A_SECOND = 1000;
  private static final int CHANGED_AT_ONCE = 3;
  private static final int BULK = 100_000;
  private static final long SEED = 42;

  private final int count;
  private final Duration time;
  private final Consumer<String> progress;
  private final DocumentPopulation population;
  private final ListedDocuments documents;

  DocumentsBench(int count, Duration time, Consumer<String> progress) {
    this.count = count;
    this.time = time;
    this.progress = progress;
    this.population = new DocumentPopulation(count);
    this.documents = new ListedDocuments();
  }

  DocumentsReport run() {
    var processors = ProcessorTime.now();
    long before = heap();
    progress.accept("Listing %,d numbers".formatted(count));
    long begun = System.nanoTime();
    documents.add(population.listed());
    double built = (System.nanoTime() - begun) / 1e9;
    long after = heap();
    var queries = queries();
    progress.accept("Searching");
    throughput(queries);
    double perSecond = throughput(queries);
    progress.accept("Timing each search");
    var single = timed(queries);
    progress.accept("Searching while the list changes");
    var still = gaps(queries);
    var changing = whileChanging(queries);
    return new DocumentsReport(
        documents.size(),
        time.toSeconds(),
        built,
        after - before,
        Runtime.getRuntime().maxMemory(),
        perSecond,
        Latency.of(single),
        found(),
        Latency.of(still),
        changing,
        Machine.describe(),
        processors.flatMap(b -> ProcessorTime.now().map(a -> a.takenSince(b))).orElse(Double.NaN));
  }

  /** What is in use once all garbage is gone; collecting twice lets the first finish its work. */
  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private PresentedDocument[] queries() {
    var random = new SplittableRandom(SEED);
    var queries = new PresentedDocument[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      int kind = random.nextInt(1000);
      queries[i] =
          kind < 2
              ? population.misread(random)
              : kind < 10 ? population.listed(random) : population.innocent(random);
    }
    return queries;
  }

  private double throughput(PresentedDocument[] queries) {
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    long searched = 0;
    long matches = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1024; i++) {
        matches += documents.find(queries[(int) (searched++ & (QUERIES - 1))]).size();
      }
    }
    if (matches == 0) {
      throw new IllegalStateException("listed documents were looked for and none was found");
    }
    return searched * 1e9 / (System.nanoTime() - begun);
  }

  private Histogram timed(PresentedDocument[] queries) {
    var latencies = new Histogram(LONGEST, 3);
    long end = System.nanoTime() + time.toNanos();
    int next = 0;
    for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
      documents.find(queries[next++ & (QUERIES - 1)]);
      latencies.recordValue(System.nanoTime() - begun);
    }
    return latencies;
  }

  /** From one answer to the next, so that nothing that holds the thread up is left out. */
  private Histogram gaps(PresentedDocument[] queries) {
    var gaps = new Histogram(LONGEST, 3);
    long last = System.nanoTime();
    long end = last + time.toNanos();
    for (int next = 0; last < end; next++) {
      documents.find(queries[next & (QUERIES - 1)]);
      long now = System.nanoTime();
      gaps.recordValue(now - last);
      last = now;
    }
    return gaps;
  }

  private Changes whileChanging(PresentedDocument[] queries) {
    var ended = new AtomicBoolean();
    var changes = new AtomicLong();
    var bulk = new AtomicLong();
    var longest = new AtomicLong();
    var changing =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!ended.get()) {
                    if (bulk.get() == 0 && changes.get() >= CHANGES_A_SECOND) {
                      bulk.set(timedChange(BULK));
                    }
                    long took = timedChange(CHANGED_AT_ONCE);
                    longest.accumulateAndGet(took, Math::max);
                    changes.incrementAndGet();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / CHANGES_A_SECOND - took);
                  }
                });
    var gaps = gaps(queries);
    ended.set(true);
    try {
      changing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Changes(
        Latency.of(gaps),
        changes.get() * 1e9 / time.toNanos(),
        bulk.get() / 1e6,
        longest.get() / 1e6);
  }

  /** Documents of new subjects come and go again. */
  private long timedChange(int some) {
    var fresh = new DocumentPopulation((long) count + some);
    long begun = System.nanoTime();
    documents.add(LongStream.range(count, (long) count + some).mapToObj(fresh::listed));
    long took = System.nanoTime() - begun;
    documents.remove(LongStream.range(count, (long) count + some).mapToObj(fresh::listed));
    return took;
  }

  /** Whether what is listed is found, by a sample of each kind. */
  private Found found() {
    var random = new SplittableRandom(SEED + 1);
    int sample = 100_000;
    int innocent = 0;
    int listed = 0;
    int misread = 0;
    for (int i = 0; i < sample; i++) {
      innocent += documents.find(population.innocent(random)).isEmpty() ? 0 : 1;
      listed += documents.find(population.listed(random)).isEmpty() ? 0 : 1;
      misread += documents.find(population.misread(random)).isEmpty() ? 0 : 1;
    }
    return new Found(
        (double) innocent / sample, (double) listed / sample, (double) misread / sample);
  }
}
