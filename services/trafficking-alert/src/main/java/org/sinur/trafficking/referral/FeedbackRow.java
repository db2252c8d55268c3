package org.sinur.trafficking.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a body said, as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "referral_feedback")
class FeedbackRow {

  @Id UUID id;

  UUID referralId;

  @Enumerated(EnumType.STRING)
  FeedbackKind kind;

  Instant happenedAt;

  @Nullable String note;

  Instant recordedAt;

  String recordedBy;
}
