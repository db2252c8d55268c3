package org.sinur.disclosurecontrol;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the same counted things that are published together with all their margins, in a chain:
 * a table shares the dimension of its columns with the rows of the next, or nothing but the total.
 *
 * <p>Such a set is one circulation in a network. Everything counted flows from the total through
 * the margins and cells of the first table, those of the second, and so on back to the total; each
 * sum that a reader can make is a node where as much comes in as goes out. So what a reader can
 * find out about figures that are left out is what can flow through their edges, which is computed
 * exactly; of tables of three dimensions, or of three that share one, that is not so (L. H. Cox,
 * Network models for complementary cell suppression, JASA 90 (1995), 1453-1462; M. Fischetti and J.
 * J. Salazar-Gonzalez, Models and algorithms for the 2-dimensional cell suppression problem in
 * statistical disclosure control, Mathematical Programming 84 (1999), 283-312).
 */
public final class TableSet {

  private final SortedMap<Key, Long> figures = new TreeMap<>();
  private final Network network = new Network();

  private TableSet() {}

  /**
   * A set of tables.
   *
   * @throws IllegalArgumentException if they are no chain, or their totals differ, or the margins
   *     of two that share a dimension
   */
  public static TableSet of(List<Table> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("no table");
    }
    mustBeAChain(tables);
    var set = new TableSet();
    @Nullable Table before = null;
    for (var table : tables) {
      set.sum(table, linked(table, before) ? before : null);
      before = table;
    }
    set.connect(tables);
    return set;
  }

  /** Every figure with its margins and the total, each once. */
  public SortedMap<Key, Long> figures() {
    return Collections.unmodifiableSortedMap(figures);
  }

  Network network() {
    return network;
  }

  /** Another order of the tables, or of rows and columns, may be a chain. */
  private static void mustBeAChain(List<Table> tables) {
    var seen = new HashSet<String>();
    @Nullable String last = null;
    for (var table : tables) {
      var linked = table.columns() != null && table.rows().equals(last);
      if ((!linked && !seen.add(table.rows()))
          || (table.columns() != null && !seen.add(table.columns()))) {
        throw new IllegalArgumentException("a dimension comes twice and not from table to table");
      }
      last = table.columns();
    }
  }

  private static boolean linked(Table table, @Nullable Table before) {
    return before != null && table.columns() != null && table.rows().equals(before.columns());
  }

  private void sum(Table table, @Nullable Table linked) {
    var mine = new TreeMap<Key, Long>();
    mine.put(Key.TOTAL, 0L);
    if (linked != null) {
      linked.valuesOf(table.rows()).forEach(value -> mine.put(Key.of(table.rows(), value), 0L));
      table
          .valuesOf(table.rows())
          .forEach(value -> figures.putIfAbsent(Key.of(table.rows(), value), 0L));
    }
    table
        .counts()
        .forEach(
            (key, count) -> {
              mine.merge(key, count, Long::sum);
              mine.merge(Key.TOTAL, count, Long::sum);
              if (table.columns() != null) {
                key.values().forEach((d, value) -> mine.merge(Key.of(d, value), count, Long::sum));
              }
            });
    mine.forEach(
        (key, count) -> {
          var other = figures.putIfAbsent(key, count);
          if (other != null && !other.equals(count)) {
            throw new IllegalArgumentException("two tables do not count the same: " + key);
          }
        });
  }

  private void connect(List<Table> tables) {
    @Nullable Table before = null;
    for (var i = 0; i < tables.size(); i++) {
      var table = tables.get(i);
      var columns = table.columns();
      var linked = linked(table, before);
      var rows = table.valuesOf(table.rows());
      if (before != null && before.columns() != null) {
        if (linked) {
          rows.addAll(before.valuesOf(table.rows()));
        } else {
          margins(before, before.columns(), i - 1, "total " + i);
        }
      }
      for (var row : rows) {
        var from = linked ? node(i - 1, table.rows(), row) : "total " + i;
        var to = columns == null ? "total " + (i + 1) : "rows " + node(i, table.rows(), row);
        edge(from, to, Key.of(table.rows(), row));
      }
      if (columns != null) {
        for (var key : table.counts().keySet()) {
          edge(
              "rows " + node(i, table.rows(), key.values().get(table.rows())),
              node(i, columns, key.values().get(columns)),
              key);
        }
      }
      before = table;
    }
    var last = tables.getLast();
    if (last.columns() != null) {
      margins(last, last.columns(), tables.size() - 1, "total " + tables.size());
    }
    edge("total " + tables.size(), "total 0", Key.TOTAL);
  }

  private void margins(Table table, String columns, int at, String to) {
    for (var column : table.valuesOf(columns)) {
      edge(node(at, columns, column), to, Key.of(columns, column));
    }
  }

  private void edge(String from, String to, Key key) {
    network.edge(from, to, key, figures.getOrDefault(key, 0L));
  }

  private static String node(int table, String dimension, @Nullable String value) {
    return "%d %s=%s".formatted(table, dimension, value);
  }
}
