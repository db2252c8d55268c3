package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The index at one moment, never changed.
 *
 * @param names how many names are filed
 */
record Snapshot(Postings postings, int names, int persons) {

  static final Snapshot EMPTY = new Snapshot(Postings.EMPTY, 0, 0);

  /** The index with one person's names exchanged for others, of which either may be none. */
  Snapshot replacing(List<IndexedName> old, List<IndexedName> with, int personsThen) {
    Set<Long> keys = new LinkedHashSet<>();
    old.forEach(name -> keys.addAll(name.read().keys()));
    Map<Long, List<IndexedName>> filed = new HashMap<>();
    for (IndexedName name : with) {
      for (long key : name.read().keys()) {
        keys.add(key);
        filed.computeIfAbsent(key, none -> new ArrayList<>()).add(name);
      }
    }
    Postings then = postings;
    for (long key : keys) {
      List<IndexedName> kept = new ArrayList<>(Arrays.asList(then.get(key)));
      if (!old.isEmpty()) {
        kept.removeIf(name -> name.person().id().equals(old.getFirst().person().id()));
      }
      kept.addAll(filed.getOrDefault(key, List.of()));
      then = then.with(key, kept.toArray(IndexedName[]::new));
    }
    return new Snapshot(then, names + with.size() - old.size(), personsThen);
  }

  /**
   * What it tells that a part agrees: the logarithm of how many names there are for each that has
   * it, so next to nothing for محمد.
   */
  double information(NamePart part) {
    return part.skeletons.length == 0 ? 0 : information(postings.get(part.skeletons[0]).length);
  }

  double information(int sharing) {
    double all = Math.max(names, MatchingRules.SMALLEST_POPULATION);
    return Math.min(MatchingRules.MOST_INFORMATION, Math.log(all / Math.max(1, sharing)));
  }
}
