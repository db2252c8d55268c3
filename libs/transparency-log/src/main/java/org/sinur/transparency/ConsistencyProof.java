package org.sinur.transparency;

import java.util.List;

/**
 * A proof that a tree begins with an earlier one, thus that nothing was changed or taken out since,
 * as somebody tells it: it may be anything, and only {@link #verifies} says what it is worth.
 *
 * @param path the hashes that make both roots, in the order of RFC 9162, 2.1.4.1
 */
public record ConsistencyProof(List<Hash> path) {

  /** Copies the path. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Whether the newer tree begins with the older (RFC 9162, 2.1.4.2). Between trees of one size, it
   * does if they have one root and the path is empty. False for whatever is malformed as well, and
   * for an older tree without leaves, of which there is nothing to prove.
   */
  public boolean verifies(TreeHead older, TreeHead newer) {
    if (older.size() == 0 || older.size() > newer.size()) {
      return false;
    }
    if (older.size() == newer.size()) {
      return path.isEmpty() && older.equals(newer);
    }
    // Both roots grow from the last perfect tree of the older one. Where that is all of it, its
    // root is known and not in the path.
    int height = Long.numberOfTrailingZeros(older.size());
    var ascent = new Ascent((older.size() - 1) >>> height, (newer.size() - 1) >>> height);
    boolean known = Long.bitCount(older.size()) == 1;
    if (!known && path.isEmpty()) {
      return false;
    }
    var olderRoot = known ? older.root() : path.getFirst();
    var newerRoot = olderRoot;
    for (var sibling : known ? path : path.subList(1, path.size())) {
      if (ascent.isAtRoot()) {
        return false;
      }
      if (ascent.climb()) {
        olderRoot = Hash.ofNode(sibling, olderRoot);
        newerRoot = Hash.ofNode(sibling, newerRoot);
      } else {
        newerRoot = Hash.ofNode(newerRoot, sibling);
      }
    }
    return ascent.isAtRoot() && olderRoot.equals(older.root()) && newerRoot.equals(newer.root());
  }
}
