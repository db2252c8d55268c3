package org.sinur.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A tree as its tiles hold it: what its root was at every size it has had, and the proofs between
 * them. Each answer reads a tile at most once, about two for each level of tiles, thus eight of a
 * tree of a hundred million leaves.
 *
 * <p>Nothing read is believed or checked: a proof from tiles that were tampered with is one that
 * does not verify. May be used by many threads at once if the reader may.
 */
public final class StoredTree {

  private final long size;
  private final TileReader tiles;

  /**
   * A tree that is stored up to {@code size} leaves at least.
   *
   * @param tiles asked for tiles only as wide as a tree of {@code size} has them
   * @throws IllegalArgumentException if {@code size} is negative
   */
  public StoredTree(long size, TileReader tiles) {
    if (size < 0) {
      throw new IllegalArgumentException("A size is 0 or more");
    }
    this.size = size;
    this.tiles = tiles;
  }

  /** How many leaves it has. */
  public long size() {
    return size;
  }

  /**
   * The head that the tree had when it had {@code earlier} leaves.
   *
   * @throws IllegalArgumentException if it never had
   */
  public TreeHead head(long earlier) {
    require(earlier >= 0 && earlier <= size);
    return new TreeHead(earlier, new Reading().root(0, earlier));
  }

  /**
   * The proof that the leaf at {@code index} is in the tree that had {@code earlier} leaves (RFC
   * 9162, 2.1.3.1).
   *
   * @param index from 0
   * @throws IllegalArgumentException if there is no such leaf, or there never were as many
   */
  public InclusionProof inclusion(long index, long earlier) {
    require(index >= 0 && index < earlier && earlier <= size);
    var reading = new Reading();
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = earlier;
    while (to - from > 1) {
      long middle = middle(from, to);
      if (index < middle) {
        path.add(reading.root(middle, to));
        to = middle;
      } else {
        path.add(reading.root(from, middle));
        from = middle;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(index, path);
  }

  /**
   * The proof that the tree that had {@code newer} leaves begins with the one that had {@code
   * older} (RFC 9162, 2.1.4.1); between two equal sizes it is empty.
   *
   * @throws IllegalArgumentException if {@code older} is not from 1 to {@code newer}, or there
   *     never were as many
   */
  public ConsistencyProof consistency(long older, long newer) {
    require(older > 0 && older <= newer && newer <= size);
    var reading = new Reading();
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = newer;
    while (to > older) {
      long middle = middle(from, to);
      if (older <= middle) {
        path.add(reading.root(middle, to));
        to = middle;
      } else {
        path.add(reading.root(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      path.add(reading.root(from, to));
    }
    Collections.reverse(path);
    return new ConsistencyProof(path);
  }

  /** Where a tree over these leaves parts in two: left is the largest perfect one that is less. */
  private static long middle(long from, long to) {
    return from + Long.highestOneBit(to - from - 1);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("The tree never had this size or leaf");
    }
  }

  /** The tile at a place, as wide as it is stored. */
  byte[] tile(int level, long index) {
    var tile = Tile.of(level, index, size);
    return tile.checked(tiles.read(tile));
  }

  /** What is read for one answer. */
  private final class Reading {

    private final Map<Tile, byte[]> read = new HashMap<>();
    private final Peaks peaks = new Peaks();

    /**
     * The root over the leaves {@code from} to before {@code to}, where {@code from} is a multiple
     * of a power of two that is no less than their number.
     */
    Hash root(long from, long to) {
      peaks.clear();
      for (long at = from; at < to; ) {
        long leaves = Long.highestOneBit(to - at);
        addPerfect(at, Long.numberOfTrailingZeros(leaves));
        at += leaves;
      }
      return peaks.root();
    }

    /** Adds the perfect tree of a height that begins at a leaf; one tile holds all it takes. */
    private void addPerfect(long leaf, int height) {
      int level = height / Tile.HEIGHT;
      long entry = Tile.entries(level, leaf);
      byte[] hashes =
          read.computeIfAbsent(
              Tile.of(level, entry / Tile.FULL, size), tile -> tile.checked(tiles.read(tile)));
      int first = (int) (entry % Tile.FULL);
      for (int i = first; i < first + (1 << (height % Tile.HEIGHT)); i++) {
        peaks.add(hashes, i * Hash.BYTES, level * Tile.HEIGHT);
      }
    }
  }
}
