package org.sinur.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold as it is kept. Nothing but its end changes. */
@Entity
@Table(name = "retention_hold")
class HoldRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  @Nullable String recordClass;

  @Column(updatable = false)
  @Nullable UUID recordId;

  /** Where the record is of, or everything that is held. */
  @Column(updatable = false)
  String crossingPoint;

  @Column(updatable = false)
  @Nullable Instant fromTime;

  @Column(updatable = false)
  @Nullable Instant untilTime;

  @Column(updatable = false)
  String ground;

  @Column(updatable = false)
  Instant placedAt;

  @Column(updatable = false)
  String placedBy;

  Instant endsAt;

  @Nullable Instant liftedAt;

  @Nullable String liftedBy;

  @Nullable String liftingNote;

  @Version long version;

  boolean holdsAt(Instant now) {
    return liftedAt == null && now.isBefore(endsAt);
  }
}
