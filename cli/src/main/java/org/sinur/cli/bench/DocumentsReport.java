package org.sinur.cli.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.HdrHistogram.Histogram;

/**
 * What was measured of the search for document numbers.
 *
 * @param count how many numbers were listed
 * @param seconds how long each measurement took
 * @param buildSeconds how long listing them took, inventing them included
 * @param heapBytes what the index takes of the heap after collection of garbage
 * @param heapLimitBytes what the program was allowed
 * @param perSecond searches a second of one thread
 * @param search how long one search takes, with reading the clock twice
 * @param found how many of each kind were found
 * @param still from one answer to the next while nothing changes
 * @param changing the same while the list changes
 * @param machine what it ran on
 * @param taken the share of processor time that the machine's host gave to others; NaN if unknown
 */
record DocumentsReport(
    long count,
    long seconds,
    double buildSeconds,
    long heapBytes,
    long heapLimitBytes,
    double perSecond,
    Latency search,
    Found found,
    Latency still,
    Changes changing,
    String machine,
    double taken) {

  /** Microseconds. */
  record Latency(double p50, double p99, double p999, double longest) {
    static Latency of(Histogram nanoseconds) {
      return new Latency(
          nanoseconds.getValueAtPercentile(50) / 1e3,
          nanoseconds.getValueAtPercentile(99) / 1e3,
          nanoseconds.getValueAtPercentile(99.9) / 1e3,
          nanoseconds.getMaxValue() / 1e3);
    }
  }

  /** Shares in [0,1] that were given a match. */
  record Found(double innocent, double listed, double misread) {}

  /**
   * A list that changes.
   *
   * @param gaps from one answer of the searching thread to the next
   * @param perSecond how often three documents came and went
   * @param bulkMillis how long adding 100,000 at once took
   * @param longestMillis how long the longest of the small changes took to be there
   */
  record Changes(Latency gaps, double perSecond, double bulkMillis, double longestMillis) {}

  String report() {
    return """
        # Performance of document numbers

        Written by `./sinur bench documents --count %d --seconds %d` on %s; not edited by hand.

        - Machine: %s. Its host gave %s of the processor time to others meanwhile; where that is more than a few per cent, the figures tell more of the host than of Sinur. Other programs may have run beside.
        - Listed: invented numbers of 6 to 9 characters in %d forms of %d States, in runs of 1,000 that count upwards with gaps; one in twenty without its State. A subject is a number here; its names and texts are not part of it.
        - Looked for: 99 %% innocents' documents out of the same runs, 0.8 %% listed ones, 0.2 %% listed ones with one character confused; nine in ten of the first two verified by their check digits. Two million of them, again and again, by one thread.
        - An innocent's number that is listed by chance, in another run of its State, counts as found.

        | measure | |
        |---|---|
        | listed | %,d |
        | time to list them, inventing them included | %.1f s |
        | heap of the index, after collection | %.3f GB (%.1f bytes a document) |
        | heap allowed | %.2f GB |
        | searches a second, one thread | %,.0f |
        | listed ones found | %.3f %% |
        | listed ones with a confused character found | %.3f %% |
        | innocents' numbers found | %.3f %% |
        | three documents listed and taken off again | %.0f times a second |
        | longest until three documents were listed | %.1f ms |
        | 100,000 documents listed at once | %.0f ms |

        One search, timed with the clock read before and after; and from one answer to the next, which leaves out nothing that holds the thread up, be it the index, the collector or the machine:

        | | p50 | p99 | p99.9 | longest |
        |---|---|---|---|---|
        %s%s%s"""
        .formatted(
            count,
            seconds,
            LocalDate.now(ZoneOffset.UTC),
            machine,
            Double.isNaN(taken) ? "an unknown share" : "%.0f %%".formatted(100 * taken),
            DocumentPopulation.FORMS,
            DocumentPopulation.STATES,
            count,
            buildSeconds,
            heapBytes / 1e9,
            (double) heapBytes / count,
            heapLimitBytes / 1e9,
            perSecond,
            100 * found.listed(),
            100 * found.misread(),
            100 * found.innocent(),
            changing.perSecond(),
            changing.longestMillis(),
            changing.bulkMillis(),
            row("one search", search),
            row("answer to answer, nothing changes", still),
            row("answer to answer, the list changes", changing.gaps()));
  }

  private static String row(String what, Latency latency) {
    return "| %s | %.2f µs | %.2f µs | %.2f µs | %.2f ms |%n"
        .formatted(what, latency.p50(), latency.p99(), latency.p999(), latency.longest() / 1e3);
  }
}
