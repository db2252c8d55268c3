package org.sinur.trafficking.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as it stands; what its content was before is in {@link CaseVersionRow}. */
@Entity
@Table(name = "case_file")
class CaseRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID alertId;

  /** That of the alert. */
  @Column(updatable = false)
  String crossingPoint;

  @Column(updatable = false)
  Instant openedAt;

  @Column(updatable = false)
  String openedBy;

  @Enumerated(EnumType.STRING)
  CaseState state;

  /** What became of it; null while it is open. */
  @Enumerated(EnumType.STRING)
  @Nullable CaseOutcome outcome;

  /** {@link CaseContent} as JSON. */
  String content;

  /** Which version of the content that is, from 1. */
  int contentVersion;

  @Version long version;
}
