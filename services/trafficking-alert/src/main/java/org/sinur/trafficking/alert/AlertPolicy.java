package org.sinur.trafficking.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sinur.trafficking.PossibleTimes;
import org.sinur.trafficking.TraffickingProblem;

/**
 * The rules for raising a concern. They stop only what cannot be true or cannot be understood: a
 * concern is never refused for being weak, late or from a crossing point that is closed.
 */
final class AlertPolicy {

  private final List<BiFunction<AlertRequest, Instant, Optional<TraffickingProblem>>> rules;

  /**
   * The rules.
   *
   * @param clockTolerance how far ahead of ours the clock of whoever raises a concern may run
   */
  AlertPolicy(Duration clockTolerance) {
    var times = new PossibleTimes(clockTolerance);
    this.rules =
        List.of(
            (request, now) -> times.refusal(request.occurredAt(), now), AlertPolicy::otherNotTold);
  }

  /** Why this concern cannot be recorded at this time; empty when it can. */
  Optional<TraffickingProblem> refusal(AlertRequest request, Instant now) {
    return rules.stream()
        .map(rule -> rule.apply(request, now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<TraffickingProblem> otherNotTold(AlertRequest request, Instant now) {
    return when(
        request.indicators().contains(Indicator.OTHER)
            && (request.note() == null || request.note().isBlank()),
        TraffickingProblem.OTHER_NOT_TOLD);
  }

  private static Optional<TraffickingProblem> when(boolean holds, TraffickingProblem problem) {
    return Stream.of(problem).filter(_ -> holds).findFirst();
  }
}
