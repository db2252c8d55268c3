package org.sinur.transparency;

import java.util.List;

/**
 * A proof that a leaf is in a tree, as somebody tells it: it may be anything, and only {@link
 * #verifies} says what it is worth.
 *
 * @param index which leaf, from 0
 * @param path the hashes beside the way from the leaf up to the root, the lowest first
 */
public record InclusionProof(long index, List<Hash> path) {

  /** Copies the path. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Whether the leaf is at {@link #index} of the tree with this head (RFC 9162, 2.1.3.2). False for
   * whatever is malformed as well.
   *
   * <p>Some sizes have the same way from a leaf up, and a proof alone cannot tell them apart; what
   * binds the size is that the head is signed.
   */
  public boolean verifies(Hash leaf, TreeHead head) {
    if (index < 0 || index >= head.size()) {
      return false;
    }
    var ascent = new Ascent(index, head.size() - 1);
    var root = leaf;
    for (var sibling : path) {
      if (ascent.isAtRoot()) {
        return false;
      }
      root = ascent.climb() ? Hash.ofNode(sibling, root) : Hash.ofNode(root, sibling);
    }
    return ascent.isAtRoot() && root.equals(head.root());
  }
}
