package org.sinur.screening.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why the advice is what it is. */
public enum Reason {
  /** The traveller may be somebody listed to be helped: to protection, and never detained. */
  PROTECTION_MATCH(Advice.REFER),
  /** A listed person has a name, and what else is known, like the traveller's. */
  NAME_MATCH(Advice.REFER),
  /** A listed document has the number of this one. */
  DOCUMENT_MATCH(Advice.REFER),
  /**
   * The document is listed as stolen, lost, revoked or invalid, which says nothing of its bearer.
   */
  LISTED_DOCUMENT(Advice.REFER),
  /** A field of the machine-readable zone cannot be right: a check digit, a date, a code. */
  DOCUMENT_REFUTED(Advice.REFER),
  /** The document has expired. */
  DOCUMENT_EXPIRED(Advice.REFER),
  /** The document is of the State of Utopia, whose documents are specimens. */
  SPECIMEN_DOCUMENT(Advice.REFER),
  /** There is no list to check against. */
  LIST_MISSING(Advice.NOT_CHECKED),
  /** The list at hand lacks subjects that are in force. */
  LIST_INCOMPLETE(Advice.NOT_CHECKED),
  /** Headquarters has not been heard of for too long. */
  LIST_TOO_OLD(Advice.NOT_CHECKED),
  /** The listed documents are not at hand, not in full, or too old. */
  DOCUMENT_LIST_NOT_AT_HAND(Advice.NOT_CHECKED),
  /** The zone gives no name that could be looked for. */
  NAME_NOT_COMPARABLE(Advice.NOT_CHECKED);

  /** Those that a match with a listed subject gives. */
  static final Set<Reason> OF_MATCHES =
      Collections.unmodifiableSet(EnumSet.of(PROTECTION_MATCH, NAME_MATCH, DOCUMENT_MATCH));

  /** Those that outweigh everything else. */
  private static final Set<Reason> OF_LISTS =
      Collections.unmodifiableSet(
          EnumSet.of(PROTECTION_MATCH, NAME_MATCH, DOCUMENT_MATCH, LISTED_DOCUMENT));

  private final Advice advice;

  Reason(Advice advice) {
    this.advice = advice;
  }

  /** Whether something was found on a list, which outweighs what could not be checked. */
  boolean outweighs() {
    return OF_LISTS.contains(this);
  }

  /** What this reason by itself advises. */
  public Advice advice() {
    return advice;
  }
}
