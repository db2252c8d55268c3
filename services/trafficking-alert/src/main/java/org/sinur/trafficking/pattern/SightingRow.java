package org.sinur.trafficking.pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sinur.trafficking.instrument.InstrumentVersion;
import org.sinur.trafficking.instrument.Pattern;

/** A sighting as it is kept; never changed. */
@Entity
@Immutable
@Table(name = "sighting")
class SightingRow {

  @Id UUID alertId;

  @Enumerated(EnumType.STRING)
  Pattern pattern;

  String subject;

  Instant seenAt;

  String rules;

  int rulesVersion;

  int people;

  int families;

  int journeys;

  String[] crossings;

  static SightingRow of(Sighting sighting, InstrumentVersion rules) {
    var row = new SightingRow();
    row.alertId = sighting.alertId();
    row.pattern = sighting.pattern();
    row.subject = sighting.subject();
    row.seenAt = sighting.seenAt();
    row.rules = rules.instrument();
    row.rulesVersion = rules.version();
    row.people = sighting.people();
    row.families = sighting.families();
    row.journeys = sighting.journeys();
    row.crossings = sighting.crossings().stream().map(UUID::toString).toArray(String[]::new);
    return row;
  }
}
