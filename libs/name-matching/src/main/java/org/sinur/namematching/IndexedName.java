package org.sinur.namematching;

import java.util.List;
import org.sinur.namematching.Vocabulary.Token;

/** A listed name, read. */
final class IndexedName {

  private static final long FOR_GOOD = Long.MAX_VALUE;

  /** Unique, rising with every name put. */
  final int ordinal;

  final ListedPerson person;

  /** The parts in the order given names, family name. */
  final Token[] tokens;

  private final int place;

  /** The version of the index from which on the name is no more. */
  private volatile long gone = FOR_GOOD;

  IndexedName(int ordinal, ListedPerson person, int place, List<Token> tokens) {
    this.ordinal = ordinal;
    this.person = person;
    this.place = place;
    this.tokens = tokens.toArray(Token[]::new);
  }

  ListedName name() {
    return person.names().get(place);
  }

  boolean isThereIn(long version) {
    return version < gone;
  }

  void goFrom(long version) {
    gone = version;
  }
}
