package org.sinur.crossingpoint.crossing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A correction, with what the crossing was before it. */
@Entity
@Immutable
@Table(name = "crossing_correction")
class CorrectionRow {

  @Id UUID id;

  UUID crossingId;

  /** The version that the correction made, from 1. */
  int version;

  /** {@link CrossingRequest} as JSON. */
  String before;

  /** JSON pointers to what was changed. */
  String[] changed;

  String reason;

  Instant correctedAt;

  String correctedBy;
}
