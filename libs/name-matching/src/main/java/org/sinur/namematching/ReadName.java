package org.sinur.namematching;

import java.util.ArrayList;
import java.util.List;

/**
 * A query's name that has been read.
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

  static ReadName of(List<NamePart> read, long cut) {
    List<NamePart> parts = asNames(read);
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
    }
    return new ReadName(List.copyOf(parts), List.copyOf(units), cut);
  }

  /**
   * Where a name is nothing but particles, they are all it has and count as names; where it is
   * nothing but single letters, they are one.
   */
  static List<NamePart> asNames(List<NamePart> read) {
    if (read.stream().anyMatch(NamePart::counts)) {
      return read;
    }
    List<NamePart> names = read.stream().map(NamePart::asName).toList();
    return names.size() < 2 || names.stream().anyMatch(NamePart::counts)
        ? names
        : List.of(NamePart.joined(names));
  }

  boolean mayBeCut(Unit unit) {
    return (cut & unit.places()) != 0;
  }
}
