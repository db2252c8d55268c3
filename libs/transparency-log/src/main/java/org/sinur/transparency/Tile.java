package org.sinur.transparency;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Up to 256 neighbouring hashes of a tree, the unit in which it is stored (C2SP tlog-tiles). On
 * level 0 they are those of leaves, on each further level the roots of full tiles of the level
 * below. A full tile never changes; a partial one is followed by a wider one.
 *
 * @param level 0 to 7; a tree has fewer than 2^63 leaves
 * @param index which tile of the level, from 0
 * @param width how many hashes it holds, 1 to {@value #FULL}
 */
public record Tile(int level, long index, int width) {

  /** How many hashes a full tile has. */
  public static final int FULL = 256;

  static final int HEIGHT = 8;
  static final int LEVELS = 8;

  // 18 digits hold every index and always fit into a long.
  private static final Pattern PATH =
      Pattern.compile("tile/([0-7])/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/(\\d{1,3}))?");

  /**
   * Refuses what no tree has.
   *
   * @throws IllegalArgumentException if a part is out of its range, or the tile lies behind leaf
   *     2^63 - 1
   */
  public Tile {
    if (level < 0
        || level >= LEVELS
        || width < 1
        || width > FULL
        || index < 0
        || index > Math.floorDiv(entries(level, Long.MAX_VALUE) - width, FULL)) {
      throw new IllegalArgumentException("No tree has this tile");
    }
  }

  /** The tile at a place, as wide as a tree of that size has it. */
  static Tile of(int level, long index, long size) {
    return new Tile(level, index, (int) Math.min(FULL, entries(level, size) - index * FULL));
  }

  /** How many hashes a tree of that size has on a level, over all tiles. */
  static long entries(int level, long size) {
    return size >>> (level * HEIGHT);
  }

  /**
   * The partial tiles of a tree of that size, from level 0 up; they alone are needed to know its
   * root and to append to it.
   *
   * @throws IllegalArgumentException if {@code size} is negative
   */
  public static Stream<Tile> edge(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("A size is 0 or more");
    }
    return IntStream.range(0, LEVELS)
        .filter(level -> entries(level, size) % FULL != 0)
        .mapToObj(level -> of(level, entries(level, size) / FULL, size));
  }

  /** The tile that {@link #path()} names; empty for any other text. */
  public static Optional<Tile> ofPath(String path) {
    var parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var tile =
          new Tile(
              Integer.parseInt(parts.group(1)),
              Long.parseLong(parts.group(2).replaceAll("[x/]", "")),
              parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3)));
      return Optional.of(tile).filter(t -> t.path().equals(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it has all its hashes, so that it will never be followed by a wider one. */
  public boolean isFull() {
    return width == FULL;
  }

  /**
   * The name of its file or resource, such as {@code tile/0/x001/x234/067} and, where partial,
   * {@code tile/1/000.p/17}.
   */
  public String path() {
    var number = new StringBuilder(threeDigits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      number.insert(0, "x" + threeDigits(rest % 1000) + "/");
    }
    return "tile/" + level + "/" + number + (isFull() ? "" : ".p/" + width);
  }

  private static String threeDigits(long number) {
    return String.format(Locale.ROOT, "%03d", number);
  }

  /** What a reader gave for this tile, once it has the right length. */
  byte[] checked(byte[] hashes) {
    if (hashes.length != width * Hash.BYTES) {
      throw new IllegalStateException(
          path() + " must have " + width * Hash.BYTES + " bytes, not " + hashes.length);
    }
    return hashes;
  }
}
