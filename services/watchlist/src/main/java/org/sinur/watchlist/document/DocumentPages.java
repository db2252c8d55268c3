package org.sinur.watchlist.document;

/**
 * The pages in which listed documents are told: a fact for each of a million documents would take
 * minutes to tell. A change of one document tells its page anew.
 */
final class DocumentPages {

  /** So many that a page of a million documents is some 25 KiB. */
  static final int COUNT = 1 << 12;

  private DocumentPages() {}

  /** The page of a document, from 0: the same for ever, scattered evenly. */
  static int of(String issuingState, String number) {
    return ((issuingState + ' ' + number).hashCode() * 0x9E3779B9) >>> 20;
  }
}
