package org.sinur.screening.rescreening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A rescreening as it is kept; written by {@link Rescreener}. */
@Entity
@Immutable
@Table(name = "rescreening")
class RescreeningRow {

  @Id UUID id;

  @Nullable Long listVersion;

  @Nullable Long documentListVersion;

  Instant startedAt;

  Instant endedAt;

  int subjects;

  int documentPages;

  int travellers;

  int found;

  int failed;
}
