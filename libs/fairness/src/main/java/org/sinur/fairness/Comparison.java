package org.sinur.fairness;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A group's rate over that of everyone else in the same strata, so that a group is not more often
 * stopped merely because it crosses where everybody is. The ratio is that of N. Mantel and W.
 * Haenszel (Statistical aspects of the analysis of data from retrospective studies, JNCI 22, 1959)
 * with the interval of S. Greenland and J. M. Robins (Estimation of a common effect parameter from
 * sparse follow-up data, Biometrics 41, 1985); in a single stratum they are the plain ratio and the
 * interval of D. Katz et al. (Biometrics 34, 1978).
 *
 * @param ratio the ratio; null where it happened to nobody else, or nobody else was there
 * @param interval of the ratio; from 0 to infinity where nothing can be said
 * @param surprise how surprising it is if the group fares as everyone else, as a standard normal
 *     value, above 0 where it fares so more often
 */
public record Comparison(@Nullable Double ratio, Interval interval, double surprise) {

  /**
   * Compares.
   *
   * @param all the strata; one in which there is nobody of the group, or nobody else, says nothing
   * @param spread how much more the counts vary than by chance, in variance; at least 1
   */
  public static Comparison of(List<Stratum> all, double spread) {
    var strata = all.stream().filter(Stratum::compares).toList();
    var above = sum(strata, s -> s.events() * (double) s.others() / s.all());
    var below = sum(strata, s -> s.otherEvents() * (double) s.of() / s.all());
    return new Comparison(
        below == 0 ? null : above / below,
        interval(strata, above, below, spread),
        surprise(strata) / Math.sqrt(spread));
  }

  private static Interval interval(
      List<Stratum> strata, double above, double below, double spread) {
    if (above == 0 && below == 0) {
      return new Interval(0, Double.POSITIVE_INFINITY);
    }
    if (above == 0 || below == 0) {
      return open(strata, above == 0, spread);
    }
    var variance =
        sum(
                strata,
                s ->
                    (s.of() * (double) s.others() * s.allEvents()
                            - s.events() * (double) s.otherEvents() * s.all())
                        / (s.all() * s.all()))
            / (above * below);
    var factor = Math.exp(Normal.OF_95_PERCENT * Math.sqrt(Math.max(0, variance) * spread));
    return new Interval(above / below / factor, above / below * factor);
  }

  /**
   * Where it happened to nobody on one side: half an event is added to both (S. D. Walter,
   * Biometrika 62, 1975), in all strata together, and the interval is open to the side on which
   * nothing is known.
   */
  private static Interval open(List<Stratum> strata, boolean groupHasNone, double spread) {
    var events = sum(strata, Stratum::events) + 0.5;
    var of = sum(strata, Stratum::of) + 0.5;
    // what the others' rate comes to where the group is
    var expected =
        sum(strata, s -> s.of() * (double) s.otherEvents() / s.others())
            + 0.5 * of / sum(strata, Stratum::others);
    var otherEvents = sum(strata, Stratum::otherEvents) + 0.5;
    var variance = 1 / events + 1 / otherEvents;
    var factor = Math.exp(Normal.OF_95_PERCENT * Math.sqrt(variance * spread));
    var ratio = events / expected;
    return groupHasNone
        ? new Interval(0, ratio * factor)
        : new Interval(ratio / factor, Double.POSITIVE_INFINITY);
  }

  /**
   * The count of W. G. Cochran (1954) and of Mantel and Haenszel: how many of the group it happened
   * to, given how many it happened to in each stratum. It is judged by the smallest of the four
   * cells, whose distribution is the least like a normal one.
   */
  private static double surprise(List<Stratum> strata) {
    var of = sum(strata, Stratum::of);
    var events = sum(strata, Stratum::events);
    var allEvents = sum(strata, Stratum::allEvents);
    var others = sum(strata, Stratum::others);
    var expected = sum(strata, s -> s.of() * s.allEvents() / s.all());
    var variance =
        sum(
            strata,
            s ->
                s.of()
                    * (s.others() / s.all())
                    * (s.allEvents() / s.all())
                    * ((s.all() - s.allEvents()) / (s.all() - 1)));
    if (variance <= 0) {
      return 0;
    }
    var passed = of - expected;
    var otherEvents = allEvents - expected;
    var othersPassed = others - otherEvents;
    var least = Math.min(Math.min(expected, passed), Math.min(otherEvents, othersPassed));
    if (least == expected) {
      return surprise(events, expected, variance);
    }
    if (least == passed) {
      return -surprise(of - events, passed, variance);
    }
    return least == otherEvents
        ? -surprise(allEvents - events, otherEvents, variance)
        : surprise(others - allEvents + events, othersPassed, variance);
  }

  private static double surprise(double count, double mean, double variance) {
    return Surprise.of(Math.round(count), mean, Math.min(variance, mean));
  }

  private static double sum(List<Stratum> strata, ToDoubleFunction<Stratum> of) {
    return strata.stream().mapToDouble(of).sum();
  }
}
