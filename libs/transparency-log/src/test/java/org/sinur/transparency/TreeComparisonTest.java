package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeComparisonTest {

  private static final int SIZE = 70_000;
  private static final Hash FORGED = Hash.ofLeaf(new byte[] {9});

  private static final List<Hash> SIGNED = PlainTree.of(SIZE).leaves();

  private final List<Hash> today = new ArrayList<>(SIGNED);
  private final MemoryTiles signedTiles = MemoryTiles.of(SIGNED);

  @Test
  void treesThatAreAlikeDifferNowhere() {
    assertThat(compare(10)).isEmpty();
    assertThat(signedTiles.read).hasSize(3);
  }

  @Test
  void eachAlteredLeafIsFoundAndNoOther() {
    var random = new Random(20261123);
    for (int round = 0; round < 3; round++) {
      var altered = new TreeSet<>(List.of(0L, 255L, 256L, 65_535L, 65_536L, 69_999L));
      random.longs(20, 0, SIZE).forEach(altered::add);
      altered.forEach(leaf -> today.set(leaf.intValue(), FORGED));
      assertThat(compare(Integer.MAX_VALUE)).isEqualTo(leaves(altered.stream()));
      altered.forEach(leaf -> today.set(leaf.intValue(), SIGNED.get(leaf.intValue())));
    }
  }

  @Test
  void findingOneLeafReadsOneTileALevelBesidesTheEdge() {
    today.set(12_345, FORGED);
    assertThat(compare(Integer.MAX_VALUE)).isEqualTo(leaves(Stream.of(12_345L)));
    assertThat(signedTiles.read)
        .containsExactly(
            new Tile(2, 0, 1),
            new Tile(1, 0, 256),
            new Tile(0, 48, 256),
            new Tile(1, 1, 17),
            new Tile(0, 273, 112));
  }

  @Test
  void noMorePlacesAreFoundThanWereAskedFor() {
    today.set(300, FORGED);
    today.set(20_000, FORGED);
    today.set(69_990, FORGED);
    today.add(FORGED);
    assertThat(compare(1)).isEqualTo(leaves(Stream.of(300L)));
    assertThat(compare(2)).isEqualTo(leaves(Stream.of(300L, 20_000L)));
    assertThat(compare(3)).isEqualTo(leaves(Stream.of(300L, 20_000L, 69_990L)));
    assertThat(compare(4)).isEqualTo(leaves(Stream.of(300L, 20_000L, 69_990L, 70_000L)));
    assertThatIllegalArgumentException().isThrownBy(() -> compare(0));
  }

  @Test
  void leavesThatOnlyOneTreeHasAreADifferenceAtItsEnd() {
    for (int size : new int[] {0, 1, 255, 256, 257, 65_536, 65_537, 69_999}) {
      today.clear();
      today.addAll(SIGNED.subList(0, size));
      assertThat(compare(10)).containsExactly(new LeafRange(size, SIZE));
      var shorter = new StoredTree(size, MemoryTiles.of(today));
      assertThat(TreeComparison.of(shorter, new StoredTree(SIZE, signedTiles), 10))
          .containsExactly(new LeafRange(size, SIZE));
    }
  }

  @Test
  void aLeafLeftOutShiftsAllAfterIt() {
    today.remove(69_000);
    assertThat(compare(Integer.MAX_VALUE))
        .hasSize(1_000)
        .startsWith(new LeafRange(69_000, 69_001))
        .endsWith(new LeafRange(69_999, 70_000));
  }

  @Test
  void aTileThatContradictsThoseBelowItIsARangeOfLeaves() {
    byte[] upper = signedTiles.at(new Tile(2, 0, 1));
    byte[] middle = signedTiles.at(new Tile(1, 0, 256));
    upper[0]++;
    assertThat(compare(10)).containsExactly(new LeafRange(0, 65_536));
    middle[3 * Hash.BYTES]++;
    assertThat(compare(10)).containsExactly(new LeafRange(768, 1_024));
  }

  @Test
  void whatIsBelowAHashThatIsAlikeIsTakenForAlike() {
    signedTiles.at(new Tile(1, 0, 256))[3 * Hash.BYTES]++;
    assertThat(compare(10)).isEmpty();
  }

  @Test
  void aRangeOfNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LeafRange(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LeafRange(-1, 1));
  }

  private List<LeafRange> compare(int most) {
    return TreeComparison.of(
        new StoredTree(SIZE, signedTiles),
        new StoredTree(today.size(), MemoryTiles.of(today)),
        most);
  }

  private static List<LeafRange> leaves(Stream<Long> leaves) {
    return leaves.map(leaf -> new LeafRange(leaf, leaf + 1)).toList();
  }
}
