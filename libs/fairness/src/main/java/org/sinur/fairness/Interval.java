package org.sinur.fairness;

/**
 * A range in which the truth lies with 95% confidence, as far as chance alone is concerned.
 *
 * @param lower its lower end
 * @param upper its upper end; infinite where there is none
 */
public record Interval(double lower, double upper) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("lower > upper");
    }
  }
}
