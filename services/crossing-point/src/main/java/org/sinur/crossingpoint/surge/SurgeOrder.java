package org.sinur.crossingpoint.surge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.closure.Decree;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * A surge order: for so long, these crossing points may register such travellers with less than is
 * captured otherwise.
 *
 * @param id the order
 * @param crossingPoints where, by code
 * @param directions which ways
 * @param travellers whom
 * @param nationalities the States of {@link TravellerClass#NATIONALITIES}, ICAO codes
 * @param from its first moment, unless it is confirmed later
 * @param until the moment from which it holds no more
 * @param mayBeLeftOut what need not be captured
 * @param agreedPerHour how many travellers an hour the other side agreed to send; null where
 *     nothing was agreed
 * @param decree by which act
 * @param decision what a second person decided; null while it waits
 * @param decidedAt when; null while it waits
 * @param revokedAt when it was revoked; null unless it was
 */
record SurgeOrder(
    UUID id,
    Set<String> crossingPoints,
    Set<Direction> directions,
    Set<TravellerClass> travellers,
    Set<String> nationalities,
    Instant from,
    Instant until,
    Set<CaptureField> mayBeLeftOut,
    @Nullable Integer agreedPerHour,
    Decree decree,
    @Nullable SurgeDecision decision,
    @Nullable Instant decidedAt,
    @Nullable Instant revokedAt) {

  SurgeOrder {
    crossingPoints = Set.copyOf(crossingPoints);
    directions = Set.copyOf(directions);
    travellers = Set.copyOf(travellers);
    nationalities = Set.copyOf(nationalities);
    mayBeLeftOut = Set.copyOf(mayBeLeftOut);
  }

  /** How it stands now. It ends by itself: nobody has to do anything, and no task has to run. */
  SurgeState stateAt(Instant now) {
    if (revokedAt != null) {
      return SurgeState.REVOKED;
    }
    return switch (decision) {
      case null -> now.isBefore(until) ? SurgeState.PROPOSED : SurgeState.LAPSED;
      case REJECTED -> SurgeState.REJECTED;
      case CONFIRMED ->
          now.isBefore(from)
              ? SurgeState.CONFIRMED
              : now.isBefore(until) ? SurgeState.IN_FORCE : SurgeState.ENDED;
    };
  }

  /**
   * Whether it was in force at a moment. It makes nothing lawful that was done before a second
   * person confirmed it.
   */
  boolean inForceAt(Instant moment) {
    return decision == SurgeDecision.CONFIRMED
        && decidedAt != null
        && !moment.isBefore(decidedAt)
        && !moment.isBefore(from)
        && moment.isBefore(until)
        && (revokedAt == null || moment.isBefore(revokedAt));
  }

  /** Whether it speaks of this crossing point and way. */
  boolean speaksOf(String crossingPoint, Direction direction) {
    return crossingPoints.contains(crossingPoint) && directions.contains(direction);
  }

  /** Whether it speaks of somebody of this nationality; one left out is not held against them. */
  boolean speaksOf(@Nullable String nationality) {
    return nationality == null
        || travellers.stream().anyMatch(t -> t.includes(nationality, nationalities));
  }
}
