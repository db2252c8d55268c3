package org.sinur.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the rules as it is kept. Nothing but how it stands changes. */
@Entity
@Table(name = "retention_rules")
class RulesRow {

  /** From 1, in the order in which they were proposed. */
  @Id
  @Column(updatable = false)
  int number;

  /** {@link RetentionRules} as JSON. */
  @Column(updatable = false)
  String content;

  /** The {@link Consequence}s that the proposer saw, as JSON. */
  @Column(updatable = false)
  String consequence;

  @Column(updatable = false)
  Instant proposedAt;

  @Column(updatable = false)
  String proposedBy;

  @Column(updatable = false)
  String proposedByName;

  @Enumerated(EnumType.STRING)
  Standing standing;

  @Nullable String note;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  /** When others took their place; null unless they did. */
  @Nullable Instant replacedAt;

  @Version long version;
}
