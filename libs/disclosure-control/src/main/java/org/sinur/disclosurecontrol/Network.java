package org.sinur.disclosurecontrol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Figures as what flows through edges. What a reader may think of instead of the figures is another
 * circulation, which differs from them on edges that are left out alone.
 */
final class Network {

  private static final long ENDLESS = Long.MAX_VALUE / 4;

  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<List<Arc>> arcs = new ArrayList<>();
  private final Map<Key, Edge> edges = new HashMap<>();

  /**
   * An edge.
   *
   * @param number from 0
   * @param value what flows there in truth
   */
  private record Edge(int number, Key key, int from, int to, long value) {

    /** The least a reader thinks possible: zeros are published, so what is left out is none. */
    long least() {
      return Math.min(1, value);
    }
  }

  /** An edge along its direction, which makes the figure larger, or against it. */
  private record Arc(Edge edge, boolean along) {

    int start() {
      return along ? edge.from() : edge.to();
    }

    int end() {
      return along ? edge.to() : edge.from();
    }

    /** By how much more it can be changed this way, having been changed so much. */
    long room(long[] changed) {
      return along ? ENDLESS : edge.value() - edge.least() + changed[edge.number()];
    }
  }

  private record Reached(int node, long cost) {}

  /** Adds an edge. */
  void edge(String from, String to, Key key, long value) {
    var edge = new Edge(edges.size(), key, node(from), node(to), value);
    if (edges.putIfAbsent(key, edge) != null) {
      throw new IllegalArgumentException("twice in the tables: " + key);
    }
    arcs.get(edge.from()).add(new Arc(edge, true));
    arcs.get(edge.to()).add(new Arc(edge, false));
  }

  private int node(String name) {
    return nodes.computeIfAbsent(
        name,
        n -> {
          arcs.add(new ArrayList<>());
          return arcs.size() - 1;
        });
  }

  /** What can be known of a figure that is left out with these. */
  Range range(Key key, Set<Key> suppressed) {
    var edge = edge(key);
    var without = numbers(suppressed);
    var more = flow(edge.to(), edge.from(), edge, without, ENDLESS);
    var less = flow(edge.from(), edge.to(), edge, without, edge.value() - edge.least());
    return new Range(edge.value() - less, more >= ENDLESS ? Range.UNBOUNDED : edge.value() + more);
  }

  /**
   * Leaves out more figures until one has a range of this width, each time those of the least sum
   * that let it be larger.
   *
   * @param suppressed what is left out; more is added
   * @param mayBe which figures may be added
   * @return whether it has such a range
   */
  boolean widen(Key key, long width, Set<Key> suppressed, Predicate<Key> mayBe) {
    var edge = edge(key);
    var without = numbers(suppressed);
    var less =
        flow(edge.from(), edge.to(), edge, without, Math.min(width, edge.value() - edge.least()));
    var changed = new long[edges.size()];
    for (var reached = less; reached < width; ) {
      var path =
          cheapest(
              edge.to(),
              edge.from(),
              edge,
              changed,
              e -> without.get(e.number()) ? 0 : mayBe.test(e.key()) ? e.value() : -1);
      if (path == null) {
        return false;
      }
      for (var arc : path) {
        without.set(arc.edge().number());
        suppressed.add(arc.edge().key());
      }
      reached += push(path, changed, width - reached);
    }
    return true;
  }

  private BitSet numbers(Set<Key> keys) {
    var numbers = new BitSet();
    keys.forEach(key -> numbers.set(edge(key).number()));
    return numbers;
  }

  private Edge edge(Key key) {
    var edge = edges.get(key);
    if (edge == null) {
      throw new IllegalArgumentException("not in the tables: " + key);
    }
    return edge;
  }

  /** How much can be sent from one node to another by changing what is left out, but this edge. */
  private long flow(int from, int to, Edge but, BitSet without, long atMost) {
    var changed = new long[edges.size()];
    var sent = 0L;
    while (sent < atMost) {
      var path = cheapest(from, to, but, changed, e -> without.get(e.number()) ? 0 : -1);
      if (path == null) {
        return sent;
      }
      sent += push(path, changed, atMost - sent);
    }
    return sent;
  }

  private static long push(List<Arc> path, long[] changed, long atMost) {
    var much = atMost;
    for (var arc : path) {
      much = Math.min(much, arc.room(changed));
    }
    for (var arc : path) {
      changed[arc.edge().number()] += arc.along() ? much : -much;
    }
    return much;
  }

  private interface Price {
    /** What using an edge costs; below 0 where it must not be used. */
    long of(Edge edge);
  }

  /** Dijkstra's; null where there is no path. */
  private @Nullable List<Arc> cheapest(int from, int to, Edge but, long[] changed, Price price) {
    var costs = new HashMap<Integer, Long>();
    var arrivals = new HashMap<Integer, Arc>();
    var queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
    costs.put(from, 0L);
    queue.add(new Reached(from, 0));
    for (var here = queue.poll(); here != null && here.node() != to; here = queue.poll()) {
      if (here.cost() > costs.getOrDefault(here.node(), Long.MAX_VALUE)) {
        continue;
      }
      for (var arc : arcs.get(here.node())) {
        var cost = arc.edge().number() == but.number() ? -1 : price.of(arc.edge());
        if (cost >= 0
            && arc.room(changed) > 0
            && here.cost() + cost < costs.getOrDefault(arc.end(), Long.MAX_VALUE)) {
          costs.put(arc.end(), here.cost() + cost);
          arrivals.put(arc.end(), arc);
          queue.add(new Reached(arc.end(), here.cost() + cost));
        }
      }
    }
    return costs.containsKey(to) ? path(from, to, arrivals) : null;
  }

  private static List<Arc> path(int from, int to, Map<Integer, Arc> arrivals) {
    Deque<Arc> path = new ArrayDeque<>();
    for (var node = to; node != from; ) {
      var arc = arrivals.get(node);
      if (arc == null) {
        throw new IllegalStateException("a path without a beginning");
      }
      path.addFirst(arc);
      node = arc.start();
    }
    return List.copyOf(path);
  }
}
