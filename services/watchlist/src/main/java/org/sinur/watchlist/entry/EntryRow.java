package org.sinur.watchlist.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it stands. */
@Entity
@Table(name = "entry")
class EntryRow {

  @Id
  @Column(updatable = false)
  UUID id;

  /** The number that people quote. */
  @Column(updatable = false)
  String reference;

  @Enumerated(EnumType.STRING)
  EntryState state;

  @Column(updatable = false)
  Instant recordedAt;

  /** What was approved last, as JSON of a {@code ListedSubject}; null before the first approval. */
  @Nullable String content;

  /** The first day it was listed. */
  @Nullable LocalDate listedOn;

  /** Its last day. */
  @Nullable LocalDate expiresOn;

  /** By when it has to be looked at again. */
  @Nullable LocalDate reviewOn;

  /** The proposal that waits; null where none does. */
  @Nullable UUID waiting;

  @Version long revision;
}
