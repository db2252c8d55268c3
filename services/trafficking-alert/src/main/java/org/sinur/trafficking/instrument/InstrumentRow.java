package org.sinur.trafficking.instrument;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of an instrument as it is kept; never changed. */
@Entity
@Immutable
@Table(name = "instrument")
@IdClass(InstrumentVersion.class)
class InstrumentRow {

  @Id String instrument;

  @Id int version;

  /** {@link Instrument} as JSON. */
  String content;

  Instant recordedAt;

  String recordedBy;
}
