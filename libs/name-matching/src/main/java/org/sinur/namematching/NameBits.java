package org.sinur.namematching;

import java.util.Arrays;

/**
 * A set of names with a bit for each, in blocks that are skipped where they are empty. For one
 * thread.
 */
final class NameBits {

  /** Words of sixty-four names. */
  static final int BLOCK = 64;

  private static final int NAMES_IN_BLOCK = BLOCK * Long.SIZE;

  private long[] words = new long[0];

  /** A bit for each block that may have a name. */
  private long[] occupied = new long[0];

  /** Empties it, and makes room for ordinals below {@code end}. */
  void clear(int end) {
    int blocks = end / NAMES_IN_BLOCK + 1;
    if (words.length < blocks * BLOCK) {
      int length = blocks + (blocks >> 3);
      words = new long[length * BLOCK];
      occupied = new long[length / Long.SIZE + 1];
      return;
    }
    for (int i = 0; i < occupied.length; i++) {
      for (long rest = occupied[i]; rest != 0; rest &= rest - 1) {
        int from = (i * Long.SIZE + Long.numberOfTrailingZeros(rest)) * BLOCK;
        Arrays.fill(words, from, from + BLOCK, 0);
      }
      occupied[i] = 0;
    }
  }

  /** Adds a name; one too new for the room is left out. */
  void add(int ordinal) {
    int at = ordinal / Long.SIZE;
    if (at < words.length) {
      words[at] |= 1L << ordinal;
      occupy(ordinal / NAMES_IN_BLOCK);
    }
  }

  /** Adds the names whose bits are set. */
  void addAll(long[] others) {
    int length = Math.min(words.length, others.length);
    for (int i = 0; i < length; i++) {
      words[i] |= others[i];
    }
    for (int block = 0; block * BLOCK < length; block++) {
      occupy(block);
    }
  }

  private void occupy(int block) {
    occupied[block / Long.SIZE] |= 1L << block;
  }

  boolean isEmpty(int block) {
    return (occupied[block / Long.SIZE] >>> block & 1) == 0;
  }

  /** The names as words of bits; those of a block begin at its number times {@link #BLOCK}. */
  long[] words() {
    return words;
  }
}
