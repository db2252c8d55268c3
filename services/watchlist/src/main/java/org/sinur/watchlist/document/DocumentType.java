package org.sinur.watchlist.document;

/** What kind of document is listed. */
enum DocumentType {
  /** Any passport, also diplomatic and of service. */
  PASSPORT,
  /** An identity card. */
  ID_CARD,
  /** A visa. */
  VISA,
  /** Another document to travel with, such as a laissez-passer. */
  TRAVEL_DOCUMENT,
  /** A residence permit. */
  RESIDENCE_PERMIT
}
