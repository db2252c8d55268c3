package org.sinur.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.sinur.cli.Words;

/** Queues as a person reads them in a terminal. */
final class QueueText {

  private static final int MINUTE = 60;

  private QueueText() {}

  static void print(JsonNode queue, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s %s: %d people seen waiting %s; %.0f an hour cross, %s%n",
        queue.path("crossingPoint").asText(),
        Words.plain(queue.path("direction")),
        queue.path("peopleWaiting").asInt(),
        queue.path("observedAt").asText(),
        queue.path("perHour").asDouble(),
        queue.hasNonNull("estimatedWaitSeconds")
            ? estimate(Math.ceilDiv(queue.path("estimatedWaitSeconds").asLong(), (long) MINUTE))
            : "nobody is let through");
  }

  private static String estimate(long minutes) {
    return minutes <= 1
        ? "the last waits about a minute"
        : "the last waits about %d minutes".formatted(minutes);
  }
}
