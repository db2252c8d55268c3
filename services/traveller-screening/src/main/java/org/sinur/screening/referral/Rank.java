package org.sinur.screening.referral;

import org.sinur.access.Caller;
import org.sinur.access.Duty;

/** The second line's duties, as far as they may do different things. */
enum Rank {
  OFFICER(Duty.SECOND_LINE_OFFICER),
  SUPERVISOR(Duty.SHIFT_SUPERVISOR);

  private final String duty;

  Rank(String duty) {
    this.duty = duty;
  }

  /** The higher of a caller's. */
  static Rank of(Caller caller) {
    return caller.has(SUPERVISOR.duty) ? SUPERVISOR : OFFICER;
  }

  /** The duty as the realm calls it. */
  String duty() {
    return duty;
  }
}
