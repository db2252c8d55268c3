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

  /** Which listed subject; null where it is a listed document. */
  @Nullable String subjectId;

  /** Of what was found: the subject or document as listed, and how it was found. */
  String fingerprint;

  Instant foundAt;

  @Nullable Long listVersion;

  UUID referralId;

  /**
   * The {@link org.sinur.screening.check.ListMatch} or {@link
   * org.sinur.screening.check.ListedDocumentMatch} as JSON.
   */
  String content;
}
