package org.sinur.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A store that keeps the widest tile of each place, and what it was asked for. */
final class MemoryTiles implements TileReader, TileWriter {

  private final Map<String, byte[]> widest = new TreeMap<>();
  final List<Tile> read = new ArrayList<>();
  final List<Tile> written = new ArrayList<>();

  @Override
  public byte[] read(Tile tile) {
    read.add(tile);
    byte[] hashes = at(tile);
    if (hashes.length < tile.width() * Hash.BYTES) {
      throw new AssertionError("Nobody wrote " + tile.path());
    }
    return Arrays.copyOf(hashes, tile.width() * Hash.BYTES);
  }

  @Override
  public void write(Tile tile, byte[] hashes) {
    byte[] before = at(tile);
    if (hashes.length != tile.width() * Hash.BYTES
        || before.length >= hashes.length
        || !Arrays.equals(before, Arrays.copyOf(hashes, before.length))) {
      throw new AssertionError("This is no wider tile: " + tile.path());
    }
    written.add(tile);
    widest.put(place(tile), hashes);
  }

  /** The stored hashes themselves, to be tampered with; none where there is no tile. */
  byte[] at(Tile tile) {
    return widest.getOrDefault(place(tile), new byte[0]);
  }

  private static String place(Tile tile) {
    return tile.level() + "/" + tile.index();
  }

  /** A store with these leaves in it. */
  static MemoryTiles of(List<Hash> leaves) {
    var tiles = new MemoryTiles();
    GrowingTree.empty().append(leaves, tiles);
    return tiles;
  }
}
