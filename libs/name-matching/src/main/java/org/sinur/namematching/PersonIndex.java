package org.sinur.namematching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The listed persons, ready to be searched by name.
 *
 * <p>Thread-safe. A search sees the index as it stood at one moment: a person wholly in their old
 * form or wholly in the new, never between, and it waits for nobody. What {@link #put} and {@link
 * #remove} did is seen by every search that begins after they returned. Writers wait for each
 * other.
 */
public final class PersonIndex {

  private final Map<String, List<IndexedName>> namesById = new HashMap<>();
  private int nextOrdinal;
  private volatile Snapshot snapshot = Snapshot.EMPTY;

  /** Adds the person, or replaces the one with the same id. */
  public void put(ListedPerson person) {
    List<ReadName> read =
        person.names().stream().map(name -> ReadName.of(NameReader.read(name.text()))).toList();
    synchronized (namesById) {
      List<IndexedName> names = new ArrayList<>();
      for (int i = 0; i < read.size(); i++) {
        names.add(new IndexedName(nextOrdinal++, person, person.names().get(i), read.get(i)));
      }
      List<IndexedName> old = namesById.put(person.id(), names);
      snapshot = snapshot.replacing(old == null ? List.of() : old, names, namesById.size());
    }
  }

  /** Takes the person out; false where there is none with this id. */
  public boolean remove(String id) {
    synchronized (namesById) {
      List<IndexedName> old = namesById.remove(id);
      if (old == null) {
        return false;
      }
      snapshot = snapshot.replacing(old, List.of(), namesById.size());
      return true;
    }
  }

  /** How many persons are in the index. */
  public int size() {
    return snapshot.persons();
  }

  /**
   * The listed persons who may be the one asked for: best first, of equal scores the lower id
   * first.
   *
   * @param threshold least score of a match, in [0,1]; {@link MatchingRules#THRESHOLD} is the one
   *     the rules are made for
   * @param limit most matches to return, at least 1
   */
  public List<Match> search(PersonQuery query, double threshold, int limit) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("a threshold lies in [0,1]");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
    return new Search(query, snapshot).best(threshold, limit);
  }

  /**
   * The ids of the listed persons whose names share most with the query, best first, each once:
   * what a search compares in full, for those who measure it.
   *
   * @param limit most ids to return, at least 1
   */
  public List<String> candidates(PersonQuery query, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
    return new Search(query, snapshot).candidates(limit);
  }
}
