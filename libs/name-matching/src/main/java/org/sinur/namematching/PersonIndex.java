package org.sinur.namematching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The listed persons, ready to be searched by name.
 *
 * <p>Thread-safe. A search sees the index as it stood at one moment: a person wholly in their old
 * form or wholly in the new, never between, and it waits for nobody. What {@link #put} and {@link
 * #remove} did is seen by every search that begins after they returned. Writers wait for each
 * other.
 */
public final class PersonIndex {

  /** Names that are gone take room until they outnumber the others, and this. */
  private static final int FEW_GONE = 10_000;

  private final Map<String, List<IndexedName>> namesById = new HashMap<>();
  private final Workspaces workspaces = new Workspaces();
  private int gone;
  private volatile Snapshot snapshot = Snapshot.EMPTY;

  /** An index of nobody. */
  public PersonIndex() {
    Words.prepare();
    snapshot = new Snapshot(new Names(), 0, 0, 0);
  }

  /** Adds the person, or replaces the one with the same id. */
  public void put(ListedPerson person) {
    List<List<NamePart>> read = read(person);
    synchronized (namesById) {
      Names names = snapshot.names();
      List<IndexedName> added = names.add(person, read);
      end(namesById.put(person.id(), added));
      publish(names);
    }
  }

  /** Takes the person out; false where there is none with this id. */
  public boolean remove(String id) {
    synchronized (namesById) {
      List<IndexedName> old = namesById.remove(id);
      if (old == null) {
        return false;
      }
      end(old);
      publish(snapshot.names());
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
    mustBePositive(limit);
    return workspaces.with(
        workspace -> new Search(query, snapshot, threshold, workspace).best(limit));
  }

  /**
   * The ids of the listed persons whose names share most with the query, best first, each once:
   * those that a search compares in full, for whoever measures it.
   *
   * @param limit most ids to return, at least 1
   */
  public List<String> candidates(PersonQuery query, int limit) {
    mustBePositive(limit);
    return workspaces.with(
        workspace -> new Search(query, snapshot, 0, workspace).candidates(limit));
  }

  /** What the rules are fitted on: see the tests. */
  void compare(PersonQuery query, BiConsumer<IndexedName, List<Finding>> each) {
    workspaces.with(
        workspace -> {
          new Search(query, snapshot, 0, workspace).compare(each);
          return query;
        });
  }

  private static void mustBePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }

  private static List<List<NamePart>> read(ListedPerson person) {
    return person.names().stream()
        .map(name -> ReadName.asNames(NameReader.read(name.text())))
        .toList();
  }

  private void end(@Nullable List<IndexedName> old) {
    if (old != null) {
      old.forEach(name -> name.goFrom(snapshot.version() + 1));
      gone += old.size();
    }
  }

  /** The change is seen from here on; only then is room made, which searches do not notice. */
  private void publish(Names names) {
    snapshot = new Snapshot(names, names.size(), snapshot.version() + 1, namesById.size());
    if (gone > FEW_GONE && gone > names.size() / 2) {
      Names fresh = new Names();
      namesById.replaceAll(
          (id, old) -> fresh.add(old.getFirst().person, read(old.getFirst().person)));
      gone = 0;
      snapshot = new Snapshot(fresh, fresh.size(), snapshot.version() + 1, namesById.size());
    }
  }
}
