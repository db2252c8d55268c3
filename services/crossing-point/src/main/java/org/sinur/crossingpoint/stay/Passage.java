package org.sinur.crossingpoint.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * A crossing, as far as matching looks at it.
 *
 * @param id the crossing
 * @param direction which way
 * @param at when
 * @param names see {@link Identity}
 * @param born the date of birth, where all of it is known
 * @param person see {@link Identity}
 * @param national whether a national of Iraq crossed
 * @param previous the crossing before it with the same document
 * @param next the crossing after it with the same document
 * @param link what it belongs to as far as was known
 */
record Passage(
    UUID id,
    Direction direction,
    Instant at,
    String names,
    @Nullable LocalDate born,
    @Nullable String person,
    boolean national,
    @Nullable UUID previous,
    @Nullable UUID next,
    Link link) {

  /**
   * By time; of the same moment by id, as the database orders ids. What comes first must not depend
   * on what arrived first.
   */
  static final Comparator<Passage> IN_ORDER =
      Comparator.comparing(Passage::at).thenComparing(passage -> passage.id().toString());

  /**
   * What a crossing belongs to.
   *
   * @param partner the exit of an entry, the entry of an exit; null where there is none
   * @param by how it was found; null where nothing was, except that a person may have decided that
   *     there is none
   */
  record Link(@Nullable UUID partner, @Nullable MatchedBy by) {

    static final Link NONE = new Link(null, null);

    boolean decided() {
      return by == MatchedBy.DECIDED;
    }
  }

  boolean before(Passage other) {
    return IN_ORDER.compare(this, other) < 0;
  }

  boolean is(Direction way) {
    return direction == way;
  }
}
