package org.sinur.watchlist.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.watchlist.subject.WrittenSubject;

/**
 * A change of what is in force from a source.
 *
 * @param added subjects that were not in force
 * @param changed subjects in force with other content
 * @param removed ids of subjects in force that are no longer listed
 * @param unchanged how many subjects stay as they are
 */
public record ListDelta(
    List<WrittenSubject> added, List<WrittenSubject> changed, Set<String> removed, int unchanged) {

  public ListDelta {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = Set.copyOf(removed);
  }

  /**
   * What makes the one the other.
   *
   * @param inForce the fingerprints of what is in force, by subject id
   * @param listed what is to be in force
   */
  public static ListDelta between(Map<String, String> inForce, List<WrittenSubject> listed) {
    var added = new ArrayList<WrittenSubject>();
    var changed = new ArrayList<WrittenSubject>();
    var removed = new HashSet<>(inForce.keySet());
    var unchanged = 0;
    for (var subject : listed) {
      var before = inForce.get(subject.id());
      removed.remove(subject.id());
      if (before == null) {
        added.add(subject);
      } else if (before.equals(subject.fingerprint())) {
        unchanged++;
      } else {
        changed.add(subject);
      }
    }
    return new ListDelta(added, changed, removed, unchanged);
  }

  /** Whether more than this share of what was in force would go. */
  public boolean shrinksBy(double share) {
    var before = changed.size() + unchanged + removed.size();
    return removed.size() > before * share;
  }

  /** Whether all stays as it is. */
  public boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /** What comes into force: the added and the changed. */
  public List<WrittenSubject> begun() {
    return Stream.concat(added.stream(), changed.stream()).toList();
  }

  /** What ends: the removed, and the changed as they were. */
  public Set<String> ended() {
    return Stream.concat(removed.stream(), changed.stream().map(WrittenSubject::id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
