package org.sinur.traveldocument.mrz;

/** The data elements of a machine-readable zone, in the order a desk shows them. */
public enum MrzField {
  /** The kind of document: {@code P}, {@code PP}, {@code ID}, {@code V}. */
  DOCUMENT_CODE,
  /** Who issued it. */
  ISSUING_STATE,
  /** Surname, mostly. It shares one printed field with the secondary identifier. */
  PRIMARY_IDENTIFIER,
  /** Given names, mostly. It shares one printed field with the primary identifier. */
  SECONDARY_IDENTIFIER,
  /** The number of the document; on a visa, its own or the passport's. */
  DOCUMENT_NUMBER,
  /** Nationality, or the status that stands in its place, such as {@code XXA}. */
  NATIONALITY,
  /** Date of birth, of which parts may be unknown. */
  DATE_OF_BIRTH,
  /** Sex. */
  SEX,
  /** Date of expiry; on a visa, the last day to use it. */
  DATE_OF_EXPIRY,
  /** What the issuer adds: the personal number of a passport, the first such field of a TD1. */
  OPTIONAL_DATA,
  /** The second optional field, in the middle line of a TD1; no other format has it. */
  SECOND_OPTIONAL_DATA,
  /** The digit over most of the zone; visas have none. */
  COMPOSITE_CHECK_DIGIT
}
