package org.sinur.trafficking.referral;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a referral has come. */
enum ReferralState {
  /** The body is asked and has not answered. */
  SENT,
  /** The body takes the person on. */
  ACCEPTED,
  /** The body does not. */
  DECLINED,
  /** The body does no more for the person. */
  ENDED,
  /** What the body was given was taken back before that. */
  WITHDRAWN;

  /** Every step there is; what is not here cannot be done. */
  static final Map<ReferralState, Map<ReferralAct, ReferralState>> STEPS =
      Map.of(
          SENT,
              Map.of(
                  ReferralAct.ACCEPT, ACCEPTED,
                  ReferralAct.DECLINE, DECLINED,
                  ReferralAct.RECALL, WITHDRAWN),
          ACCEPTED, Map.of(ReferralAct.END, ENDED, ReferralAct.RECALL, WITHDRAWN),
          DECLINED, Map.of(ReferralAct.RECALL, DECLINED),
          ENDED, Map.of(ReferralAct.RECALL, ENDED),
          WITHDRAWN, Map.of());

  /** Those in which the body has, or may have, something to do for the person. */
  static final Set<ReferralState> GOES_ON = Set.of(SENT, ACCEPTED);

  /** What comes of an act; empty when it cannot be done in this state. */
  Optional<ReferralState> after(ReferralAct act) {
    return Optional.ofNullable(STEPS.getOrDefault(this, Map.of()).get(act));
  }

  /** Whether the body has, or may have, something to do for the person. */
  boolean goesOn() {
    return GOES_ON.contains(this);
  }
}
