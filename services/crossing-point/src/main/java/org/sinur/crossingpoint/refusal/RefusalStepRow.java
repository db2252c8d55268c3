package org.sinur.crossingpoint.refusal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step of a refusal of entry, as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "refusal_step")
class RefusalStepRow {

  @Id UUID id;

  UUID refusalId;

  @Enumerated(EnumType.STRING)
  RefusalAct act;

  @Enumerated(EnumType.STRING)
  RefusalState state;

  Instant at;

  /** Null where the service did it of its own accord. */
  @Nullable String by;

  @Nullable String note;
}
