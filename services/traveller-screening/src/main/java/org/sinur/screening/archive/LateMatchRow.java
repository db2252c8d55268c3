package org.sinur.screening.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A late match as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "late_match")
class LateMatchRow {

  @Id UUID id;

  UUID screeningId;

  String subjectId;

  /** Of what was found: the subject as listed, and whether by name or by document. */
  String fingerprint;

  Instant foundAt;

  @Nullable Long listVersion;

  UUID referralId;

  /** The {@link org.sinur.screening.check.ListMatch} as JSON. */
  String content;
}
