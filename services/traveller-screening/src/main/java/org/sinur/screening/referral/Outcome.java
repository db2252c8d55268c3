package org.sinur.screening.referral;

/** What the second line decided. */
public enum Outcome {
  /** The traveller is not the listed person. */
  NOT_THE_LISTED_PERSON(true),
  /** The document and its holder are in order. */
  IN_ORDER(true),
  /** The traveller is in need of protection and was referred there; protection never denies. */
  REFERRED_TO_PROTECTION(true),
  /** The traveller is the listed person: a hit. */
  LISTED_PERSON_CONFIRMED(false),
  /** The document is not valid, not genuine, or not the holder's. */
  DOCUMENT_REJECTED(false);

  private final boolean cleared;

  Outcome(boolean cleared) {
    this.cleared = cleared;
  }

  /** Whether the traveller may cross as far as the referral goes. */
  public boolean cleared() {
    return cleared;
  }

  /** Whether the officer has told the traveller from the listed persons whose names are alike. */
  public boolean tellsApart() {
    return this == NOT_THE_LISTED_PERSON;
  }
}
