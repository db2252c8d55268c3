package org.sinur.crossingpoint.closure;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.Authority;

/**
 * A closure.
 *
 * @param id the closure
 * @param crossingPoints the codes of the crossing points it closes; empty when it closes all of an
 *     authority
 * @param authority whose crossing points it closes, all of them; null when it names points
 * @param directions which ways it closes
 * @param travellers for whom
 * @param nationalities the States of {@link TravellerClass#NATIONALITIES}, ICAO codes
 * @param from its first moment
 * @param until the moment from which it holds no more; null while its end is open
 * @param liftedAt when another act lifted it; null unless one did
 * @param decree by which act
 */
public record Closure(
    UUID id,
    Set<String> crossingPoints,
    @Nullable Authority authority,
    Set<Direction> directions,
    Set<TravellerClass> travellers,
    Set<String> nationalities,
    Instant from,
    @Nullable Instant until,
    @Nullable Instant liftedAt,
    Decree decree) {

  public Closure {
    crossingPoints = Set.copyOf(crossingPoints);
    directions = Set.copyOf(directions);
    travellers = Set.copyOf(travellers);
    nationalities = Set.copyOf(nationalities);
  }

  /** Whether it holds at a moment: its first belongs to it, and that at which it ends does not. */
  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && before(moment, until) && before(moment, liftedAt);
  }

  /** Whether it closes this crossing point, run by this authority. */
  public boolean closes(String crossingPoint, Authority runBy) {
    return crossingPoints.contains(crossingPoint) || authority == runBy;
  }

  /** Whether it closes this way for somebody of this nationality (ICAO code, may be empty). */
  public boolean isFor(Direction direction, String nationality) {
    return directions.contains(direction)
        && travellers.stream().anyMatch(t -> t.includes(nationality, nationalities));
  }

  /** For whom, until when and by which act; nothing of any traveller. */
  public String told() {
    return "Closed for %s (%s) %s: %s"
        .formatted(
            whom(),
            directions.stream().sorted().map(Direction::name).collect(Collectors.joining(", ")),
            until == null ? "until it is lifted" : "until " + until,
            decree.quoted());
  }

  private String whom() {
    return travellers.stream()
        .sorted()
        .map(
            t ->
                switch (t) {
                  case NATIONALS -> "nationals of Iraq";
                  case FOREIGNERS -> "foreigners";
                  case NATIONALITIES ->
                      "nationals of " + String.join(", ", new TreeSet<>(nationalities));
                })
        .collect(Collectors.joining(" and "));
  }

  private static boolean before(Instant moment, @Nullable Instant end) {
    return end == null || moment.isBefore(end);
  }
}
