package org.sinur.transparency;

import java.util.Arrays;

/**
 * The root of a tree that is read from left to right, in at most {@value #BYTES} bytes however
 * large it is. What is kept are its peaks: the roots of the perfect trees that it falls into, of
 * falling height, one for each 1 in its size as a binary number. For one thread.
 */
final class Peaks {

  /** One peak for each bit of a size, and one more hash until it is merged. */
  private static final int BYTES = Long.SIZE * Hash.BYTES;

  private final Sha256 sha = new Sha256();
  private final byte[] peaks = new byte[BYTES];
  private int end;
  private long size;

  /** How many leaves there are. */
  long size() {
    return size;
  }

  /** Adds a leaf by its record. */
  void addLeaf(byte[] leaf) {
    var hash = new byte[Hash.BYTES];
    sha.leaf(leaf, hash);
    add(hash, 0, 0);
  }

  /**
   * Adds the perfect tree of {@code 2^height} leaves whose root stands at {@code at}. The size
   * before must be a multiple of {@code 2^height}.
   */
  void add(byte[] hashes, int at, int height) {
    System.arraycopy(hashes, at, peaks, end, Hash.BYTES);
    end += Hash.BYTES;
    for (int h = height; ((size >>> h) & 1) == 1; h++) {
      end -= Hash.BYTES;
      sha.node(peaks, end - Hash.BYTES);
    }
    size += 1L << height;
  }

  /** The root of all that was added; more can be added after. */
  Hash root() {
    if (end == 0) {
      return Hash.EMPTY_TREE;
    }
    byte[] merged = Arrays.copyOf(peaks, end);
    for (int at = end - 2 * Hash.BYTES; at >= 0; at -= Hash.BYTES) {
      sha.node(merged, at);
    }
    return Hash.read(merged, 0);
  }

  /** Forgets everything. */
  void clear() {
    end = 0;
    size = 0;
  }
}
