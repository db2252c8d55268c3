package org.sinur.disclosurecontrol;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which figures of a set of tables are left out: the small ones, and others for their sake.
 *
 * <p>Whoever knows all that is published, and that zeros are, cannot say of a small figure what it
 * is more narrowly than by a range as wide as the threshold. What is left out for the sake of
 * others is not marked otherwise, and its range may be narrower: it is not small.
 */
public final class Suppression {

  private final TableSet tables;
  private final SortedSet<Key> suppressed;

  private Suppression(TableSet tables, SortedSet<Key> suppressed) {
    this.tables = tables;
    this.suppressed = suppressed;
  }

  /**
   * Chooses.
   *
   * @param threshold figures from 1 up to but without it are small; at least 2
   * @param before what was left out when the same was published before, and is so again: otherwise
   *     both together would tell it
   */
  public static Suppression of(TableSet tables, long threshold, Set<Key> before) {
    if (threshold < 2) {
      throw new IllegalArgumentException("nothing is small: " + threshold);
    }
    var figures = tables.figures();
    var small = new TreeSet<Key>();
    figures.forEach(
        (key, count) -> {
          if (count > 0 && count < threshold) {
            small.add(key);
          }
        });
    var again = new TreeSet<>(before);
    again.retainAll(figures.keySet());
    var suppressed = new TreeSet<>(small);
    suppressed.addAll(again);
    for (var key : small) {
      // whatever is not 0 flows in a circle of such, and all of it may be left out
      if (!widen(tables, key, threshold, suppressed)) {
        throw new IllegalStateException("cannot be protected");
      }
    }
    // what became 0 has no circle, unless what it was left out with is there
    again.forEach(key -> widen(tables, key, threshold, suppressed));
    return new Suppression(tables, suppressed);
  }

  private static boolean widen(
      TableSet tables, Key key, long threshold, SortedSet<Key> suppressed) {
    Map<Key, Long> figures = tables.figures();
    return tables
        .network()
        .widen(key, threshold, suppressed, other -> figures.getOrDefault(other, 0L) > 0);
  }

  /** What is left out. */
  public SortedSet<Key> suppressed() {
    return Collections.unmodifiableSortedSet(suppressed);
  }

  /**
   * What can be known of a figure that is left out.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Range range(Key key) {
    if (!suppressed.contains(key)) {
      throw new IllegalArgumentException("published: " + key);
    }
    return tables.network().range(key, suppressed);
  }
}
