package org.sinur.disclosurecontrol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts by one or two dimensions, without its margins: these follow.
 *
 * @param rows the dimension of its rows
 * @param columns the dimension of its columns; null where it has only rows
 * @param counts its cells, each keyed by exactly its dimensions; what is absent is 0
 */
public record Table(String rows, @Nullable String columns, SortedMap<Key, Long> counts) {

  /**
   * Copies what it is given.
   *
   * @throws IllegalArgumentException if a cell is of other dimensions, or below 0
   */
  public Table {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    var dimensions = dimensions(rows, columns);
    counts.forEach(
        (key, count) -> {
          if (!key.values().keySet().equals(dimensions) || count < 0) {
            throw new IllegalArgumentException("not a cell of this table: " + key);
          }
        });
  }

  /** A table of these counts. */
  public static Table of(String rows, @Nullable String columns, Map<Key, Long> counts) {
    return new Table(rows, columns, new TreeMap<>(counts));
  }

  private static SortedSet<String> dimensions(String rows, @Nullable String columns) {
    return new TreeSet<>(columns == null ? List.of(rows) : List.of(rows, columns));
  }

  /** Every value of a dimension that it has. */
  SortedSet<String> valuesOf(String dimension) {
    var values = new TreeSet<String>();
    counts.keySet().forEach(key -> values.add(key.values().get(dimension)));
    return values;
  }
}
