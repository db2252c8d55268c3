package org.sinur.cli.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests sent on time whether or not earlier ones were answered, as travellers arrive. A latency
 * counts from when the request was due, so that a server that stalls is not measured less often.
 */
final class Load {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

  private final HttpClient http;

  Load(HttpClient http) {
    this.http = http;
  }

  /**
   * What came of it.
   *
   * @param latencies in microseconds
   * @param answered how many were answered as they should be
   * @param failed how many were not
   * @param took until the last answer
   * @param taken the share of processor time that the machine did not get meanwhile; empty where
   *     that is not known
   */
  record Result(
      Histogram latencies, long answered, long failed, Duration took, Optional<Double> taken) {

    double perSecond() {
      return answered * 1e9 / took.toNanos();
    }

    double millis(double percentile) {
      return latencies.getValueAtPercentile(percentile) / 1e3;
    }
  }

  /** Sends at a steady rate for a time. */
  Result steady(
      double perSecond,
      Duration time,
      Supplier<HttpRequest> requests,
      Consumer<HttpResponse<byte[]>> answers) {
    var latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
    var failed = new AtomicLong();
    var open = new Phaser(1);
    var processors = ProcessorTime.now();
    var begun = System.nanoTime();
    var count = Math.round(perSecond * time.toNanos() / 1e9);
    for (var i = 0L; i < count; i++) {
      var due = begun + Math.round(i * 1e9 / perSecond);
      for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      open.register();
      var _ =
          http.sendAsync(requests.get(), HttpResponse.BodyHandlers.ofByteArray())
              .whenComplete(
                  (answer, failure) -> {
                    if (failure == null && answer.statusCode() < 300) {
                      latencies.recordValue(micros(due));
                      answers.accept(answer);
                    } else {
                      failed.incrementAndGet();
                    }
                    open.arriveAndDeregister();
                  });
    }
    open.arriveAndAwaitAdvance();
    return new Result(
        latencies,
        latencies.getTotalCount(),
        failed.get(),
        Duration.ofNanos(System.nanoTime() - begun),
        processors.flatMap(before -> ProcessorTime.now().map(after -> after.takenSince(before))));
  }

  /** Sends as fast as answers come, with so many requests under way at a time. */
  Result saturating(int atOnce, Duration time, Supplier<HttpRequest> requests) {
    var latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
    var failed = new AtomicLong();
    var open = new Phaser(1);
    var processors = ProcessorTime.now();
    var begun = System.nanoTime();
    var end = begun + time.toNanos();
    for (var i = 0; i < atOnce; i++) {
      open.register();
      again(requests, end, latencies, failed, open);
    }
    open.arriveAndAwaitAdvance();
    return new Result(
        latencies,
        latencies.getTotalCount(),
        failed.get(),
        Duration.ofNanos(System.nanoTime() - begun),
        processors.flatMap(before -> ProcessorTime.now().map(after -> after.takenSince(before))));
  }

  private void again(
      Supplier<HttpRequest> requests,
      long end,
      Histogram latencies,
      AtomicLong failed,
      Phaser open) {
    var due = System.nanoTime();
    if (due - end >= 0) {
      open.arriveAndDeregister();
      return;
    }
    var _ =
        http.sendAsync(requests.get(), HttpResponse.BodyHandlers.ofByteArray())
            .whenComplete(
                (answer, failure) -> {
                  if (failure == null && answer.statusCode() < 300) {
                    latencies.recordValue(micros(due));
                  } else {
                    failed.incrementAndGet();
                  }
                  again(requests, end, latencies, failed, open);
                });
  }

  private static long micros(long due) {
    return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
  }
}
