package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTreeTest {

  private static final int SIZE = 300;

  private static final PlainTree PLAIN = PlainTree.of(SIZE);

  private final MemoryTiles tiles = MemoryTiles.of(PLAIN.leaves());
  private final StoredTree tree = new StoredTree(SIZE, tiles);

  @Test
  void everyHeadItHadIsThatOfTheDefinition() {
    for (int size = 0; size <= SIZE; size++) {
      assertThat(tree.head(size)).isEqualTo(PLAIN.head(size));
    }
  }

  @Test
  void itsInclusionProofsAreThoseOfTheDefinitionAndVerify() {
    for (int size = 1; size <= SIZE; size++) {
      for (int index = 0; index < size; index += step(size)) {
        var proof = tree.inclusion(index, size);
        assertThat(proof.path()).isEqualTo(PLAIN.inclusion(index, size));
        assertThat(proof.verifies(PLAIN.root(index, index + 1), PLAIN.head(size))).isTrue();
      }
    }
  }

  @Test
  void itsConsistencyProofsAreThoseOfTheDefinitionAndVerify() {
    for (int newer = 1; newer <= SIZE; newer++) {
      for (int older = 1; older <= newer; older += step(newer)) {
        var proof = tree.consistency(older, newer);
        assertThat(proof.path()).isEqualTo(PLAIN.consistency(older, newer));
        assertThat(proof.verifies(PLAIN.head(older), PLAIN.head(newer))).isTrue();
      }
    }
  }

  /** Every proof of small trees and of those that outgrow their first tile; else some of each. */
  private static int step(int size) {
    return size <= 128 || (size >= 254 && size <= 260) ? 1 : 13;
  }

  @Test
  void aTreeOfThreeLevelsOfTilesIsProvedToo() {
    int size = 65_536 + 256 + 100;
    var plain = PlainTree.of(size);
    var large = new StoredTree(size, MemoryTiles.of(plain.leaves()));
    var random = new Random(20261123);
    for (int round = 0; round < 100; round++) {
      int newer = 65_000 + random.nextInt(size - 65_000) + 1;
      int older = 1 + random.nextInt(newer);
      int index = random.nextInt(newer);
      assertThat(large.head(newer)).isEqualTo(plain.head(newer));
      assertThat(large.inclusion(index, newer).path()).isEqualTo(plain.inclusion(index, newer));
      assertThat(large.consistency(older, newer).path()).isEqualTo(plain.consistency(older, newer));
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        1L << 16,
        (1L << 24) + 1,
        (1L << 40) - 1,
        0x5555_5555_5555_5555L,
        1L << 62,
        (1L << 62) + 1,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
      })
  void treesOfAnySizeAreProved(long size) {
    var huge = new StoredTree(size, UniformTree::tile);
    var head = UniformTree.head(size);
    assertThat(huge.head(size)).isEqualTo(head);
    for (long index : new long[] {0, 1, size / 3, size / 2, size - 2, size - 1}) {
      assertThat(huge.inclusion(index, size).verifies(UniformTree.LEAF, head)).isTrue();
      var older = UniformTree.head(index + 1);
      assertThat(huge.consistency(index + 1, size).verifies(older, head)).isTrue();
    }
  }

  @Test
  void aProofReadsFewTilesAndNoneTwice() {
    int size = 100_000_000;
    var read = new MemoryTiles().read;
    var large =
        new StoredTree(
            size,
            tile -> {
              read.add(tile);
              return UniformTree.tile(tile);
            });
    var random = new Random(20261123);
    for (int round = 0; round < 200; round++) {
      large.inclusion(random.nextInt(size), size);
      assertThat(read).hasSizeLessThanOrEqualTo(8).hasSameSizeAs(new HashSet<>(read));
      read.clear();
      large.consistency(1 + random.nextInt(size), size);
      assertThat(read).hasSizeLessThanOrEqualTo(8).hasSameSizeAs(new HashSet<>(read));
      read.clear();
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, 1", "0, 0", "0, 301", "0, -1"})
  void whatTheTreeNeverHadIsNotProved(long index, long size) {
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(index, size));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "2, 1", "-1, 1", "1, 301", "0, 0"})
  void sizesTheTreeNeverHadAreNotProved(long older, long newer) {
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(older, newer));
  }

  @Test
  void aSizeTheTreeNeverHadHasNoHead() {
    assertThatIllegalArgumentException().isThrownBy(() -> tree.head(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.head(SIZE + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoredTree(-1, tiles));
  }

  @Test
  void aTileOfTheWrongLengthIsRefused() {
    var broken = new StoredTree(2, tile -> new byte[32]);
    assertThatIllegalStateException()
        .isThrownBy(() -> broken.head(2))
        .withMessageContaining("tile/0/000.p/2");
  }
}
