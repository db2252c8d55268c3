package org.sinur.screening.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.archive.ReferralState;

/** A referral as it is kept. */
@Entity
@Table(name = "referral")
class ReferralRow {

  @Id UUID id;

  UUID screeningId;

  String crossingPoint;

  @Enumerated(EnumType.STRING)
  Cause cause;

  @Enumerated(EnumType.STRING)
  State state;

  Instant openedAt;

  String openedBy;

  /** What the officer at the counter noted. */
  @Nullable String remark;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  /** What the second line noted. */
  @Nullable String note;

  @Nullable Instant resolvedAt;

  @Nullable String resolvedBy;

  @Version long version;

  ReferralState standing() {
    if (state == State.OPEN || outcome == null) {
      return ReferralState.OPEN;
    }
    return outcome.cleared() ? ReferralState.CLEARED : ReferralState.DENIED;
  }
}
