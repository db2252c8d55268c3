package org.sinur.watchlist.document;

/**
 * Why a document is listed, as INTERPOL's database of stolen and lost documents (SLTD) sorts it.
 */
enum Fraud {
  /** Stolen from its bearer. */
  STOLEN,
  /** Lost by its bearer. */
  LOST,
  /** Stolen before anybody's data were in it. */
  STOLEN_BLANK,
  /** Declared void by the authority that issued it. */
  REVOKED,
  /** Never valid, such as a series that was not issued. */
  INVALID
}
