package org.sinur.namematching;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name that has been read.
 *
 * @param parts in written order
 * @param units every part alone, then neighbours as one part, since others may write them together
 * @param cut the places of parts that may be cut short, as a bit set
 */
record ReadName(List<NamePart> parts, List<Unit> units, long cut) {

  /** Consecutive parts taken as one. */
  record Unit(NamePart part, int from, int length) {

    long places() {
      return ((1L << length) - 1) << from;
    }
  }

  /** Of a name that is complete. */
  static ReadName of(List<NamePart> read) {
    return of(read, 0);
  }

  /** Where a name is nothing but particles, they are all it has and count as names. */
  static ReadName of(List<NamePart> read, long cut) {
    boolean onlyParticles = read.stream().allMatch(part -> part.particle);
    List<NamePart> parts = onlyParticles ? read.stream().map(NamePart::asName).toList() : read;
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      units.add(new Unit(parts.get(i), i, 1));
    }
    for (int i = 0; i + 1 < parts.size(); i++) {
      NamePart part = parts.get(i);
      NamePart next = parts.get(i + 1);
      if (!part.particle || !next.particle) {
        units.add(new Unit(part.joinedWith(next), i, 2));
      }
      NamePart afterNext = i + 2 < parts.size() ? parts.get(i + 2) : next;
      if (next.particle && !part.particle && !afterNext.particle) {
        units.add(new Unit(part.joinedAround(next, afterNext), i, 3));
      }
    }
    return new ReadName(List.copyOf(parts), List.copyOf(units), cut);
  }

  boolean mayBeCut(Unit unit) {
    return (cut & unit.places()) != 0;
  }

  /**
   * What the name is filed under: the skeletons of its units, and itself as a whole, so that a name
   * is found under its own letters however many others share its skeletons.
   */
  Set<Long> keys() {
    Set<Long> keys = new LinkedHashSet<>();
    for (Unit unit : units) {
      if (!unit.part.particle) {
        for (long skeleton : unit.part.skeletons) {
          keys.add(skeleton);
        }
      }
    }
    String whole = parts.stream().map(part -> part.text).sorted().collect(joining(" "));
    if (!whole.isEmpty()) {
      keys.add(wholeKey(whole));
    }
    return keys;
  }

  /** Negative, which no skeleton is; that two names share one by chance does no harm. */
  private static long wholeKey(String whole) {
    long hash = 0;
    for (int i = 0; i < whole.length(); i++) {
      hash = hash * 0x100000001B3L + whole.charAt(i);
    }
    return hash | Long.MIN_VALUE;
  }
}
