package org.sinur.crossingpoint.concern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is known of a concern, as it is kept; written by {@link KnownConcerns} only. */
@Entity
@Immutable
@Table(name = "known_concern")
class KnownConcernRow {

  @Id UUID alertId;

  @Nullable String crossingPoint;

  @Nullable UUID screeningId;

  boolean shields;

  Instant raisedAt;

  KnownConcern known() {
    return new KnownConcern(alertId, crossingPoint, screeningId, shields, raisedAt);
  }
}
