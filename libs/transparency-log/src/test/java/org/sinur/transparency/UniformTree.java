package org.sinur.transparency;

import java.util.ArrayList;
import java.util.List;

/** A tree of one record over and over: it needs no room, so that it can have any size. */
final class UniformTree {

  static final Hash LEAF = Hash.ofLeaf(new byte[] {1});

  private static final List<Hash> PERFECT = new ArrayList<>(List.of(LEAF));

  static {
    for (int height = 1; height < Long.SIZE; height++) {
      PERFECT.add(Hash.ofNode(PERFECT.get(height - 1), PERFECT.get(height - 1)));
    }
  }

  private UniformTree() {}

  static byte[] tile(Tile tile) {
    var hashes = new byte[tile.width() * Hash.BYTES];
    for (int i = 0; i < tile.width(); i++) {
      PERFECT.get(8 * tile.level()).write(hashes, i * Hash.BYTES);
    }
    return hashes;
  }

  static TreeHead head(long size) {
    return size == 0 ? TreeHead.EMPTY : new TreeHead(size, root(size));
  }

  private static Hash root(long size) {
    if (Long.bitCount(size) == 1) {
      return PERFECT.get(Long.numberOfTrailingZeros(size));
    }
    long left = Long.highestOneBit(size);
    return Hash.ofNode(root(left), root(size - left));
  }
}
