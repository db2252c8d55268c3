package org.sinur.crossingpoint.surge;

import java.time.Instant;
import org.sinur.crossingpoint.flow.AgeBand;
import org.sinur.crossingpoint.flow.CountedCrossing;

/**
 * Registered persons as they are counted: where, when and which way their group was registered,
 * with what is known of each. The database has the same rules in {@code flow_of_crossing}.
 */
final class CountedPersons {

  private CountedPersons() {}

  static CountedCrossing of(SurgeRegistrationRow group, SurgePerson person) {
    return new CountedCrossing(
        group.occurredAt,
        group.crossingPoint,
        group.lane,
        group.direction,
        person.nationality(),
        person.sex(),
        ageBand(person, group.occurredAt),
        null);
  }

  private static AgeBand ageBand(SurgePerson person, Instant crossedAt) {
    if (person.birthYear() != null) {
      return AgeBand.of(person.birthYear() + "-XX-XX", crossedAt);
    }
    return switch (person.ageBand()) {
      case UNDER_5 -> AgeBand.UNDER_5;
      case FROM_18_TO_59 -> AgeBand.FROM_18;
      case FROM_60 -> AgeBand.FROM_60;
      // these may be in two bands
      case FROM_5_TO_17 -> AgeBand.UNKNOWN;
      case null -> AgeBand.UNKNOWN;
    };
  }
}
