package org.sinur.fairness;

/**
 * The score interval of a proportion (E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, JASA 22, 1927; without continuity correction, method 3 of R. G. Newcombe,
 * Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998). It
 * never leaves 0 to 1, and says something sensible where nothing, or everything, happened.
 */
public final class Wilson {

  private Wilson() {}

  /**
   * The interval of so many of so many, each by itself.
   *
   * @param events from 0 to {@code of}
   * @param of above 0
   * @throws IllegalArgumentException when they are not such
   */
  public static Interval interval(long events, long of) {
    return interval(events, of, 1);
  }

  /**
   * The same where weeks differ by more than chance: as if there were so much fewer of them.
   *
   * @param spread how much more the counts vary than by chance, in variance; at least 1
   */
  static Interval interval(long events, long of, double spread) {
    if (of <= 0 || events < 0 || events > of) {
      throw new IllegalArgumentException("%d of %d".formatted(events, of));
    }
    var n = of / spread;
    var rate = (double) events / of;
    var square = Normal.OF_95_PERCENT * Normal.OF_95_PERCENT;
    var centre = (rate + square / (2 * n)) / (1 + square / n);
    var half =
        Normal.OF_95_PERCENT
            * Math.sqrt(rate * (1 - rate) / n + square / (4 * n * n))
            / (1 + square / n);
    return new Interval(
        events == 0 ? 0 : Math.max(0, centre - half),
        events == of ? 1 : Math.min(1, centre + half));
  }
}
