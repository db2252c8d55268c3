package org.sinur.transparency;

import java.util.Arrays;

/**
 * A tree to which leaves are appended. It is a value: appending gives another one and leaves this
 * as it was, so that whoever could not keep the tiles simply goes on with the tree before. All it
 * holds is its right edge, at most 64 KiB.
 *
 * <p>What is written belongs together with the new size: keep both in one transaction, or the size
 * after the tiles. Tiles of an append that was given up may then be written again, with other
 * hashes; no tile within a size that was kept ever is.
 */
public final class GrowingTree {

  private final long size;

  /** The hashes of the partial tile of each level; none where all tiles of a level are full. */
  private final byte[][] edge;

  private GrowingTree(long size, byte[][] edge) {
    this.size = size;
    this.edge = edge;
  }

  /** The tree without leaves. */
  public static GrowingTree empty() {
    return resume(
        0,
        tile -> {
          throw new IllegalStateException("An empty tree has no tiles");
        });
  }

  /**
   * The tree of that size, from the tiles that {@link Tile#edge} names. Tiles prove nothing by
   * themselves: compare {@link #head()} with what was last signed before anything is appended.
   *
   * @throws IllegalArgumentException if {@code size} is negative
   * @throws IllegalStateException if a tile has the wrong length
   */
  public static GrowingTree resume(long size, TileReader tiles) {
    var edge = new byte[Tile.LEVELS][0];
    Tile.edge(size).forEach(tile -> edge[tile.level()] = tile.checked(tiles.read(tile)));
    return new GrowingTree(size, edge);
  }

  /** Its size and root, at the cost of at most 255 hashes a level. */
  public TreeHead head() {
    var peaks = new Peaks();
    for (int level = Tile.LEVELS - 1; level >= 0; level--) {
      for (int at = 0; at < edge[level].length; at += Hash.BYTES) {
        peaks.add(edge[level], at, level * Tile.HEIGHT);
      }
    }
    return new TreeHead(size, peaks.root());
  }

  /**
   * The tree with these leaves as well, in their order. Each tile that they fill is written once,
   * and after the last leaf each partial tile that has become wider; a tile comes after those below
   * it.
   *
   * @param leaves the hashes of leaves, see {@link Hash#ofLeaf}
   * @throws ArithmeticException if the tree would have 2^63 leaves
   */
  public GrowingTree append(Iterable<Hash> leaves, TileWriter tiles) {
    var growth = new Growth(tiles);
    leaves.forEach(growth::add);
    return growth.finish();
  }

  /** One append: the right edge while it moves. */
  private final class Growth {

    private final TileWriter tiles;
    private final Peaks tree = new Peaks();
    private final byte[][] moving = new byte[Tile.LEVELS][];
    private long grown = size;

    Growth(TileWriter tiles) {
      this.tiles = tiles;
      for (int level = 0; level < Tile.LEVELS; level++) {
        moving[level] = Arrays.copyOf(edge[level], Tile.FULL * Hash.BYTES);
      }
    }

    void add(Hash leaf) {
      long before = grown;
      grown = Math.addExact(grown, 1);
      leaf.write(moving[0], place(before));
      for (int level = 0; Tile.entries(level, before) % Tile.FULL == Tile.FULL - 1; level++) {
        byte[] full = moving[level];
        moving[level] = new byte[Tile.FULL * Hash.BYTES];
        Hash root = root(full);
        tiles.write(new Tile(level, Tile.entries(level + 1, before), Tile.FULL), full);
        root.write(moving[level + 1], place(Tile.entries(level + 1, before)));
      }
    }

    private static int place(long entry) {
      return (int) (entry % Tile.FULL) * Hash.BYTES;
    }

    private Hash root(byte[] full) {
      tree.clear();
      for (int at = 0; at < full.length; at += Hash.BYTES) {
        tree.add(full, at, 0);
      }
      return tree.root();
    }

    GrowingTree finish() {
      var settled = new byte[Tile.LEVELS][0];
      Tile.edge(grown)
          .forEach(
              tile -> {
                int level = tile.level();
                settled[level] = Arrays.copyOf(moving[level], tile.width() * Hash.BYTES);
                if (Tile.entries(level, grown) > Tile.entries(level, size)) {
                  tiles.write(tile, settled[level].clone());
                }
              });
      return new GrowingTree(grown, settled);
    }
  }
}
