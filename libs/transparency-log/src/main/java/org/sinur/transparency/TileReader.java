package org.sinur.transparency;

/** Where the tiles of a tree are kept, for reading. */
@FunctionalInterface
public interface TileReader {

  /**
   * The hashes of a tile one after the other, exactly {@code 32 * tile.width()} bytes. Who keeps
   * only the widest tile of a place cuts it to the width. Nobody changes the array any more.
   *
   * <p>Which tiles are asked for follows from sizes and indices alone, never from what is in them.
   *
   * @throws RuntimeException if it cannot be read; whatever needs it fails with the same
   */
  byte[] read(Tile tile);
}
