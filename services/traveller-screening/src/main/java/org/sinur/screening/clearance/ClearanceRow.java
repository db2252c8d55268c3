package org.sinur.screening.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clearance as it is kept. Nothing but its withdrawal changes it. */
@Entity
@Table(name = "clearance")
class ClearanceRow {

  @Id
  @Column(updatable = false)
  UUID id;

  /** See {@link Identity}. */
  @Column(updatable = false)
  String identity;

  @Column(updatable = false)
  String subjectId;

  /**
   * Of what the list said of the subject when the officer looked at it; null where the clearance
   * holds whatever it says.
   */
  @Column(updatable = false)
  @Nullable String subjectFingerprint;

  @Column(updatable = false)
  UUID screeningId;

  /** The referral that was resolved so; null where headquarters put a mistake right. */
  @Column(updatable = false)
  @Nullable UUID referralId;

  /** The request with which headquarters put a mistake right; null where an officer cleared. */
  @Column(updatable = false)
  @Nullable UUID redressId;

  @Column(updatable = false)
  String crossingPoint;

  @Column(updatable = false)
  Instant clearedAt;

  @Column(updatable = false)
  String clearedBy;

  @Column(updatable = false)
  Instant expiresAt;

  @Nullable Instant withdrawnAt;

  @Nullable String withdrawnBy;

  @Nullable String withdrawalReason;

  @Version long version;
}
