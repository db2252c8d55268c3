package org.sinur.disclosurecontrol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reader who tries every number in every place that was left out, and knows sums alone: which
 * figures make which. Nothing of it is taken from the network that is tested.
 */
final class Enumeration {

  private static final int PATIENCE = 20_000;

  private final Map<Key, Long> least = new TreeMap<>();
  private final Map<Key, Long> most = new TreeMap<>();
  private final Map<Key, Long> figures;
  private final List<Key> unknown;
  private final Map<Key, long[]> bounds = new HashMap<>();
  private final List<Sum> sums;
  private final Map<Key, Long> guess = new HashMap<>();
  private int tried;

  /** A figure is the sum of its parts. */
  record Sum(Key of, List<Key> parts) {}

  private Enumeration(Map<Key, Long> figures, Set<Key> suppressed, List<Sum> sums, long slack) {
    this.figures = figures;
    this.sums = sums;
    this.unknown = new ArrayList<>(suppressed);
    figures.forEach(
        (key, value) ->
            bounds.put(
                key,
                suppressed.contains(key)
                    ? new long[] {Math.min(1, value), value + slack}
                    : new long[] {value, value}));
  }

  /**
   * What is found out.
   *
   * @param slack how far above the truth numbers are tried, since they need not have an end
   * @return the range of each that was left out; null where there are too many to try
   */
  static @Nullable Map<Key, Range> of(
      Map<Key, Long> figures, Set<Key> suppressed, List<Table> tables, long slack) {
    var search = new Enumeration(figures, suppressed, sums(figures, tables), slack);
    search.narrow();
    search.guess(0);
    if (search.tried > PATIENCE) {
      return null;
    }
    var ranges = new TreeMap<Key, Range>();
    search.least.forEach(
        (key, lower) -> ranges.put(key, new Range(lower, search.most.getOrDefault(key, lower))));
    return ranges;
  }

  /**
   * What is found by narrowing bounds sum by sum until nothing changes, as somebody does with a
   * pencil; for tables in which not everything can be tried.
   */
  static Map<Key, Range> byPencil(
      Map<Key, Long> figures, Set<Key> suppressed, List<Table> tables, long slack) {
    var search = new Enumeration(figures, suppressed, sums(figures, tables), slack);
    search.narrow();
    var ranges = new TreeMap<Key, Range>();
    suppressed.forEach(
        key -> {
          var bound = search.bounds(key);
          ranges.put(key, new Range(bound[0], bound[1]));
        });
    return ranges;
  }

  private static List<Sum> sums(Map<Key, Long> figures, List<Table> tables) {
    var sums = new ArrayList<Sum>();
    for (var table : tables) {
      for (var dimension :
          table.columns() == null
              ? List.of(table.rows())
              : List.of(table.rows(), table.columns())) {
        sums.add(
            new Sum(
                Key.TOTAL,
                figures.keySet().stream()
                    .filter(key -> key.values().keySet().equals(Set.of(dimension)))
                    .toList()));
        if (table.columns() != null) {
          table
              .valuesOf(dimension)
              .forEach(
                  value ->
                      sums.add(
                          new Sum(
                              Key.of(dimension, value),
                              table.counts().keySet().stream()
                                  .filter(key -> value.equals(key.values().get(dimension)))
                                  .toList())));
        }
      }
    }
    return sums;
  }

  private void narrow() {
    for (var changed = true; changed; ) {
      changed = false;
      for (var sum : sums) {
        for (var key : withWhole(sum)) {
          changed |= narrow(sum, key);
        }
      }
    }
  }

  private boolean narrow(Sum sum, Key key) {
    var whole = bounds(sum.of());
    var lower = sum.parts().stream().mapToLong(part -> bounds(part)[0]).sum();
    var upper = sum.parts().stream().mapToLong(part -> bounds(part)[1]).sum();
    var mine = bounds(key);
    var before = mine.clone();
    if (key.equals(sum.of())) {
      mine[0] = Math.max(mine[0], lower);
      mine[1] = Math.min(mine[1], upper);
    } else {
      mine[0] = Math.max(mine[0], whole[0] - (upper - mine[1]));
      mine[1] = Math.min(mine[1], whole[1] - (lower - before[0]));
    }
    return mine[0] != before[0] || mine[1] != before[1];
  }

  private static List<Key> withWhole(Sum sum) {
    var all = new ArrayList<>(sum.parts());
    all.add(sum.of());
    return all;
  }

  private long[] bounds(Key key) {
    var bound = bounds.get(key);
    if (bound == null) {
      throw new IllegalStateException("no figure: " + key);
    }
    return bound;
  }

  private void guess(int at) {
    if (++tried > PATIENCE || !possible()) {
      return;
    }
    if (at == unknown.size()) {
      guess.forEach(
          (key, value) -> {
            least.merge(key, value, Math::min);
            most.merge(key, value, Math::max);
          });
      return;
    }
    var key = unknown.get(at);
    var bound = bounds(key);
    for (var value = bound[0]; value <= bound[1]; value++) {
      guess.put(key, value);
      guess(at + 1);
    }
    guess.remove(key);
  }

  /** Whether no sum is broken already. */
  private boolean possible() {
    return sums.stream()
        .allMatch(
            sum -> {
              var lower = sum.parts().stream().mapToLong(part -> now(part, 0)).sum();
              var upper = sum.parts().stream().mapToLong(part -> now(part, 1)).sum();
              return lower <= now(sum.of(), 1) && upper >= now(sum.of(), 0);
            });
  }

  private long now(Key key, int end) {
    return guess.getOrDefault(key, bounds(key)[end]);
  }

  /** The figures that are known to be small. */
  static List<Key> small(Map<Key, Long> figures, long threshold) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getValue() > 0 && figure.getValue() < threshold)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public String toString() {
    return figures + " without " + unknown;
  }
}
