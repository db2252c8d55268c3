package org.sinur.screening.threshold;

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

/** A threshold as it is kept. Nothing but how it stands changes. */
@Entity
@Table(name = "alert_threshold")
class ThresholdRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  double threshold;

  /** The version of the matching rules it was proposed for. */
  @Column(updatable = false)
  String rules;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  Instant proposedAt;

  @Column(updatable = false)
  String proposedBy;

  /** The sign-in name then; null where it was not kept yet. */
  @Nullable String proposedByName;

  /** The {@link Consequence} that the proposer saw, as JSON. */
  @Column(updatable = false)
  String consequence;

  @Enumerated(EnumType.STRING)
  Standing standing;

  @Nullable String note;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  /** When another took its place; null unless one did. */
  @Nullable Instant replacedAt;

  @Version long version;
}
