package org.sinur.fairness;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much more weekly counts vary than by chance. Travellers come in families and coaches, the
 * same ones come again, and a list that changes stops many at once: an interval that takes each for
 * a throw of dice of its own is too narrow. Measured by how much a week differs from the week
 * before, as D. B. Laney does (Improved control charts for attributes, Quality Engineering 14,
 * 2002), so that a rate that has changed for good does not count as spread.
 *
 * <p>Of a group, it is the greatest of three: what is common to all groups; what grows with a
 * group's size, since luck that a whole week has in common weighs the more the more are counted (D.
 * J. Spiegelhalter, Handling over-dispersion of performance indicators, Quality and Safety in
 * Health Care 14, 2005); and what the group's own weeks show. The greatest, because a figure that
 * looks more exact than it is harms more than one that waits another week.
 *
 * @param common what all groups have in common, in variance, at least 1
 * @param perEvent how much the variance grows with each event to be expected in a week, from 0
 */
record Spread(double common, double perEvent) {

  /** The mean difference of two standard normal values. */
  private static final double MEAN_RANGE = 2 / Math.sqrt(Math.PI);

  /** With fewer differences than this, it is not known of all groups. */
  private static final int FEWEST = 20;

  /** The same of a single group. */
  private static final int FEWEST_OF_GROUP = 10;

  /**
   * Two weeks of a group that follow one another.
   *
   * @param difference of their residuals
   * @param expected how many events are to be expected in a week
   */
  private record Pair(double difference, double expected) {

    double variance() {
      return difference * difference / 2;
    }
  }

  /**
   * What the weeks of all groups show.
   *
   * @param groups the weeks of each, in order
   * @return empty where there are too few weeks to tell
   */
  static Optional<Spread> of(List<List<Week>> groups) {
    var pairs = groups.stream().flatMap(Spread::pairs).toList();
    if (pairs.size() < FEWEST) {
      return Optional.empty();
    }
    var deviation =
        pairs.stream().mapToDouble(p -> Math.abs(p.difference())).sum() / pairs.size() / MEAN_RANGE;
    var beyond = pairs.stream().mapToDouble(p -> p.variance() - 1).sum();
    var expected = pairs.stream().mapToDouble(Pair::expected).sum();
    return Optional.of(
        new Spread(Math.max(1, deviation * deviation), Math.max(0, beyond / expected)));
  }

  /**
   * Of a group, in variance, at least 1.
   *
   * @param weeks of the group, in order
   */
  double ofGroup(List<Week> weeks) {
    var pairs = pairs(weeks).toList();
    var sum = pairs.stream().mapToDouble(Pair::expected).sum();
    var squares = pairs.stream().mapToDouble(p -> p.expected() * p.expected()).sum();
    var bySize = sum == 0 ? 1 : 1 + perEvent * squares / sum;
    var own =
        pairs.size() < FEWEST_OF_GROUP
            ? 1
            : pairs.stream().mapToDouble(Pair::variance).average().orElse(1);
    return Math.max(common, Math.max(bySize, own));
  }

  private static Stream<Pair> pairs(List<Week> weeks) {
    var expected = weeks.stream().mapToDouble(Week::expected).sum();
    var events = weeks.stream().mapToLong(Week::events).sum();
    if (expected == 0 || events == 0) {
      return Stream.empty();
    }
    var ratio = events / expected;
    // where less than one is to be expected, a residual is not normal by far
    var telling =
        weeks.stream()
            .filter(w -> ratio * w.expected() >= 1 && ratio * w.expected() <= w.of() - 1)
            .toList();
    return IntStream.range(1, telling.size())
        .mapToObj(
            i ->
                new Pair(
                    residual(telling.get(i), ratio) - residual(telling.get(i - 1), ratio),
                    ratio * (telling.get(i).expected() + telling.get(i - 1).expected()) / 2));
  }

  private static double residual(Week week, double ratio) {
    var mean = ratio * week.expected();
    return (week.events() - mean)
        / Math.sqrt(mean * (1 - mean / week.of()) + ratio * ratio * week.doubt());
  }
}
