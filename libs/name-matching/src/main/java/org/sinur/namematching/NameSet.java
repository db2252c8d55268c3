package org.sinur.namematching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A growing set of names by their rising ordinals: a row of numbers while they are few among all, a
 * bit for each name there is once they are many. One thread adds, others read without waiting; a
 * reader may see names added after its {@link Snapshot}.
 */
final class NameSet {

  /** So few are never worth bits. */
  private static final int FEW = 256;

  private volatile @Nullable Ordinals few = new Ordinals();
  private volatile long[] bits = new long[0];
  private volatile int size;
  private int added;

  /** How many there are. */
  int size() {
    return size;
  }

  /** The ordinal is higher than any before. */
  void add(int ordinal) {
    Ordinals row = few;
    if (row == null) {
      set(ordinal);
    } else {
      row.add(ordinal);
      if (row.size() > FEW && row.size() > ordinal / Integer.SIZE) {
        // from the last, so that there is room for all at once
        for (int i = row.size() - 1; i >= 0; i--) {
          set(row.values()[i]);
        }
        // who sees no row any more sees the bits
        few = null;
      }
    }
    added++;
    size = added;
  }

  private void set(int ordinal) {
    long[] row = bits;
    int at = ordinal / Long.SIZE;
    if (at >= row.length) {
      row = Arrays.copyOf(row, at + (at >> 3) + 1);
    }
    row[at] |= 1L << ordinal;
    bits = row;
  }

  /** Adds these names to a set that is searched, newer ones perhaps among them. */
  void addTo(NameBits set) {
    Ordinals row = few;
    if (row == null) {
      set.addAll(bits);
      return;
    }
    int count = row.size();
    int[] ordinals = row.values();
    for (int i = 0; i < count; i++) {
      set.add(ordinals[i]);
    }
  }

  /** Hands on every name below an ordinal. */
  void forEach(int end, IntConsumer each) {
    Ordinals row = few;
    if (row == null) {
      long[] mine = bits;
      forEach(mine, mine.length, 0, end, each);
      return;
    }
    int count = row.size();
    int[] ordinals = row.values();
    for (int i = 0; i < count && ordinals[i] < end; i++) {
      each.accept(ordinals[i]);
    }
  }

  /**
   * Hands on the names whose bits are set.
   *
   * @param words how many words of them there are
   * @param first the ordinal of the first bit
   * @param end the first ordinal that is too high
   */
  static void forEach(long[] set, int words, int first, int end, IntConsumer each) {
    for (int i = 0; i < words; i++) {
      for (long rest = set[i]; rest != 0; rest &= rest - 1) {
        int ordinal = first + i * Long.SIZE + Long.numberOfTrailingZeros(rest);
        if (ordinal < end) {
          each.accept(ordinal);
        }
      }
    }
  }
}
