package org.sinur.watchlist.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ImportState;
import org.sinur.watchlist.source.WaitReason;

/** A file of documents that was taken in. */
@Entity
@Table(name = "document_import")
class DocumentImportRow {

  @Id UUID id;

  @Column(nullable = false)
  String source;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  ImportState state;

  @Enumerated(EnumType.STRING)
  @Nullable WaitReason waitsBecause;

  @Column(nullable = false)
  Instant recordedAt;

  @Column(nullable = false)
  String recordedBy;

  /** The sign-in name then; null where it was not kept yet. */
  @Nullable String recordedByName;

  @Column(nullable = false)
  String sha256;

  /** The source's version that the file was compared with; 0 before the first. */
  long base;

  /** The version it made. */
  @Nullable Long version;

  int read;

  int added;

  int changed;

  int removed;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  @Nullable String note;

  int faultsFound;

  /** The first faults as JSON. */
  @Column(nullable = false)
  String faults;

  @Version long revision;

  Documents.Delta delta() {
    return new Documents.Delta(read, added, changed, removed);
  }
}
