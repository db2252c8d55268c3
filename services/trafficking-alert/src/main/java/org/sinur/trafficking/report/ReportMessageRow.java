package org.sinur.trafficking.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a reporter and a desk write to each other, as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "report_message")
class ReportMessageRow {

  @Id UUID id;

  UUID reportId;

  String words;

  Instant writtenAt;

  /** Who of a desk; null for the reporter, of whom nobody knows who it is. */
  @Nullable String writtenBy;
}
