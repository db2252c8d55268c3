package org.sinur.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sinur.journalentry.JournalEntry;

/** One line of the journal. */
@Entity
@Immutable
@Table(name = "journal")
class JournalRow {

  @Id UUID id;

  @Column(nullable = false)
  Instant recordedAt;

  @Column(nullable = false)
  String actorId;

  @Column(nullable = false)
  String actorName;

  @Column(nullable = false)
  String[] duties;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  JournalAction action;

  @Column(nullable = false)
  String recordType;

  @Column(nullable = false)
  String[] recordIds;

  @Nullable String place;

  @Nullable String reason;

  @Column(nullable = false)
  String requestId;

  @Column(nullable = false)
  byte[] salt;

  /** The row as the entry that is hashed and handed out. */
  JournalEntry entry(String service) {
    return new JournalEntry(
        id,
        service,
        recordedAt,
        new JournalEntry.Actor(actorId, actorName, List.of(duties)),
        action.name(),
        recordType,
        List.of(recordIds),
        place,
        reason,
        requestId,
        HexFormat.of().formatHex(salt));
  }
}
