package org.sinur.watchlist.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a waiting import would make of a subject. */
@Entity
@Immutable
@Table(name = "import_change")
class ImportChangeRow {

  @Id UUID id;

  @Column(nullable = false)
  UUID importId;

  @Column(nullable = false)
  String subjectId;

  /** The subject as JSON; null where it is removed. */
  @Nullable String content;

  /** SHA-256 of the content. */
  @Nullable String fingerprint;
}
