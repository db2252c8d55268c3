package org.sinur.trafficking.pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/**
 * What crossing-point tells of a crossing. All but place, time and group of age is a pseudonym that
 * only crossing-point can make.
 *
 * @param crossingId the crossing
 * @param crossingPoint where
 * @param lane in which lane
 * @param direction which way
 * @param occurredAt when
 * @param screeningId the traveller's screening
 * @param person who
 * @param familyName the name's first part
 * @param names all parts of the name but the own given name
 * @param age how old
 * @param group with whom the booth recorded them together
 * @param vehicle which car
 * @param sponsor who guarantees for the stay
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trace(
    UUID crossingId,
    PlaceCode crossingPoint,
    String lane,
    Direction direction,
    Instant occurredAt,
    @Nullable UUID screeningId,
    String person,
    @Nullable String familyName,
    List<String> names,
    AgeGroup age,
    @Nullable String group,
    @Nullable String vehicle,
    @Nullable String sponsor) {

  /** Two people who share so many parts of their names, beside the own, are of one family. */
  private static final int NAMES_OF_A_FAMILY = 2;

  Trace {
    Objects.requireNonNull(crossingId);
    Objects.requireNonNull(crossingPoint);
    Objects.requireNonNull(lane);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(occurredAt);
    Objects.requireNonNull(person);
    Objects.requireNonNull(age);
    names = List.copyOf(names);
  }

  /** Which way. */
  enum Direction {
    ENTRY,
    EXIT
  }

  /** Whether they seem to be of one family, by their names. */
  boolean related(Trace other) {
    if (familyName != null && familyName.equals(other.familyName)) {
      return true;
    }
    var shared = new HashSet<>(names);
    shared.retainAll(other.names);
    return shared.size() >= NAMES_OF_A_FAMILY;
  }

  /** Whether they cross at the same place, the same way, within so much time. */
  boolean near(Trace other, Duration within) {
    return crossingPoint.equals(other.crossingPoint)
        && direction == other.direction
        && Duration.between(occurredAt, other.occurredAt).abs().compareTo(within) <= 0;
  }

  /** Whether the booth recorded them together: as one group, or in one car. */
  boolean together(Trace other) {
    return (group != null && group.equals(other.group))
        || (vehicle != null && vehicle.equals(other.vehicle));
  }

  /** Whether the booth recorded anything of who crosses together. */
  boolean hasCompanyRecorded() {
    return group != null || vehicle != null;
  }
}
