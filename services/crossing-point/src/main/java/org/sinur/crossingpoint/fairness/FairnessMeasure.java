package org.sinur.crossingpoint.fairness;

/** What may happen to some more often than to others. */
public enum FairnessMeasure {
  /** Of those who entered or were refused: they were refused. */
  REFUSED,
  /**
   * Of those who entered or were proposed to be refused: an officer proposed it, whatever became of
   * it.
   */
  PROPOSED,
  /**
   * Of those proposed to be refused about whom it is settled: it was given up, or undone. Where a
   * group is proposed on weaker grounds than others, it is higher.
   */
  GIVEN_UP_OF_PROPOSED;

  /** How many it happened to. */
  long events(EntryCounts counts) {
    return switch (this) {
      case REFUSED -> counts.refused();
      case PROPOSED -> counts.proposed();
      case GIVEN_UP_OF_PROPOSED -> counts.givenUp();
    };
  }

  /** How many it may have happened to. */
  long of(EntryCounts counts) {
    return switch (this) {
      case REFUSED -> counts.entered() + counts.refused();
      case PROPOSED -> counts.entered() + counts.proposed();
      case GIVEN_UP_OF_PROPOSED -> counts.refused() + counts.givenUp();
    };
  }
}
