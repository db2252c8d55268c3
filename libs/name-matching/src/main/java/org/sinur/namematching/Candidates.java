package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the listed names worth comparing: those that share the most telling keys with the query.
 * Rare keys are looked at first and the work is capped, so that a query of nothing but common parts
 * does not cost many times more than another.
 */
final class Candidates {

  /**
   * Filed names looked at in a search. Beyond it the commonest keys are left out, never the rarest.
   */
  private static final int MAX_POSTINGS = 8_000;

  /**
   * What each part of a listed name takes from its rank, so that short names are not crowded out.
   */
  private static final double PART = 1;

  /** Ranks are told apart to this fraction. */
  private static final int RANK_STEPS = 1_000;

  private record Key(long key, int names) {}

  /** An open hash table of the names seen, and what each shares with the query. */
  private final @Nullable IndexedName[] names;

  private final double[] information;

  private Candidates(int expected) {
    int slots = Integer.highestOneBit(Math.max(8, expected)) * 4;
    names = new IndexedName[slots];
    information = new double[slots];
  }

  static List<IndexedName> of(List<ReadName> readings, Snapshot snapshot, int limit) {
    List<Key> keys = new ArrayList<>();
    int looked = 0;
    for (Key key : keys(readings, snapshot)) {
      if (!keys.isEmpty() && looked + key.names > MAX_POSTINGS) {
        break;
      }
      looked += key.names;
      keys.add(key);
    }
    Candidates candidates = new Candidates(looked);
    for (Key key : keys) {
      candidates.add(snapshot.postings().get(key.key), snapshot.information(key.names));
    }
    return candidates.best(limit);
  }

  /** The query's keys that are filed, each once, rarest first. */
  private static List<Key> keys(List<ReadName> readings, Snapshot snapshot) {
    return readings.stream()
        .flatMap(reading -> reading.keys().stream())
        .distinct()
        .map(key -> new Key(key, snapshot.postings().get(key).length))
        .filter(key -> key.names > 0)
        .sorted(Comparator.comparingInt(Key::names))
        .toList();
  }

  private void add(IndexedName[] filed, double shared) {
    for (IndexedName name : filed) {
      int slot = slotOf(name);
      names[slot] = name;
      information[slot] += shared;
    }
  }

  /** Where the name is, or belongs. */
  private int slotOf(IndexedName name) {
    int mask = names.length - 1;
    int slot = ((name.ordinal() * 0x9E3779B9) >>> 7) & mask;
    for (IndexedName there = names[slot]; there != null; there = names[slot]) {
      if (there.ordinal() == name.ordinal()) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The names that share most, less what they have beside it. */
  private List<IndexedName> best(int limit) {
    long[] ranked = new long[limit];
    int kept = 0;
    for (int slot = 0; slot < names.length; slot++) {
      IndexedName name = names[slot];
      if (name == null) {
        continue;
      }
      double rank = information[slot] - PART * name.read().parts().size();
      long rankedSlot = Math.round(-rank * RANK_STEPS) << Integer.SIZE | slot;
      if (kept < limit || rankedSlot < ranked[limit - 1]) {
        int place = -Arrays.binarySearch(ranked, 0, kept, rankedSlot) - 1;
        kept = Math.min(limit, kept + 1);
        System.arraycopy(ranked, place, ranked, place + 1, kept - place - 1);
        ranked[place] = rankedSlot;
      }
    }
    List<IndexedName> best = new ArrayList<>();
    for (int i = 0; i < kept; i++) {
      best.add(names[(int) ranked[i]]);
    }
    return best;
  }
}
