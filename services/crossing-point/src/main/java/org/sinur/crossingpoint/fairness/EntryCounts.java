package org.sinur.crossingpoint.fairness;

/**
 * What became of travellers who wanted to enter.
 *
 * @param entered how many entered
 * @param proposed how many it was proposed to refuse, whatever became of it
 * @param refused how many of these were refused
 * @param givenUp how many of these were not, or no longer: it was withdrawn or annulled
 */
record EntryCounts(long entered, long proposed, long refused, long givenUp) {

  static final EntryCounts NOBODY = new EntryCounts(0, 0, 0, 0);

  EntryCounts plus(EntryCounts other) {
    return new EntryCounts(
        entered + other.entered,
        proposed + other.proposed,
        refused + other.refused,
        givenUp + other.givenUp);
  }
}
