package org.sinur.oversight.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sinur.journalentry.LogRecord;

/** A leaf of the tree, with the record it is the hash of; written by {@link JournalLog}. */
@Entity
@Immutable
@Table(name = "log_entry")
class LogEntryRow {

  @Id long position;

  @Column(nullable = false)
  String service;

  @Column(nullable = false)
  UUID entryId;

  @Column(nullable = false)
  byte[] digest;

  @Column(nullable = false)
  Instant heardAt;

  LogRecord logged() {
    return new LogRecord(service, entryId, HexFormat.of().formatHex(digest));
  }
}
