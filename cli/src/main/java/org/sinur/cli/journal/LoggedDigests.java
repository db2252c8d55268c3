package org.sinur.cli.journal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the log holds of one service's entries, by their ids: 64 bytes for each and no object, since
 * there may be tens of millions.
 */
final class LoggedDigests {

  private static final int DIGITS_A_WORD = 16;

  /** Of each record: its id (2), its digest (4), its position in the log. */
  private static final int WORDS = 7;

  private static final int POSITION = 6;

  private long[] words = new long[WORDS * 1024];
  private int[] slots = new int[4096];
  private int count;
  private final BitSet found = new BitSet();

  /** What became of a record that was added. */
  enum Added {
    NEW,
    /** The entry is there already, with this or another digest. */
    AGAIN
  }

  /** What the log says of an entry. */
  enum Seen {
    AS_LOGGED,
    ALTERED,
    /** The entry was looked up before. */
    TWICE,
    NOT_LOGGED
  }

  /**
   * Adds what the log holds of an entry.
   *
   * @param digest 64 hexadecimal digits
   */
  Added add(UUID id, String digest, long position) {
    if (2 * (count + 1) > slots.length) {
      widen();
    }
    int slot = slot(id);
    if (slots[slot] != 0) {
      return Added.AGAIN;
    }
    int at = count * WORDS;
    if (at == words.length) {
      words = Arrays.copyOf(words, (count + count / 2) * WORDS);
    }
    words[at] = id.getMostSignificantBits();
    words[at + 1] = id.getLeastSignificantBits();
    for (int i = 0; i < 4; i++) {
      words[at + 2 + i] = word(digest, i);
    }
    words[at + POSITION] = position;
    slots[slot] = ++count;
    return Added.NEW;
  }

  /** Compares an entry with what was logged of it, and remembers that it was there. */
  Seen look(UUID id, String digest) {
    int record = slots[slot(id)] - 1;
    if (record < 0) {
      return Seen.NOT_LOGGED;
    }
    if (found.get(record)) {
      return Seen.TWICE;
    }
    found.set(record);
    for (int i = 0; i < 4; i++) {
      if (words[record * WORDS + 2 + i] != word(digest, i)) {
        return Seen.ALTERED;
      }
    }
    return Seen.AS_LOGGED;
  }

  /** Where in the log an entry is that was added. */
  long position(UUID id) {
    return words[(slots[slot(id)] - 1) * WORDS + POSITION];
  }

  /** The positions of those that were never looked up. */
  LongStream missing() {
    return IntStream.range(0, count)
        .filter(record -> !found.get(record))
        .mapToLong(record -> words[record * WORDS + POSITION]);
  }

  private static long word(String digest, int i) {
    return HexFormat.fromHexDigitsToLong(digest, i * DIGITS_A_WORD, (i + 1) * DIGITS_A_WORD);
  }

  private int slot(UUID id) {
    int mask = slots.length - 1;
    int slot = spread(id.getMostSignificantBits(), id.getLeastSignificantBits()) & mask;
    while (slots[slot] != 0 && !is(slots[slot] - 1, id)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean is(int record, UUID id) {
    return words[record * WORDS] == id.getMostSignificantBits()
        && words[record * WORDS + 1] == id.getLeastSignificantBits();
  }

  private static int spread(long most, long least) {
    long mixed = (most ^ Long.rotateLeft(least, 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  private void widen() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int record = 0; record < count; record++) {
      int slot = spread(words[record * WORDS], words[record * WORDS + 1]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = record + 1;
    }
  }
}
