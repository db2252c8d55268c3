package org.sinur.fairness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a group's rate, as a multiple of everyone else's in the same weeks at the same places, most
 * likely changed for good. What changes for everybody, such as a threshold, is no change here.
 *
 * <p>Every week is tried as the one since which: how many of the group's events fall into the weeks
 * since is binomial, given all of them, with the share that everyone else's rate lets expect. The
 * weeks tried are accounted for by their number (Bonferroni), which is on the safe side. A chart
 * such as CUSUM is quicker by little, where what is normal is known beforehand; here it is not, and
 * a chart whose norm is itself an estimate gives far more false alarms than it promises (W. A.
 * Jensen et al., Effects of parameter estimation on control chart properties, Journal of Quality
 * Technology 38, 2006).
 *
 * @param since the first day of the first week after the change
 * @param ratio the rate since, over the rate before, as multiples of everyone else's
 * @param interval of it
 * @param probability how likely a group that did not change shows as much, in any week
 */
public record Change(LocalDate since, double ratio, Interval interval, double probability) {

  /** Fewer of a group on either side of a change say nothing. */
  private static final long FEWEST = 30;

  /** Some of the weeks, together. */
  private record Part(long events, long of, double expected, double doubt) {

    static Part of(List<Week> weeks) {
      return new Part(
          weeks.stream().mapToLong(Week::events).sum(),
          weeks.stream().mapToLong(Week::of).sum(),
          weeks.stream().mapToDouble(Week::expected).sum(),
          weeks.stream().mapToDouble(Week::doubt).sum());
    }

    /** What is not known of the expected, relatively and squared. */
    double relativeDoubt() {
      return doubt / (expected * expected);
    }

    double rate() {
      return (events + 0.5) / expected;
    }
  }

  /**
   * The likeliest change.
   *
   * @param weeks of a group, in order
   * @param spread how much more the counts vary than by chance, in variance; at least 1
   * @return empty where the weeks are too few, or too few are in them
   */
  static Optional<Change> of(List<Week> weeks, double spread) {
    var splits = IntStream.range(1, weeks.size()).boxed().toList();
    return splits.stream()
        .flatMap(
            at ->
                at(
                    weeks.get(at).begins(),
                    Part.of(weeks.subList(0, at)),
                    Part.of(weeks.subList(at, weeks.size())),
                    spread,
                    splits.size())
                    .stream())
        .min(Comparator.comparingDouble(Change::probability));
  }

  private static Optional<Change> at(
      LocalDate since, Part before, Part after, double spread, int tried) {
    var events = before.events() + after.events();
    if (before.of() < FEWEST
        || after.of() < FEWEST
        || before.expected() <= 0
        || after.expected() <= 0
        || events == 0) {
      return Optional.empty();
    }
    var share = after.expected() / (before.expected() + after.expected());
    var own = 1 / (events * share * (1 - share));
    var doubt = before.relativeDoubt() + after.relativeDoubt();
    var surprise =
        Surprise.ofBinomial(after.events(), (double) events, share)
            * Math.sqrt(own / (own + doubt) / spread);
    var ratio = after.rate() / before.rate();
    var variance = 1 / (before.events() + 0.5) + 1 / (after.events() + 0.5) + doubt;
    var factor = Math.exp(Normal.OF_95_PERCENT * Math.sqrt(variance * spread));
    return Optional.of(
        new Change(
            since,
            ratio,
            new Interval(ratio / factor, ratio * factor),
            Math.min(1, tried * Normal.bothTails(surprise))));
  }
}
