package org.sinur.crossingpoint.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast travellers are let through: so many within so long.
 *
 * @param crossings how many crossed
 * @param within in what time
 */
record ServiceRate(long crossings, Duration within) {

  /** Crossings per hour. */
  double perHour() {
    return crossings * (double) Duration.ofHours(1).toMillis() / within.toMillis();
  }

  /**
   * How long the last of so many people waits, by Little's law (Little 1961: the number waiting is
   * the rate at which they are let through times the time they wait); null when nobody is let
   * through. It supposes that the rate stays as it is and that nobody leaves the queue.
   */
  @Nullable Duration estimatedWait(int peopleWaiting) {
    if (peopleWaiting == 0) {
      return Duration.ZERO;
    }
    return crossings == 0
        ? null
        : Duration.ofSeconds(Math.round((double) peopleWaiting * within.toSeconds() / crossings));
  }
}
