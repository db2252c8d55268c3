package org.sinur.watchlist.document;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * What a source says of a document; nothing of its bearer, who may have reported it.
 *
 * @param source whose list it is on
 * @param issuingState who issued it
 * @param number its number, without what parts it
 * @param type what kind of document it is
 * @param fraud why it is listed
 * @param date the day it was lost, stolen or revoked; null where the list does not say
 * @param requestingAuthority who answers for the listing
 * @param reference the number of the case there; null where the list gives none
 * @param since the first version that says so
 * @param until the first version that no longer says so; null while it is in force
 */
@Schema(name = "DocumentListing")
record Listing(
    String source,
    String issuingState,
    String number,
    DocumentType type,
    Fraud fraud,
    @Nullable String date,
    String requestingAuthority,
    @Nullable String reference,
    Edition since,
    @Nullable Edition until) {

  /**
   * A version that began or ended something.
   *
   * @param version its number
   * @param publishedAt when it came into force
   */
  @Schema(name = "DocumentListEdition")
  record Edition(long version, Instant publishedAt) {}

  /** Who answers for a listing stays visible, and why it was made. */
  Listing masking() {
    return new Listing(
        source,
        issuingState,
        Mask.number(number),
        type,
        fraud,
        date,
        requestingAuthority,
        Mask.all(reference),
        since,
        until);
  }
}
