package org.sinur.trafficking.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a desk did with a report, as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "report_step")
class ReportStepRow {

  @Id UUID id;

  UUID reportId;

  @Enumerated(EnumType.STRING)
  Desk desk;

  @Enumerated(EnumType.STRING)
  ReportAct act;

  @Enumerated(EnumType.STRING)
  @Nullable ReportOutcome outcome;

  @Nullable String note;

  Instant takenAt;

  String takenBy;
}
