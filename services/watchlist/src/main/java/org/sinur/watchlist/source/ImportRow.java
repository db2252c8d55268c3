package org.sinur.watchlist.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file that was taken in. */
@Entity
@Immutable
@Table(name = "list_import")
class ImportRow {

  @Id UUID id;

  @Column(nullable = false)
  String source;

  @Column(nullable = false)
  Instant recordedAt;

  @Column(nullable = false)
  String recordedBy;

  @Nullable Instant generatedAt;

  @Column(nullable = false)
  String sha256;

  long version;

  int read;

  int unchanged;

  /** The faults as JSON. */
  @Column(nullable = false)
  String faults;
}
