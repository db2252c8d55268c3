package org.sinur.oversight.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.sinur.transparency.Hash;
import org.sinur.transparency.Tile;
import org.sinur.transparency.TileReader;

/**
 * The partial tiles of a tree, as one row of the database keeps them: those of {@link Tile#edge},
 * one after the other.
 */
final class Edge implements TileReader {

  private final long size;
  private final byte[] hashes;

  /** The edge of a tree of that size, as {@link #hashes} gave it. */
  Edge(long size, byte[] hashes) {
    this.size = size;
    this.hashes = hashes;
  }

  /** The edge of a tree of that size, from where its tiles are to be had. */
  static Edge of(long size, Function<Tile, byte[]> tiles) {
    var hashes = new ByteArrayOutputStream();
    Tile.edge(size).map(tiles).forEach(hashes::writeBytes);
    return new Edge(size, hashes.toByteArray());
  }

  /** The hashes of all its tiles. */
  byte[] hashes() {
    return hashes;
  }

  @Override
  public byte[] read(Tile wanted) {
    int at = 0;
    for (var tile : Tile.edge(size).toList()) {
      int end = at + tile.width() * Hash.BYTES;
      if (tile.level() == wanted.level() && tile.index() == wanted.index()) {
        return Arrays.copyOfRange(hashes, at, Math.min(end, at + wanted.width() * Hash.BYTES));
      }
      at = end;
    }
    throw new IllegalStateException("%s is not at the tree's edge".formatted(wanted.path()));
  }
}
