package org.sinur.journal;

/** What was done to a record, or with it. */
public enum JournalAction {
  /** A person's data were shown to the actor. */
  VIEWED,
  /** They were shown as they are to an auditor, who sees them masked otherwise. */
  UNMASKED,
  /** A new record was made. */
  RECORDED,
  /** A record was changed. */
  CHANGED,
  /** A referral was given its outcome. */
  RESOLVED,
  /** A list was taken in. */
  IMPORTED,
  /** What another person proposed was put in force. */
  APPROVED,
  /** What was proposed was decided against. */
  REJECTED,
  /** Somebody, or a program, was let into the realm. */
  SIGNED_IN,
  /** They ended their session. */
  SIGNED_OUT,
  /** Something asked for was refused by a rule of the desk. */
  REFUSED,
  /** Records were deleted because their time had come. */
  ERASED
}
