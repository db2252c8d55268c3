package org.sinur.watchlist.document;

import org.sinur.access.Mask;

/**
 * What a file changes of a document.
 *
 * @param issuingState who issued it
 * @param number its number, without what parts it
 * @param type what kind of document it is
 * @param change what happens to it
 */
record DocumentChange(String issuingState, String number, DocumentType type, What change) {

  /** What happens to a document. */
  enum What {
    /** It was not in force. */
    ADDED,
    /** It was in force with another record. */
    CHANGED,
    /** It is no longer listed. */
    REMOVED
  }

  /** Its place among the changes of a file. */
  String key() {
    return String.join(" ", number, issuingState, type.name());
  }

  DocumentChange masking() {
    return new DocumentChange(issuingState, Mask.number(number), type, change);
  }
}
