package org.sinur.trafficking.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of what was known of a person. A fact: never changed. */
@Entity
@Immutable
@Table(name = "case_version")
@IdClass(CaseVersionRow.Id.class)
class CaseVersionRow {

  /**
   * Which version of which case.
   *
   * @param caseId the case
   * @param contentVersion from 1
   */
  record Id(UUID caseId, int contentVersion) {}

  @jakarta.persistence.Id UUID caseId;

  @jakarta.persistence.Id int contentVersion;

  /** {@link CaseContent} as JSON. */
  String content;

  Instant recordedAt;

  String recordedBy;
}
