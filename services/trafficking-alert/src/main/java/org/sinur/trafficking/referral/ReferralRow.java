package org.sinur.trafficking.referral;

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
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.body.BodyService;

/** A referral as it stands. What was asked never changes. */
@Entity
@Table(name = "referral")
class ReferralRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  String bodyId;

  /** The version of the body that was relied upon. */
  @Column(updatable = false)
  long bodyVersion;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  BodyService service;

  @Column(updatable = false)
  UUID consentId;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Urgency urgency;

  @Column(updatable = false)
  @Nullable String note;

  @Column(updatable = false)
  Instant sentAt;

  @Column(updatable = false)
  String sentBy;

  /** By when the body has to answer. */
  @Column(updatable = false)
  Instant answerBy;

  @Enumerated(EnumType.STRING)
  ReferralState state;

  /** Null while the body has not answered. */
  @Nullable Instant answeredAt;

  /** Who at the body. */
  @Nullable String answeredBy;

  @Nullable String answerReason;

  /** Who heard the answer: the subject's id in the realm. */
  @Nullable String answerRecordedBy;

  /** Since when the body may no longer use what it was given; null while it may. */
  @Nullable Instant recalledAt;

  @Enumerated(EnumType.STRING)
  @Nullable Recall recalledBecause;

  /** When the body destroyed what it was given, as it says. */
  @Nullable Instant destroyedAt;

  @Version long version;

  /** Whether the body has not answered in time. */
  boolean isOverdue(Instant now) {
    return state == ReferralState.SENT && answerBy.isBefore(now);
  }
}
