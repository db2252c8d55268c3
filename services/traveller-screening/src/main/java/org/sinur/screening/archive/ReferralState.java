package org.sinur.screening.archive;

/** How the second line stands to a screening. */
public enum ReferralState {
  /** It was not referred. */
  NONE,
  /** It waits to be resolved. */
  OPEN,
  /** The second line cleared the traveller. */
  CLEARED,
  /** The second line did not clear the traveller. */
  DENIED
}
