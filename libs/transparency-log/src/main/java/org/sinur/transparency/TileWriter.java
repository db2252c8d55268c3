package org.sinur.transparency;

/** Where the tiles of a tree are kept, for writing. */
@FunctionalInterface
public interface TileWriter {

  /**
   * Keeps a tile. The array is the writer's from then on.
   *
   * @param hashes its hashes one after the other, {@code 32 * tile.width()} bytes
   * @throws RuntimeException if it cannot be kept; the tree then has not grown
   */
  void write(Tile tile, byte[] hashes);
}
