package org.sinur.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A fact on its way out; written here, read and removed by {@link OutboxTable}. */
@Entity
@Immutable
@Table(name = "outbox")
class OutboxRow {

  @Id UUID eventId;

  @Column(nullable = false)
  String topic;

  @Column(nullable = false)
  String eventKey;

  @Column(nullable = false)
  String type;

  @Nullable String content;

  @Column(nullable = false)
  Instant occurredAt;

  @Column(nullable = false)
  Instant recordedAt;
}
