package org.sinur.trafficking.pattern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.trafficking.instrument.InstrumentVersion;
import org.sinur.trafficking.instrument.Pattern;

/**
 * Why there is an alert that nobody raised.
 *
 * @param pattern which pattern crossings show together
 * @param rules by which rules
 * @param seenAt when it was complete, by the times of the crossings
 * @param people how many people it is about, escort and driver not counted
 * @param families of how many families
 * @param journeys on how many days somebody of them crossed for the first time
 * @param crossings the crossings that show it, the first first
 * @param others other alerts of the same pattern and the same escort, car, sponsor or person
 */
@Schema(name = "Sighting")
record SightingView(
    Pattern pattern,
    InstrumentVersion rules,
    Instant seenAt,
    int people,
    int families,
    int journeys,
    List<UUID> crossings,
    List<UUID> others) {

  static SightingView of(SightingRow row, List<SightingRow> ofTheSame) {
    return new SightingView(
        row.pattern,
        new InstrumentVersion(row.rules, row.rulesVersion),
        row.seenAt,
        row.people,
        row.families,
        row.journeys,
        Stream.of(row.crossings).map(UUID::fromString).toList(),
        ofTheSame.stream()
            .map(other -> other.alertId)
            .filter(id -> !id.equals(row.alertId))
            .toList());
  }
}
