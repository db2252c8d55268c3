package org.sinur.trafficking.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What protection found of an alert, as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "finding")
class FindingRow {

  @Id UUID id;

  UUID alertId;

  @Enumerated(EnumType.STRING)
  Finding finding;

  @Nullable UUID screeningId;

  String note;

  Instant foundAt;

  String foundBy;
}
