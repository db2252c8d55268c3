package org.sinur.transparency;

/**
 * What a whole tree comes down to. A root alone does not say of how many leaves it is, so the two
 * belong together.
 *
 * @param size how many leaves the tree has, from 0
 * @param root the hash over all of them
 */
public record TreeHead(long size, Hash root) {

  /** The tree without leaves. */
  public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY_TREE);

  /**
   * Refuses what no tree has.
   *
   * @throws IllegalArgumentException if the size is negative, or 0 with another root than the empty
   *     tree's
   */
  public TreeHead {
    if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY_TREE))) {
      throw new IllegalArgumentException("No tree has this head");
    }
  }
}
