package org.sinur.namematching;

/**
 * What a piece of evidence is about. The keys of {@link Evidence#detail} stand behind each kind;
 * {@code listed} and {@code asked} hold the list's and the query's side.
 */
public enum EvidenceKind {
  /**
   * That a traveller is this listed person before anything is compared: less where the list is full
   * of names like the traveller's. {@code rules}: version.
   */
  PRIOR,
  /** A name part on both sides. {@code listed, asked, how}: a constant of {@link Agreement}. */
  PART_AGREES,
  /** A name part on each side that only its place pairs with the other. {@code listed, asked}. */
  PART_DIFFERS,
  /** A listed name part the query lacks. {@code listed}. */
  PART_MISSING,
  /** A name part of the query that the listed name lacks. {@code asked}. */
  PART_EXTRA,
  /**
   * The agreeing parts stand in another order, beyond given name and surname changing places. Where
   * the first stays and forbears change places, the name alone stays below the threshold.
   */
  ORDER_DIFFERS,
  /** Every part of both names is written the same, in the same order. */
  WHOLE_NAME_SAME,
  /** The list calls this alias weak: alone it stays below the threshold. */
  LOW_QUALITY_ALIAS,
  /** The same day of birth. {@code listed, asked}. */
  BIRTH_AGREES,
  /** The same year, with day and month changed over. {@code listed, asked}. */
  BIRTH_DAY_AND_MONTH_SWAPPED,
  /** The periods of birth overlap but at least one is not a day. {@code listed, asked}. */
  BIRTH_COMPATIBLE,
  /** The periods of birth lie within the tolerance of each other. {@code listed, asked}. */
  BIRTH_NEAR,
  /** The periods of birth lie further apart than the tolerance. {@code listed, asked}. */
  BIRTH_CONTRADICTS,
  /** One side gives no birth. */
  BIRTH_UNKNOWN,
  /** {@code listed, asked}. */
  NATIONALITY_AGREES,
  /** {@code listed, asked}. */
  NATIONALITY_DIFFERS,
  /** One side gives no nationality, or a code that names none. */
  NATIONALITY_UNKNOWN;

  /** How two written name parts agree. */
  public enum Agreement {
    /** The same letters. */
    SAME,
    /** Other letters for the same sounds. */
    SAME_SOUND,
    /** Sounds that one name's spellings vary between. */
    SPELLING_VARIANT,
    /** The query's part is the beginning of the listed one, in a name that may be truncated. */
    TRUNCATED,
    /** The same first letter, which is all that one side has. */
    INITIAL
  }
}
