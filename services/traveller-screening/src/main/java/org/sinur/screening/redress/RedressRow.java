package org.sinur.screening.redress;

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

/** What a traveller asked to be put right. Nothing but the decision changes it. */
@Entity
@Table(name = "redress")
class RedressRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID screeningId;

  @Column(updatable = false)
  String statement;

  /** In which language the traveller wants to be answered (BCP 47). */
  @Column(updatable = false)
  String language;

  @Column(updatable = false)
  Instant lodgedAt;

  @Column(updatable = false)
  String lodgedBy;

  /** The sign-in name then; null where it was not kept yet. */
  @Nullable String lodgedByName;

  /** By when it has to be answered. */
  @Column(updatable = false)
  Instant dueAt;

  /** Null while it waits. */
  @Enumerated(EnumType.STRING)
  @Nullable RedressDecision decision;

  @Nullable String note;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  @Version long version;
}
