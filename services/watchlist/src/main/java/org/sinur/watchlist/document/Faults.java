package org.sinur.watchlist.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sinur.watchlist.source.ListReading.Fault;

/** What cannot be used of a file: all are counted, the first are kept. Used by one thread. */
final class Faults {

  /** More than that, nobody reads; the first ones show what is wrong with the rest. */
  static final int KEPT = 1000;

  private final List<Fault> kept = new ArrayList<>();
  private int found;

  void add(Fault fault) {
    found++;
    if (kept.size() < KEPT) {
      kept.add(fault);
    }
  }

  /**
   * Adds faults that were found afterwards.
   *
   * @param first the first of them
   */
  void add(int more, List<Fault> first) {
    kept.addAll(first);
    found += more;
  }

  int found() {
    return found;
  }

  /** In the order of the file. */
  List<Fault> kept() {
    return kept.stream().sorted(Comparator.comparingInt(Fault::line)).limit(KEPT).toList();
  }
}
