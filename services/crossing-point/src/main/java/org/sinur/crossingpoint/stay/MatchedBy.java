package org.sinur.crossingpoint.stay;

/** How an exit came to its entry. */
public enum MatchedBy {
  /** Both were made with the same document, one right after the other. */
  SAME_DOCUMENT,
  /** Names, full date of birth and sex agree, and there was nobody else it could have been. */
  SAME_PERSON,
  /** A person decided, and nothing undoes it but another decision or a correction. */
  DECIDED
}
