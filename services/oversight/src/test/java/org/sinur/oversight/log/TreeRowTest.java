package org.sinur.oversight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sinur.transparency.GrowingTree;
import org.sinur.transparency.Hash;
import org.sinur.transparency.StoredTree;
import org.sinur.transparency.Tile;

class TreeRowTest {

  private final TreeRow tree = empty();
  private final Map<String, byte[]> kept = new HashMap<>();

  @Test
  void howeverManyLeavesComeAtOnceItIsTheSameTree() {
    var random = new Random(3);
    var other = GrowingTree.empty();
    // beyond the first tile of the third level
    while (tree.size < 70_000) {
      var leaves = leaves(tree.size, 1 + random.nextInt(2_000));
      grow(leaves);
      other = other.append(leaves, (_, _) -> {});
      assertThat(tree.head()).isEqualTo(other.head());
    }
    var stored = new StoredTree(tree.size, this::tile);
    assertThat(stored.head(tree.size)).isEqualTo(tree.head());
    assertThat(stored.inclusion(69_999, tree.size).verifies(leaf(69_999), tree.head())).isTrue();
  }

  @Test
  void oneLeafAfterTheOtherIsTheSameTree() {
    for (int i = 0; i < 600; i++) {
      grow(leaves(i, 1));
    }
    assertThat(tree.head())
        .isEqualTo(GrowingTree.empty().append(leaves(0, 600), (_, _) -> {}).head());
    assertThat(kept).containsOnlyKeys("tile/0/000", "tile/0/001");
  }

  @Test
  void aTileThatIsNotAtTheEdgeIsNotReadFromThere() {
    grow(leaves(0, 300));
    var full = new Tile(0, 0, Tile.FULL);
    assertThatThrownBy(() -> tree.edge().read(full)).isInstanceOf(IllegalStateException.class);
    assertThat(tree.edge().read(new Tile(0, 1, 3))).hasSize(3 * Hash.BYTES);
  }

  private void grow(List<Hash> leaves) {
    for (var tile : tree.grow(leaves)) {
      assertThat(kept.put(tile.path, tile.hashes)).as("never written again").isNull();
    }
  }

  private byte[] tile(Tile tile) {
    var full = kept.get(tile.path());
    return full == null ? tree.edge().read(tile) : full;
  }

  private static TreeRow empty() {
    var row = new TreeRow();
    row.edge = new byte[0];
    return row;
  }

  private static List<Hash> leaves(long from, int count) {
    return LongStream.range(from, from + count).mapToObj(TreeRowTest::leaf).toList();
  }

  private static Hash leaf(long number) {
    return Hash.ofLeaf(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
