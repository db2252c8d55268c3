package org.sinur.screening.referral;

/** What brought a traveller to the second line. */
public enum Cause {
  /** The screening advised it. */
  ADVICE,
  /** The officer at the counter saw reason to. */
  OFFICER,
  /** The list changed after the screening, and the traveller may be whom it lists now. */
  LIST_CHANGED
}
