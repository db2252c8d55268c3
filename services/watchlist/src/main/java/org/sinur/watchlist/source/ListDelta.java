package org.sinur.watchlist.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.watchlist.subject.WrittenSubject;

/**
 * What a new file of a source changes.
 *
 * @param added subjects that were not in force
 * @param changed subjects in force with other content
 * @param removed ids of subjects in force that the file no longer has
 * @param unchanged how many subjects stay as they are
 */
record ListDelta(
    List<WrittenSubject> added, List<WrittenSubject> changed, Set<String> removed, int unchanged) {

  ListDelta {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = Set.copyOf(removed);
  }

  /**
   * What a file changes.
   *
   * @param inForce the fingerprints of what is in force, by subject id
   * @param read what the file lists
   */
  static ListDelta between(Map<String, String> inForce, List<WrittenSubject> read) {
    var added = new ArrayList<WrittenSubject>();
    var changed = new ArrayList<WrittenSubject>();
    var removed = new HashSet<>(inForce.keySet());
    var unchanged = 0;
    for (var subject : read) {
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
  boolean shrinksBy(double share) {
    var before = changed.size() + unchanged + removed.size();
    return removed.size() > before * share;
  }

  /** What comes into force: the added and the changed. */
  List<WrittenSubject> begun() {
    return Stream.concat(added.stream(), changed.stream()).toList();
  }

  /** What ends: the removed, and the changed as they were. */
  Set<String> ended() {
    return Stream.concat(removed.stream(), changed.stream().map(WrittenSubject::id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
