package org.sinur.crossingpoint.stay;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.crossing.Mark;

/**
 * A crossing as stays look at it. An entry stands for a stay, and so does an exit that has none:
 * the stay has its id.
 */
@Entity
@Table(name = "passage")
class PassageRow {

  /** As {@link Passage#IN_ORDER}. */
  static final Comparator<PassageRow> IN_ORDER =
      Comparator.comparing(PassageRow::passage, Passage.IN_ORDER);

  private static final String IRAQ = "IRQ";

  /** The crossing. */
  @Id UUID id;

  String crossingPoint;

  @Enumerated(EnumType.STRING)
  Direction direction;

  Instant occurredAt;

  @Nullable String document;

  String names;

  @Nullable LocalDate born;

  @Nullable String person;

  boolean national;

  /** The crossing before it with the same document. */
  @Nullable UUID previousId;

  /** The crossing after it with the same document. */
  @Nullable UUID nextId;

  @Nullable UUID partnerId;

  @Enumerated(EnumType.STRING)
  @Nullable MatchedBy matchedBy;

  /** Null for an exit that belongs to an entry. */
  @Enumerated(EnumType.STRING)
  @Nullable StayState state;

  @Enumerated(EnumType.STRING)
  @Nullable Mark mark;

  /** Whether an exit waits for a person to say which entry it belongs to. */
  boolean unmatched;

  /**
   * Of an open stay, by the version of the rules below; null where there is no limit or none known.
   */
  @Nullable LocalDate permittedUntil;

  @Nullable Integer rulesVersion;

  @Version long version;

  /** Takes over what was recorded. */
  void say(CrossingRequest crossing) {
    var identity = Identity.of(crossing);
    crossingPoint = crossing.crossingPoint().value();
    direction = crossing.direction();
    occurredAt = crossing.occurredAt();
    document = identity.document();
    names = identity.names();
    born = Identity.fullBirth(crossing.traveller());
    person = identity.person();
    national = crossing.traveller().nationality().equals(IRAQ);
  }

  Passage passage() {
    return new Passage(
        id,
        direction,
        occurredAt,
        names,
        born,
        person,
        national,
        previousId,
        nextId,
        new Passage.Link(partnerId, matchedBy));
  }

  void link(Passage.Link link, @Nullable StayState found) {
    partnerId = link.partner();
    matchedBy = link.by();
    state = found;
    if (!isOpen()) {
      permittedUntil = null;
      rulesVersion = null;
    }
  }

  void mark(Optional<Mark> found) {
    mark = found.orElse(null);
    unmatched = mark == Mark.EXIT_WITHOUT_ENTRY && matchedBy != MatchedBy.DECIDED;
  }

  boolean follows(PassageRow other) {
    return IN_ORDER.compare(this, other) > 0;
  }

  boolean isOpen() {
    return state == StayState.OPEN;
  }
}
