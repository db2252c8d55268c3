package org.sinur.transparency;

/**
 * Leaves that stand next to each other.
 *
 * @param from the first, counted from 0
 * @param to the one after the last
 */
public record LeafRange(long from, long to) {

  /**
   * Refuses a range of nothing.
   *
   * @throws IllegalArgumentException if {@code from} is negative or not before {@code to}
   */
  public LeafRange {
    if (from < 0 || from >= to) {
      throw new IllegalArgumentException("A range has a first leaf and an end after it");
    }
  }
}
