package org.sinur.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where two trees differ: what was signed and what the records make today, say. It goes down only
 * where the hashes above differ, so that each place costs one pair of tiles a level, and trees that
 * are alike cost their right edges.
 */
public final class TreeComparison {

  private final StoredTree one;
  private final StoredTree other;
  private final int most;
  private final List<LeafRange> differences = new ArrayList<>();

  private TreeComparison(StoredTree one, StoredTree other, int most) {
    this.one = one;
    this.other = other;
    this.most = most;
  }

  /**
   * The first places where the leaves differ, in their order: single leaves, and at the end all
   * that only the longer tree has. A range of several leaves before that means that a tile
   * contradicts those below it: something is amiss in these leaves, or in the tile itself.
   *
   * <p>Tiles below a hash that is alike in both are taken for alike.
   *
   * @param most how many places to find, at least 1
   * @return empty where the trees are alike
   * @throws IllegalArgumentException if {@code most} is less than 1
   */
  public static List<LeafRange> of(StoredTree one, StoredTree other, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("At least one place is looked for");
    }
    var comparison = new TreeComparison(one, other, most);
    comparison.compare();
    return List.copyOf(comparison.differences);
  }

  private void compare() {
    long common = Math.min(one.size(), other.size());
    for (int level = Tile.LEVELS - 1; level >= 0; level--) {
      // What the level above has hashes for has been compared there; what is left is one tile.
      long entries = Tile.entries(level, common);
      compareTile(level, entries / Tile.FULL, (int) (entries % Tile.FULL));
    }
    long longer = Math.max(one.size(), other.size());
    if (common < longer && differences.size() < most) {
      differences.add(new LeafRange(common, longer));
    }
  }

  private void compareTile(int level, long index, int width) {
    if (width == 0) {
      return;
    }
    byte[] ones = one.tile(level, index);
    byte[] others = other.tile(level, index);
    for (int i = 0; i < width && differences.size() < most; i++) {
      int at = i * Hash.BYTES;
      if (!Arrays.equals(ones, at, at + Hash.BYTES, others, at, at + Hash.BYTES)) {
        differs(level, index * Tile.FULL + i);
      }
    }
  }

  private void differs(int level, long entry) {
    int before = differences.size();
    if (level > 0) {
      compareTile(level - 1, entry, Tile.FULL);
    }
    if (differences.size() == before) {
      int height = level * Tile.HEIGHT;
      differences.add(new LeafRange(entry << height, (entry + 1) << height));
    }
  }
}
