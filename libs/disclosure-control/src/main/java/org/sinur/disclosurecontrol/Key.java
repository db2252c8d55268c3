package org.sinur.disclosurecontrol;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure is the count of. A figure that two tables share, such as a margin, has one key.
 *
 * @param values for each dimension that it is told apart by, which of its values; none for the
 *     total of everything
 */
public record Key(SortedMap<String, String> values) implements Comparable<Key> {

  /** The total of everything. */
  public static final Key TOTAL = new Key(Collections.emptySortedMap());

  /** Copies what it is given. */
  public Key {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The margin of one value of a dimension. */
  public static Key of(String dimension, String value) {
    return TOTAL.and(dimension, value);
  }

  /** A part of it: of these, those with this value. */
  public Key and(String dimension, String value) {
    var more = new TreeMap<>(values);
    more.put(dimension, value);
    return new Key(more);
  }

  /** The coarser first, then by dimensions and values. */
  @Override
  public int compareTo(Key other) {
    var order = Integer.compare(values.size(), other.values.size());
    var mine = values.entrySet().iterator();
    var others = other.values.entrySet().iterator();
    while (order == 0 && mine.hasNext()) {
      var here = mine.next();
      var there = others.next();
      order = here.getKey().compareTo(there.getKey());
      order = order == 0 ? here.getValue().compareTo(there.getValue()) : order;
    }
    return order;
  }
}
