package org.sinur.crossingpoint.crossing;

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

/** A second copy of a crossing that says something else, as it is kept. */
@Entity
@Table(name = "crossing_conflict")
class ConflictRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID crossingId;

  /** Where the copy says that it happened. */
  @Column(updatable = false)
  String crossingPoint;

  /** {@link CrossingRequest} as JSON. */
  @Column(updatable = false)
  String copy;

  @Column(updatable = false)
  Instant receivedAt;

  @Column(updatable = false)
  String receivedBy;

  boolean settled;

  @Enumerated(EnumType.STRING)
  @Nullable Choice choice;

  @Nullable String note;

  @Nullable Instant settledAt;

  @Nullable String settledBy;

  @Version long version;

  /** Which of the two holds. */
  enum Choice {
    /** What was recorded first, with its corrections. */
    RECORDED,
    /** The copy that came later; what was recorded is kept as what it was before. */
    COPY
  }
}
