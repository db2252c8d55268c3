package org.sinur.screening.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.Advice;

/** A screening as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "screening")
class ScreeningRow {

  @Id UUID id;

  String crossingPoint;

  String lane;

  @Enumerated(EnumType.STRING)
  Direction direction;

  Instant occurredAt;

  Instant recordedAt;

  String recordedBy;

  @Enumerated(EnumType.STRING)
  Advice advice;

  /** The version of the matching rules. */
  @Nullable String rules;

  /** See {@link org.sinur.screening.check.Findings#nearestByName()}. */
  @Nullable Double nearestByName;

  /** See {@link Identity}; null where the document cannot be relied upon. */
  @Nullable String identity;

  /** The version of the list it was checked against; null where there was none. */
  @Nullable Long listVersion;

  /** The same of the listed documents. */
  @Nullable Long documentListVersion;

  /** The zone as it was scanned, for whoever doubts the reading. */
  String mrz;

  /** The {@link org.sinur.screening.check.Findings} as JSON. */
  String findings;
}
