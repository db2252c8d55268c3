package org.sinur.crossingpoint.crossing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Something about a recorded crossing that a person should look at. */
public enum Mark {
  /** Nobody was screened. */
  NOT_SCREENED,
  /** The screening it names has not been told of here yet; settled when it is. */
  SCREENING_NOT_SEEN,
  /** The screening was made at another crossing point. */
  SCREENING_ELSEWHERE,
  /** The screening was made of another document. */
  SCREENING_OF_ANOTHER_DOCUMENT,
  /** The screening was used for another crossing too. */
  SCREENING_USED,
  /** The screening was older than is accepted. */
  SCREENING_TOO_OLD,
  /** The second line had not resolved the referral. */
  REFERRAL_OPEN,
  /** The second line had not cleared the traveller. */
  REFERRAL_DENIES,
  /** A refusal of entry had been proposed, or was final. */
  ENTRY_REFUSED,
  /** The crossing point was not open, or closed to such a traveller by decree. */
  POINT_CLOSED,
  /** It happened outside the opening hours of the crossing point. */
  OUTSIDE_HOURS,
  /** The lane was not open, or not this way. */
  LANE_CLOSED,
  /** An exit to which no entry is known; see the stays. Goes when the entry is heard of. */
  EXIT_WITHOUT_ENTRY,
  /** An entry with a document that had entered before and not left; see the stays. */
  ENTERED_TWICE;

  private static final Set<Mark> OF_STAYS =
      Collections.unmodifiableSet(EnumSet.of(EXIT_WITHOUT_ENTRY, ENTERED_TWICE));

  /** Those that follow from a traveller's other crossings. */
  public static Set<Mark> ofStays() {
    return OF_STAYS;
  }

  /** Those that the rules of the desk give. */
  static Set<Mark> ofTheDesk() {
    return EnumSet.complementOf(EnumSet.copyOf(OF_STAYS));
  }
}
