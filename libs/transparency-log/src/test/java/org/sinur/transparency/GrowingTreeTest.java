package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

  private static final Hash LEAF = Hash.ofLeaf(new byte[] {7});
  private static final PlainTree LARGE = PlainTree.of(70_000);

  private final MemoryTiles tiles = new MemoryTiles();

  @Test
  void aTreeThatGrowsLeafByLeafHasTheRootOfItsDefinitionAtEverySize() {
    var plain = PlainTree.of(600);
    var tree = GrowingTree.empty();
    assertThat(tree.head()).isEqualTo(TreeHead.EMPTY);
    for (int size = 1; size <= 600; size++) {
      tree = tree.append(List.of(plain.leaves().get(size - 1)), tiles);
      assertThat(tree.head()).isEqualTo(plain.head(size));
    }
  }

  @Test
  void howLeavesAreGroupedMakesNoDifference() {
    var leaves = LARGE.leaves();
    var random = new Random(20261123);
    var tree = GrowingTree.empty();
    for (int size = 0; size < 70_000; ) {
      int more = Math.min(random.nextInt(2_000), 70_000 - size);
      tree = tree.append(leaves.subList(size, size + more), tiles);
      size += more;
    }
    assertThat(tree.head()).isEqualTo(LARGE.head(70_000));
    var atOnce = MemoryTiles.of(leaves);
    for (var tile : atOnce.written) {
      assertThat(tiles.at(tile)).as(tile.path()).isEqualTo(atOnce.at(tile));
    }
  }

  @Test
  void eachHashOfATileIsTheRootOverWhatIsBelowIt() {
    GrowingTree.empty().append(LARGE.leaves(), tiles);
    assertThat(hash(new Tile(0, 273, 112), 111)).isEqualTo(LARGE.root(69_999, 70_000));
    assertThat(hash(new Tile(1, 1, 17), 3)).isEqualTo(LARGE.root(259 * 256, 260 * 256));
    assertThat(hash(new Tile(2, 0, 1), 0)).isEqualTo(LARGE.root(0, 65_536));
  }

  @Test
  void whatIsWrittenIsTheExampleOfTlogTiles() {
    var written = MemoryTiles.of(Collections.nCopies(70_000, LEAF)).written;
    assertThat(written).filteredOn(tile -> tile.isFull() && tile.level() == 0).hasSize(273);
    assertThat(written).filteredOn(Tile::isFull).contains(new Tile(1, 0, 256)).hasSize(274);
    assertThat(written)
        .filteredOn(tile -> !tile.isFull())
        .containsExactlyElementsOf(Tile.edge(70_000).toList());
  }

  @Test
  void onlyTilesThatBecameWiderAreWritten() {
    var tree = GrowingTree.empty().append(Collections.nCopies(70_000, LEAF), tiles);
    tiles.written.clear();
    tree = tree.append(List.of(LEAF), tiles);
    assertThat(tiles.written).containsExactly(new Tile(0, 273, 113));
    tiles.written.clear();
    tree = tree.append(Collections.nCopies(143, LEAF), tiles);
    assertThat(tiles.written).containsExactly(new Tile(0, 273, 256), new Tile(1, 1, 18));
    tiles.written.clear();
    assertThat(tree.append(List.of(), tiles).head()).isEqualTo(tree.head());
    assertThat(tiles.written).isEmpty();
  }

  @Test
  void aTreeGoesOnFromItsTilesAtEverySize() {
    var leaves = PlainTree.of(600).leaves();
    var whole = GrowingTree.empty().append(leaves, new MemoryTiles()).head();
    for (int size = 0; size <= 600; size++) {
      var stored = MemoryTiles.of(leaves.subList(0, size));
      var resumed = GrowingTree.resume(size, stored);
      assertThat(stored.read).isEqualTo(Tile.edge(size).toList());
      assertThat(resumed.append(leaves.subList(size, 600), stored).head()).isEqualTo(whole);
    }
  }

  @Test
  void anAppendThatFailsLeavesTheTreeAsItWas() {
    var plain = PlainTree.of(600);
    var tree = GrowingTree.empty().append(plain.leaves().subList(0, 300), tiles);
    TileWriter broken =
        (tile, hashes) -> {
          throw new UnsupportedOperationException("disk full");
        };
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> tree.append(Collections.nCopies(300, LEAF), broken));
    assertThat(tree.head()).isEqualTo(plain.head(300));
    assertThat(tree.append(plain.leaves().subList(300, 600), tiles).head())
        .isEqualTo(plain.head(600));
  }

  @Test
  void whoeverWritesOwnsWhatIsWritten() {
    var plain = PlainTree.of(300);
    var tree =
        GrowingTree.empty()
            .append(
                plain.leaves().subList(0, 290), (tile, hashes) -> Arrays.fill(hashes, (byte) 0));
    assertThat(tree.append(plain.leaves().subList(290, 300), (tile, hashes) -> {}).head())
        .isEqualTo(plain.head(300));
  }

  @Test
  void aTileOfTheWrongLengthIsRefused() {
    for (int bytes : new int[] {0, 31, 33, 64, 8192}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> GrowingTree.resume(1, tile -> new byte[bytes]))
          .withMessageContaining("tile/0/000.p/1");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> GrowingTree.resume(-1, tiles));
  }

  @Test
  void aTreeHasFewerThanTwoToThe63Leaves() {
    var almost = GrowingTree.resume(Long.MAX_VALUE - 1, UniformTree::tile);
    var full = almost.append(List.of(UniformTree.LEAF), (tile, hashes) -> {});
    assertThat(full.head()).isEqualTo(UniformTree.head(Long.MAX_VALUE));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> full.append(List.of(LEAF), (tile, hashes) -> {}));
  }

  @Test
  void aTreeGrowsAcrossEveryLevel() {
    LongStream.range(1, 63)
        .map(height -> 1L << height)
        .flatMap(size -> LongStream.of(size - 2, size - 1, size, size + 1))
        .forEach(
            size -> {
              var tree = GrowingTree.resume(size, UniformTree::tile);
              var more = Stream.generate(() -> UniformTree.LEAF).limit(3).toList();
              var grown =
                  tree.append(
                      more,
                      (tile, hashes) ->
                          assertThat(hashes).as(tile.path()).isEqualTo(UniformTree.tile(tile)));
              assertThat(grown.head()).isEqualTo(UniformTree.head(size + 3));
            });
  }

  private Hash hash(Tile tile, int place) {
    return Hash.read(tiles.at(tile), place * Hash.BYTES);
  }
}
