package org.sinur.cli.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/** Ends the counter's service and starts it again, with a list of so many subjects. */
final class ColdStartBench {

  private static final String COUNTER = "traveller-screening";

  private final Stack stack;
  private final PrintWriter out;
  private final InventedList list;

  ColdStartBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.list = new InventedList(stack);
  }

  /** Measures, and reports as Markdown. */
  String run(int subjects, int starts) {
    say("Listing %,d subjects".formatted(subjects));
    var version = list.put(subjects, 0);
    list.searched(version);
    var held = list.atTheCounter().path("version").path("subjects").asInt();
    var millis = new long[starts];
    for (var i = 0; i < starts; i++) {
      say("Start %d of %d".formatted(i + 1, starts));
      millis[i] = start(version, held);
    }
    Arrays.sort(millis);
    return report(held, millis);
  }

  /** Until it says that it is ready, which it is once it searches the whole list it has kept. */
  private long start(long version, int subjects) {
    stack.stop(stack.part(COUNTER));
    var begun = System.nanoTime();
    stack.start(stack.part(COUNTER));
    var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    var status = list.atTheCounter();
    if (status.path("version").path("version").asLong() < version
        || status.path("held").asInt() < subjects
        || !status.path("usable").asText().equals("YES")) {
      throw new CommandFailure(
          "The counter says it is ready, and does not search the list: %s.".formatted(status));
    }
    return took;
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  private static String report(int subjects, long[] millis) {
    return String.format(
        Locale.ROOT,
        """
        # How soon the counter's service starts with a long list

        Written by `./sinur bench cold-start` on %s; not edited by hand.

        - Machine: %s
        - The whole suite runs on it, on the JVM. The service is ended and started again; the time is that from starting its process \
        until it says that it is ready, when it searches all %,d subjects that it had kept.

        | starts | quickest | middle | longest |
        |---:|---:|---:|---:|
        | %d | %.1f s | %.1f s | %.1f s |
        """,
        LocalDate.now(ZoneOffset.UTC),
        Machine.describe(),
        subjects,
        millis.length,
        millis[0] / 1e3,
        millis[millis.length / 2] / 1e3,
        millis[millis.length - 1] / 1e3);
  }
}
