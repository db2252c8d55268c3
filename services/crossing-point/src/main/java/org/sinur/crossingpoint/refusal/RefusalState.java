package org.sinur.crossingpoint.refusal;

import java.util.Map;
import java.util.Optional;
import org.sinur.crossingpoint.screening.RefusalStanding;

/** How far a refusal of entry has come. Only {@link #FINAL} turns anybody back. */
enum RefusalState {
  /** One person proposes it. */
  PROPOSED(RefusalStanding.PENDING),
  /** A second person agrees; protection has not been heard of since. */
  CONFIRMED(RefusalStanding.PENDING),
  /** A concern of protection's stands in the way. */
  HELD(RefusalStanding.PENDING),
  /** The traveller is refused entry. */
  FINAL(RefusalStanding.FINAL),
  /** Given up. */
  WITHDRAWN(RefusalStanding.NONE),
  /** Undone. */
  ANNULLED(RefusalStanding.NONE);

  /** Every step there is; what is not here cannot be done. */
  static final Map<RefusalState, Map<RefusalAct, RefusalState>> STEPS =
      Map.of(
          PROPOSED, Map.of(RefusalAct.CONFIRM, CONFIRMED, RefusalAct.WITHDRAW, WITHDRAWN),
          CONFIRMED,
              Map.of(
                  RefusalAct.FINALISE, FINAL,
                  RefusalAct.HOLD, HELD,
                  RefusalAct.WITHDRAW, WITHDRAWN),
          HELD, Map.of(RefusalAct.RELEASE, PROPOSED, RefusalAct.WITHDRAW, WITHDRAWN),
          FINAL, Map.of(RefusalAct.HOLD, HELD, RefusalAct.ANNUL, ANNULLED),
          WITHDRAWN, Map.of(),
          ANNULLED, Map.of());

  private final RefusalStanding standing;

  RefusalState(RefusalStanding standing) {
    this.standing = standing;
  }

  /** What it means for the crossing. */
  RefusalStanding standing() {
    return standing;
  }

  /** What comes of an act; empty when it cannot be done in this state. */
  Optional<RefusalState> after(RefusalAct act) {
    return Optional.ofNullable(STEPS.getOrDefault(this, Map.of()).get(act));
  }
}
