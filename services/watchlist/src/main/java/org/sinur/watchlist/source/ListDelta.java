package org.sinur.watchlist.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sinur.watchlist.subject.ListedSubject;

/**
 * What a new file of a source changes.
 *
 * @param added subjects that were not in force
 * @param changed subjects in force with other content
 * @param removed ids of subjects in force that the file no longer has
 * @param unchanged how many subjects stay as they are
 */
record ListDelta(
    List<ListedSubject> added, List<ListedSubject> changed, Set<String> removed, int unchanged) {

  static ListDelta between(
      Map<String, String> inForce,
      List<ListedSubject> read,
      Function<ListedSubject, String> fingerprint) {
    var added = new ArrayList<ListedSubject>();
    var changed = new ArrayList<ListedSubject>();
    var removed = new HashSet<>(inForce.keySet());
    var unchanged = 0;
    for (var subject : read) {
      var before = inForce.get(subject.id());
      removed.remove(subject.id());
      if (before == null) {
        added.add(subject);
      } else if (before.equals(fingerprint.apply(subject))) {
        unchanged++;
      } else {
        changed.add(subject);
      }
    }
    return new ListDelta(added, changed, Set.copyOf(removed), unchanged);
  }

  /** Whether more than this share of what was in force would go. */
  boolean shrinksBy(double share) {
    var before = changed.size() + unchanged + removed.size();
    return removed.size() > before * share;
  }
}
