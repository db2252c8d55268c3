package org.sinur.namematching;

import java.util.Arrays;

/**
 * A growing row of rising numbers: one thread adds, others read without waiting. A reader may see
 * numbers added after its {@link Snapshot}, and stops at the first of them.
 */
final class Ordinals {

  private volatile int[] values = new int[1];
  private volatile int size;

  void add(int value) {
    int[] row = values;
    int end = size;
    if (end == row.length) {
      row = Arrays.copyOf(row, end + (end >> 1) + 1);
      row[end] = value;
      values = row;
    } else {
      row[end] = value;
    }
    size = end + 1;
  }

  int size() {
    return size;
  }

  /** At least the first {@link #size} as it was before this call; not to be changed. */
  int[] values() {
    return values;
  }
}
