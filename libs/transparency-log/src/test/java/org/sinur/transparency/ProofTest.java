package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs that are not quite those of the definition. */
class ProofTest {

  private static final int MOST = 16;

  /** What other sizes a proof is tried with. */
  private static final int OTHERS = 33;

  private final PlainTree plain = PlainTree.of(OTHERS);

  @Test
  void anInclusionProofOfWhichAnythingIsChangedDoesNotVerify() {
    for (int size = 1; size <= MOST; size++) {
      for (int index = 0; index < size; index++) {
        var leaf = plain.root(index, index + 1);
        var head = plain.head(size);
        var path = plain.inclusion(index, size);
        assertThat(new InclusionProof(index, path).verifies(leaf, head)).isTrue();
        for (var altered : Altered.all(path)) {
          assertThat(new InclusionProof(index, altered).verifies(leaf, head)).isFalse();
        }
        for (var added : List.of(leaf, head.root(), Hash.EMPTY_TREE)) {
          assertThat(new InclusionProof(index, and(path, added)).verifies(leaf, head)).isFalse();
        }
        var other = plain.root(index + 1, index + 2);
        assertThat(new InclusionProof(index, path).verifies(other, head)).isFalse();
        var otherRoot = new TreeHead(size, Altered.bit(head.root(), 255));
        assertThat(new InclusionProof(index, path).verifies(leaf, otherRoot)).isFalse();
      }
    }
  }

  @Test
  void anInclusionProofIsOfNoOtherIndexAndSizeButThoseOfTheSameWayUp() {
    for (int size = 1; size <= MOST; size++) {
      for (int index = 0; index < size; index++) {
        var leaf = plain.root(index, index + 1);
        var path = plain.inclusion(index, size);
        var shape = PlainTree.inclusionShape(index, size);
        for (int otherSize = 1; otherSize <= OTHERS; otherSize++) {
          var head = new TreeHead(otherSize, plain.root(0, size));
          for (int other = 0; other < OTHERS; other++) {
            boolean alike =
                other < otherSize && shape.equals(PlainTree.inclusionShape(other, otherSize));
            assertThat(new InclusionProof(other, path).verifies(leaf, head))
                .as("%s of %s as %s of %s", index, size, other, otherSize)
                .isEqualTo(alike);
            assertThat(alike && otherSize == size && other != index).isFalse();
          }
        }
      }
    }
  }

  @Test
  void aConsistencyProofOfWhichAnythingIsChangedDoesNotVerify() {
    for (int size = 1; size <= MOST; size++) {
      for (int earlier = 1; earlier <= size; earlier++) {
        var older = plain.head(earlier);
        var newer = plain.head(size);
        var path = plain.consistency(earlier, size);
        assertThat(new ConsistencyProof(path).verifies(older, newer)).isTrue();
        for (var altered : Altered.all(path)) {
          assertThat(new ConsistencyProof(altered).verifies(older, newer)).isFalse();
        }
        for (var added : List.of(older.root(), newer.root(), Hash.EMPTY_TREE)) {
          assertThat(new ConsistencyProof(and(path, added)).verifies(older, newer)).isFalse();
          assertThat(
                  new ConsistencyProof(and(path.reversed(), added).reversed())
                      .verifies(older, newer))
              .isFalse();
        }
        var otherOlder = new TreeHead(earlier, Altered.bit(older.root(), 0));
        var otherNewer = new TreeHead(size, Altered.bit(newer.root(), 0));
        assertThat(new ConsistencyProof(path).verifies(otherOlder, newer)).isFalse();
        assertThat(new ConsistencyProof(path).verifies(older, otherNewer)).isFalse();
        if (earlier < size) {
          assertThat(new ConsistencyProof(path).verifies(newer, older)).isFalse();
          assertThat(new ConsistencyProof(List.of()).verifies(older, newer)).isFalse();
        }
      }
    }
  }

  @Test
  void aConsistencyProofIsOfNoOtherSizesButThoseOfTheSameWayUp() {
    for (int size = 2; size <= MOST; size++) {
      for (int earlier = 1; earlier < size; earlier++) {
        var proof = new ConsistencyProof(plain.consistency(earlier, size));
        var shape = PlainTree.consistencyShape(earlier, size);
        for (int newer = 1; newer <= OTHERS; newer++) {
          for (int older = 1; older <= OTHERS; older++) {
            boolean alike =
                older <= newer && shape.equals(PlainTree.consistencyShape(older, newer));
            assertThat(
                    proof.verifies(
                        new TreeHead(older, plain.root(0, earlier)),
                        new TreeHead(newer, plain.root(0, size))))
                .as("%s of %s as %s of %s", earlier, size, older, newer)
                .isEqualTo(alike);
          }
        }
      }
    }
  }

  @Test
  void sizesAndIndicesOutOfRangeNeverVerify() {
    var leaf = plain.root(0, 1);
    var one = plain.head(1);
    assertThat(new InclusionProof(0, List.of()).verifies(leaf, one)).isTrue();
    assertThat(new InclusionProof(-1, List.of()).verifies(leaf, one)).isFalse();
    assertThat(new InclusionProof(1, List.of()).verifies(leaf, one)).isFalse();
    assertThat(new InclusionProof(0, List.of()).verifies(Hash.EMPTY_TREE, TreeHead.EMPTY))
        .isFalse();
    assertThat(new InclusionProof(Long.MIN_VALUE, List.of()).verifies(leaf, one)).isFalse();
    assertThat(new InclusionProof(Long.MAX_VALUE, List.of()).verifies(leaf, one)).isFalse();
    assertThat(new ConsistencyProof(List.of()).verifies(TreeHead.EMPTY, one)).isFalse();
    assertThat(new ConsistencyProof(List.of()).verifies(TreeHead.EMPTY, TreeHead.EMPTY)).isFalse();
  }

  @Test
  void aPathOfAnyLengthIsAnsweredQuietly() {
    var leaf = plain.root(0, 1);
    for (int length : new int[] {0, 62, 63, 64, 65, 10_000}) {
      var path = Collections.nCopies(length, leaf);
      for (long size : new long[] {2, 1L << 62, Long.MAX_VALUE}) {
        var head = new TreeHead(size, leaf);
        assertThat(new InclusionProof(size - 1, path).verifies(leaf, head)).isFalse();
        assertThat(new ConsistencyProof(path).verifies(plain.head(1), head)).isFalse();
        var older = new TreeHead(size - 1, leaf);
        assertThat(new ConsistencyProof(path).verifies(older, head)).isFalse();
      }
    }
  }

  @Test
  void aHeadThatNoTreeHasIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TreeHead(-1, Hash.EMPTY_TREE));
    assertThatIllegalArgumentException().isThrownBy(() -> new TreeHead(0, plain.root(0, 1)));
  }

  private static List<Hash> and(List<Hash> some, Hash one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return all;
  }
}
