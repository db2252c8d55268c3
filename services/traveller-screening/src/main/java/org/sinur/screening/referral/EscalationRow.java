package org.sinur.screening.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation as it is kept. Nothing but the acknowledgement changes it. */
@Entity
@Table(name = "escalation")
class EscalationRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID referralId;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  TimeLimit timeLimit;

  @Column(updatable = false)
  Instant dueAt;

  @Column(updatable = false)
  Instant escalatedAt;

  /** Null until a supervisor takes note. */
  @Nullable Instant acknowledgedAt;

  @Nullable String acknowledgedBy;

  @Nullable String note;
}
