package org.sinur.crossingpoint.screening;

/** How a refusal of entry stands to a screening. */
public enum RefusalStanding {
  /** There is none, or none any more. */
  NONE,
  /** One is proposed, waits, or is held: the traveller is neither admitted nor turned back. */
  PENDING,
  /** The traveller was refused entry. */
  FINAL
}
