package org.sinur.trafficking.pattern;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sinur.trafficking.instrument.Pattern;

/**
 * A pattern that was seen. All of it follows from the crossings: heard again in the same order they
 * make the same sightings.
 *
 * @param pattern which
 * @param subject whose: the pseudonym of an escort, a car, a sponsor or a person
 * @param last the crossing by which it was complete
 * @param seenAt when that was, by the times of the crossings
 * @param people how many people it is about
 * @param families of how many families
 * @param journeys on how many days somebody of them crossed for the first time
 * @param crossings the crossings that show it, the first first
 */
record Sighting(
    Pattern pattern,
    String subject,
    Trace last,
    Instant seenAt,
    int people,
    int families,
    int journeys,
    List<UUID> crossings) {

  private static final NameBasedGenerator IDS =
      Generators.nameBasedGenerator(UUID.fromString("5f0f9d0a-6f0e-5c0b-9a51-4b6f2f4f7a10"));

  static Sighting of(
      Pattern pattern, String subject, Trace last, Instant seenAt, Collection<Trace> shown) {
    var families = new Families(shown);
    return new Sighting(
        pattern,
        subject,
        last,
        seenAt,
        families.people(),
        families.count(),
        families.journeys(),
        shown.stream().map(Trace::crossingId).distinct().toList());
  }

  /** The id of its alert; the same for the same sighting (RFC 9562, version 5). */
  UUID alertId() {
    return IDS.generate("%s|%s|%s".formatted(pattern, subject, last.crossingId()));
  }
}
