package org.sinur.fairness;

/**
 * How surprising a count is, as a standard normal value: 0 is what was expected, 2 is rare, 5 is
 * hardly chance. Small counts are judged by their exact distribution, since the normal one calls a
 * few of something rare far too surprising.
 */
final class Surprise {

  private Surprise() {}

  /**
   * Of a count with this mean and variance, by the binomial distribution that has both: exactly so
   * for a group that is small beside the others, nearly so for any. Half of the chance of the very
   * count is left out, so that a discrete count is as often surprising as it should be (mid-p: H.
   * O. Lancaster, Significance tests in discrete distributions, JASA 56, 1961).
   *
   * @param count from 0
   * @param mean above 0
   * @param variance above 0, at the most the mean
   * @return from -{@link Normal#FARTHEST} to {@link Normal#FARTHEST}
   */
  static double of(long count, double mean, double variance) {
    var share = Math.max(1e-7, 1 - variance / mean);
    var tries = Math.max(Math.ceil(mean / share), (double) count);
    return ofBinomial(count, tries, Math.min(mean / tries, 1 - 1e-12));
  }

  /**
   * Of a binomial count.
   *
   * @param count from 0 to the tries
   * @param tries a whole number
   * @param chance above 0 and below 1
   */
  static double ofBinomial(long count, double tries, double chance) {
    if (count == tries * chance) {
      return 0;
    }
    var more = count > tries * chance;
    var tail = more ? tail((double) count, tries, chance) : tail(tries - count, tries, 1 - chance);
    var z = tail >= 0.5 ? 0 : tail <= 0 ? Normal.FARTHEST : Normal.ofUpperTail(tail);
    return more ? z : -z;
  }

  /** The chance of more than this, and half that of just this; this is above the mean. */
  private static double tail(double count, double tries, double chance) {
    var just =
        Math.exp(
            logFactorial(tries)
                - logFactorial(count)
                - logFactorial(tries - count)
                + count * Math.log(chance)
                + (tries - count) * Math.log1p(-chance));
    var sum = just / 2;
    var term = just;
    for (var i = count; i < tries && term > 1e-17 * sum; i++) {
      term *= (tries - i) / (i + 1) * chance / (1 - chance);
      sum += term;
    }
    return sum;
  }

  /** Stirling's series, from where five terms of it are as exact as a double. */
  private static double logFactorial(double n) {
    var x = n + 1;
    var taken = 1.0;
    while (x < 20) {
      taken *= x;
      x++;
    }
    var inverse = 1 / (x * x);
    return (x - 0.5) * Math.log(x)
        - x
        + Math.log(2 * Math.PI) / 2
        + (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x
        - Math.log(taken);
  }
}
