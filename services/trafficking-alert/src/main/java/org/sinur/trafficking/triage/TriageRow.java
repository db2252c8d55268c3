package org.sinur.trafficking.triage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.instrument.InstrumentVersion;

/**
 * A triage as it is kept; never changed. Of whom it was is kept only in the alert it led to, so
 * that of all others no more is known than that they were asked.
 */
@Entity
@Immutable
@Table(name = "triage")
class TriageRow {

  @Id UUID id;

  String crossingPoint;

  Instant occurredAt;

  Instant recordedAt;

  String recordedBy;

  String form;

  int formVersion;

  String language;

  String[] yes;

  String[] no;

  @Nullable UUID alertId;

  InstrumentVersion form() {
    return new InstrumentVersion(form, formVersion);
  }
}
