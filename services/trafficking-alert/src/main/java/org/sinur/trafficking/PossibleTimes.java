package org.sinur.trafficking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something can have happened, by the clock of whoever says so. */
public final class PossibleTimes {

  /** What happened before is a clock that was never set. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private final Duration clockTolerance;

  /**
   * By these clocks.
   *
   * @param clockTolerance how far ahead of ours they may run
   */
  public PossibleTimes(Duration clockTolerance) {
    this.clockTolerance = clockTolerance;
  }

  /** Why nothing can have happened at this time; empty when it can. */
  public Optional<TraffickingProblem> refusal(Instant occurredAt, Instant now) {
    if (occurredAt.isAfter(now.plus(clockTolerance))) {
      return Optional.of(TraffickingProblem.IN_THE_FUTURE);
    }
    return occurredAt.isBefore(EARLIEST)
        ? Optional.of(TraffickingProblem.BEFORE_ANY_RECORD)
        : Optional.empty();
  }
}
