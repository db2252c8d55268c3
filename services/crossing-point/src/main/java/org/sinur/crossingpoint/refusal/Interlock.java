package org.sinur.crossingpoint.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.concern.KnownConcern;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.traveldocument.DocumentSeal;

/**
 * Whom nobody must turn back (non-refoulement). A concern is about the traveller when it names the
 * traveller's screening, or another screening of the same document: checking somebody again does
 * not shake off a concern. A concern of which nobody knows yet whom it is about may be about
 * anybody who was at the crossing point then or came soon after, and has not been turned back.
 */
final class Interlock {

  private final Duration unplacedFor;

  /**
   * An interlock.
   *
   * @param unplacedFor from how long before a refusal on a concern at the same crossing point
   *     stands in its way although nobody knows yet whom it is about
   */
  Interlock(Duration unplacedFor) {
    this.unplacedFor = unplacedFor;
  }

  /**
   * Whom a refusal is about.
   *
   * @param screeningId the traveller's screening; null where none could be made
   * @param document the traveller's document; null where there is none
   * @param crossingPoint where
   * @param occurredAt when, as the officer says
   * @param recordedAt when it was recorded here
   */
  record Refused(
      @Nullable UUID screeningId,
      @Nullable TravelDocument document,
      String crossingPoint,
      Instant occurredAt,
      Instant recordedAt) {

    /**
     * Whether the traveller may have been there at a moment, or so soon after it. Whoever says
     * another time than it was has the traveller protected for both. Nobody leaves before the
     * refusal is final, however long that takes, so there is no last moment.
     */
    private boolean mayHaveBeenThere(Instant moment, Duration soon) {
      var first = occurredAt.isBefore(recordedAt) ? occurredAt : recordedAt;
      return !moment.isBefore(first.minus(soon));
    }
  }

  /** Whether one of these concerns is about the traveller, or may be, while nothing is final. */
  boolean shields(
      Refused refused, Collection<KnownConcern> concerns, Map<UUID, KnownScreening> screenings) {
    return concerns.stream()
        .filter(KnownConcern::shields)
        .anyMatch(
            concern ->
                about(refused, concern, screenings) || mayBeAbout(refused, concern, screenings));
  }

  /** Whether one of these concerns is about the traveller for certain. */
  static boolean shieldsForCertain(
      Refused refused, Collection<KnownConcern> concerns, Map<UUID, KnownScreening> screenings) {
    return concerns.stream()
        .filter(KnownConcern::shields)
        .anyMatch(concern -> about(refused, concern, screenings));
  }

  private static boolean about(
      Refused refused, KnownConcern concern, Map<UUID, KnownScreening> screenings) {
    var of = concern.screeningId();
    if (of == null) {
      return false;
    }
    var screening = screenings.get(of);
    var document = refused.document();
    return of.equals(refused.screeningId())
        || (screening != null
            && document != null
            && screening
                .document()
                .equals(DocumentSeal.of(of, document.issuingState(), document.number())));
  }

  private boolean mayBeAbout(
      Refused refused, KnownConcern concern, Map<UUID, KnownScreening> screenings) {
    var place = concern.crossingPoint();
    if (place == null) {
      return true;
    }
    var of = concern.screeningId();
    var aboutSomebodyElse = of != null && screenings.containsKey(of) && refused.document() != null;
    return !aboutSomebodyElse
        && place.equals(refused.crossingPoint())
        && refused.mayHaveBeenThere(concern.raisedAt(), unplacedFor);
  }
}
