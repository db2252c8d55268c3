package org.sinur.fairness;

import java.time.LocalDate;
import java.util.List;

/**
 * A group's week beside what everyone else's week, at the same places, lets expect.
 *
 * @param begins its first day
 * @param events how many of the group it happened to
 * @param of how many of the group there were
 * @param expected how many that would have been at everyone else's rate
 * @param doubt the variance of what was expected: everyone else are not infinitely many
 */
record Week(LocalDate begins, long events, long of, double expected, double doubt) {

  static Week of(LocalDate begins, List<Stratum> strata) {
    var comparing = strata.stream().filter(Stratum::compares).toList();
    return new Week(
        begins,
        comparing.stream().mapToLong(Stratum::events).sum(),
        comparing.stream().mapToLong(Stratum::of).sum(),
        comparing.stream().mapToDouble(s -> s.of() * (double) s.otherEvents() / s.others()).sum(),
        comparing.stream()
            .mapToDouble(s -> s.otherEvents() * Math.pow(s.of() / (double) s.others(), 2))
            .sum());
  }
}
