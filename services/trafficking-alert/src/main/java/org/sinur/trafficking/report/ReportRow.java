package org.sinur.trafficking.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it is kept. */
@Entity
@Table(name = "report")
class ReportRow {

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  ReportKind kind;

  @Nullable String crossingPoint;

  @Nullable LocalDate happenedOn;

  String language;

  String words;

  @Nullable String contact;

  Instant receivedAt;

  @Enumerated(EnumType.STRING)
  Desk desk;

  @Enumerated(EnumType.STRING)
  ReportState state;

  @Enumerated(EnumType.STRING)
  @Nullable ReportOutcome outcome;

  @Version long version;
}
