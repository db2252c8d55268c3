package org.sinur.screening.document;

import org.jspecify.annotations.Nullable;

/**
 * A listed document as headquarters tells of it; the words are those of the watchlist. There is no
 * name in it: whoever presents the document may be the one who reported it.
 *
 * @param source whose list it is on
 * @param issuingState who issued it, by its ICAO code
 * @param number its number, without what parts it
 * @param type what kind of document, such as {@code PASSPORT}
 * @param fraud why it is listed: {@code STOLEN}, {@code LOST}, {@code STOLEN_BLANK}, {@code
 *     REVOKED}, {@code INVALID}
 * @param date the day it was lost, stolen or revoked; null where the list does not say
 * @param requestingAuthority who answers for the listing
 * @param reference the number of the case there; null where the list gives none
 */
public record ToldDocument(
    String source,
    String issuingState,
    String number,
    String type,
    String fraud,
    @Nullable String date,
    String requestingAuthority,
    @Nullable String reference) {

  /**
   * Whether both say the same of the same document. The day, the authority and the case's number
   * can be put right without the document being listed anew.
   */
  public boolean saysTheSameAs(ToldDocument other) {
    return source.equals(other.source)
        && issuingState.equals(other.issuingState)
        && number.equals(other.number)
        && type.equals(other.type)
        && fraud.equals(other.fraud);
  }
}
