package org.sinur.crossingpoint.stay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a person decided of an exit; the latest holds, and all are kept. */
@Entity
@Immutable
@Table(name = "stay_decision")
class StayDecisionRow {

  @Id UUID id;

  UUID exitId;

  /** Null where no entry belongs to it. */
  @Nullable UUID entryId;

  String note;

  Instant decidedAt;

  String decidedBy;
}
