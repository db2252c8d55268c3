package org.sinur.trafficking.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a case was closed, or opened again. A fact: never changed. */
@Entity
@Immutable
@Table(name = "case_step")
class CaseStepRow {

  @Id UUID id;

  UUID caseId;

  @Enumerated(EnumType.STRING)
  CaseAct act;

  @Enumerated(EnumType.STRING)
  @Nullable CaseOutcome outcome;

  @Nullable String note;

  Instant takenAt;

  String takenBy;
}
