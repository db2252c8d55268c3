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

  /** By when somebody has to take it up. */
  Instant claimDueAt;

  /** By when it has to be resolved. */
  Instant resolveDueAt;

  /** What the officer at the counter noted. */
  @Nullable String remark;

  @Nullable Instant claimedAt;

  /** Who holds the claim, or held it when it was resolved. */
  @Nullable String claimedBy;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  /** What the second line noted. */
  @Nullable String note;

  @Nullable Instant resolvedAt;

  @Nullable String resolvedBy;

  @Version long version;

  ReferralState standing() {
    if (state != State.RESOLVED || outcome == null) {
      return ReferralState.OPEN;
    }
    return outcome.cleared() ? ReferralState.CLEARED : ReferralState.DENIED;
  }

  /** By when the next thing has to be done; null once it is resolved. */
  @Nullable Instant dueAt() {
    return switch (state) {
      case OPEN -> claimDueAt;
      case CLAIMED -> resolveDueAt;
      case RESOLVED -> null;
    };
  }

  /** Takes it up, for as long as somebody holds it. */
  void claim(String by, Instant when) {
    claimedBy = by;
    claimedAt = when;
  }

  void unclaim() {
    claimedBy = null;
    claimedAt = null;
  }
}
