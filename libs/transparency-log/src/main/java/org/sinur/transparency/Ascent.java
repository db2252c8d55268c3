package org.sinur.transparency;

/**
 * The way from a node up to the root, as a proof is verified (RFC 9162, 2.1.3.2 and 2.1.4.2): which
 * side each sibling stands on follows from the numbers of the node and of the last one beside it.
 */
final class Ascent {

  private long node;
  private long last;

  Ascent(long node, long last) {
    this.node = node;
    this.last = last;
  }

  boolean isAtRoot() {
    return last == 0;
  }

  /** Goes up past the next sibling, and says whether that stands on the left. */
  boolean climb() {
    boolean left = (node & 1) == 1 || node == last;
    // A last node with an even number has no sibling until its number is odd.
    int levels = left ? Long.numberOfTrailingZeros(node) + 1 : 1;
    node >>>= levels;
    last >>>= levels;
    return left;
  }
}
