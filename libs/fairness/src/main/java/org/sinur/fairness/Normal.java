package org.sinur.fairness;

/** The standard normal distribution. */
final class Normal {

  /** 97.5% lie below it, so that 95% lie between it and its negative. */
  static final double OF_95_PERCENT = 1.959963984540054;

  /** Beyond it a tail is less than a double can hold; more surprising than this nothing need be. */
  static final double FARTHEST = 37;

  /** From here on the continued fraction is exact after few terms; below, the series is. */
  private static final double SERIES_UP_TO = 3;

  private static final int TERMS = 200;

  private Normal() {}

  /**
   * How likely a value above this one is.
   *
   * @param z any number
   * @return from 0 to 1, to some 14 digits
   */
  static double upperTail(double z) {
    if (z < 0) {
      return 1 - upperTail(-z);
    }
    return z < SERIES_UP_TO ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
  }

  /**
   * The value above which so much lies.
   *
   * @param tail above 0, at the most 0.5
   * @return from 0 to {@link #FARTHEST}
   */
  static double ofUpperTail(double tail) {
    var below = 0.0;
    var above = FARTHEST;
    while (above - below > 1e-10) {
      var middle = (below + above) / 2;
      if (upperTail(middle) > tail) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return (below + above) / 2;
  }

  /** How likely it is to be as far from 0 as this, on whichever side. */
  static double bothTails(double z) {
    return Math.min(1, 2 * upperTail(Math.abs(z)));
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.11. */
  private static double series(double z) {
    var term = z;
    var sum = z;
    for (var i = 1; i < TERMS && term > 1e-17 * sum; i++) {
      term *= z * z / (2 * i + 1);
      sum += term;
    }
    return sum;
  }

  /** The denominator of Abramowitz and Stegun, 26.2.14. */
  private static double fraction(double z) {
    var denominator = z;
    for (var i = TERMS; i > 0; i--) {
      denominator = z + i / denominator;
    }
    return denominator;
  }
}
