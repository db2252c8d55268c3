package org.sinur.fairness;

/**
 * A group beside everyone else, where both stood under the same conditions, such as at one crossing
 * point.
 *
 * @param events how many of the group it happened to
 * @param of how many of the group there were
 * @param otherEvents how many of everyone else it happened to
 * @param others how many of everyone else there were
 */
public record Stratum(long events, long of, long otherEvents, long others) {

  public Stratum {
    if (events < 0 || events > of || otherEvents < 0 || otherEvents > others) {
      throw new IllegalArgumentException("more events than there were");
    }
  }

  /** Whether it compares anybody with anybody. */
  boolean compares() {
    return of > 0 && others > 0;
  }

  double all() {
    return (double) of + others;
  }

  double allEvents() {
    return (double) events + otherEvents;
  }
}
