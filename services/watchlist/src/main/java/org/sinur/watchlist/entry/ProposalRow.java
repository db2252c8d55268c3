package org.sinur.watchlist.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of an entry that somebody proposed, and what was decided on it. */
@Entity
@Table(name = "entry_proposal")
class ProposalRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID entryId;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Change change;

  /** What the entry is to say, as JSON of a {@code ListedSubject}; null where it stays the same. */
  @Column(updatable = false)
  @Nullable String content;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  Instant proposedAt;

  @Column(updatable = false)
  String proposedBy;

  /** The sign-in name then; null where it was not kept yet. */
  @Column(updatable = false)
  @Nullable String proposedByName;

  /** Null while it waits. */
  @Enumerated(EnumType.STRING)
  @Nullable Decision decision;

  @Nullable String note;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  /** The version of the list that it made; null where it made none. */
  @Nullable Long version;
}
