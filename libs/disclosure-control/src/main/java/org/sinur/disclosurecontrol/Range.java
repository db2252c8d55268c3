package org.sinur.disclosurecontrol;

/**
 * Between what a figure that is not published must be, for whoever knows all that are.
 *
 * @param lower the least it can be
 * @param upper the most; {@link #UNBOUNDED} where the others set no bound
 */
public record Range(long lower, long upper) {

  /** There is no most. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  /** By how much the most is above the least; {@link #UNBOUNDED} where there is no most. */
  public long width() {
    return upper == UNBOUNDED ? UNBOUNDED : upper - lower;
  }
}
