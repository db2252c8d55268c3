package org.sinur.screening.archive;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.ListMatch;
import org.sinur.screening.check.ListedDocumentMatch;
import org.sinur.screening.check.Reason;

/**
 * What a changed list matched with a traveller after the screening: a listed subject that the
 * traveller may be, or a listed document that the one presented may be.
 *
 * @param screeningId the screening
 * @param reason why it refers the traveller
 * @param match the listed subject; null where it is a document
 * @param listedDocument the listed document; null where it is a subject
 * @param foundAt when
 * @param listVersion the version of the list, or of the listed documents; null where it had not
 *     been said yet
 * @param referralId the referral that was opened for it, or waited
 */
public record LateMatch(
    UUID screeningId,
    Reason reason,
    @Nullable ListMatch match,
    @Nullable ListedDocumentMatch listedDocument,
    Instant foundAt,
    @Nullable Long listVersion,
    UUID referralId) {

  public LateMatch {
    if ((match == null) == (listedDocument == null)) {
      throw new IllegalArgumentException("either a listed subject or a listed document");
    }
  }

  /** A listed subject that refers the traveller. */
  public static LateMatch of(
      UUID screeningId,
      ListMatch match,
      Instant foundAt,
      @Nullable Long listVersion,
      UUID referralId) {
    return new LateMatch(
        screeningId, match.reason().orElseThrow(), match, null, foundAt, listVersion, referralId);
  }

  /** A listed document. */
  public static LateMatch of(
      UUID screeningId,
      ListedDocumentMatch listed,
      Instant foundAt,
      @Nullable Long listVersion,
      UUID referralId) {
    return new LateMatch(
        screeningId, Reason.LISTED_DOCUMENT, null, listed, foundAt, listVersion, referralId);
  }

  /** The same, with what was found shown otherwise. */
  public LateMatch showing(
      UnaryOperator<ListMatch> subject, UnaryOperator<ListedDocumentMatch> document) {
    return new LateMatch(
        screeningId,
        reason,
        match == null ? null : subject.apply(match),
        listedDocument == null ? null : document.apply(listedDocument),
        foundAt,
        listVersion,
        referralId);
  }
}
