package org.sinur.screening.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.screening.archive.Direction;
import org.sinur.screening.archive.LateMatch;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.check.Advice;
import org.sinur.screening.check.ListMatch;
import org.sinur.screening.check.ListedDocumentMatch;
import org.sinur.screening.check.ReadDocument;
import org.sinur.screening.check.Reason;
import org.sinur.screening.document.DocumentListStatus;
import org.sinur.screening.document.ToldDocument;
import org.sinur.screening.list.ListStatus;
import org.sinur.screening.list.ToldSubject;
import org.sinur.screening.referral.Referral;

/**
 * A screening as it is shown.
 *
 * @param id the screening
 * @param crossingPoint where
 * @param lane which lane
 * @param direction which way the traveller wants to cross
 * @param occurredAt when
 * @param advice what is advised
 * @param reasons why
 * @param document the document as read, with what proves each field
 * @param matches listed subjects the traveller or document may be
 * @param list the list it was checked against, and how old it was
 * @param rules the version of the matching rules
 * @param threshold the least score of a match by name then; null where it was not kept
 * @param listedDocuments stolen, lost, revoked or invalid documents the document may be
 * @param documentList the listed documents it was checked against; null before there were any
 * @param lateMatches listed subjects and documents that a changed list matched afterwards
 * @param referral the latest referral to the second line, if there is one
 * @param masked whether personal data are masked
 */
@Schema(name = "Screening")
record ScreeningView(
    UUID id,
    String crossingPoint,
    String lane,
    Direction direction,
    Instant occurredAt,
    Advice advice,
    List<Reason> reasons,
    ReadDocument document,
    List<ListMatch> matches,
    ListStatus list,
    String rules,
    @Nullable Double threshold,
    List<ListedDocumentMatch> listedDocuments,
    @Nullable DocumentListStatus documentList,
    List<LateMatch> lateMatches,
    @Nullable Referral referral,
    boolean masked) {

  static ScreeningView of(Screening s, List<LateMatch> lateMatches, @Nullable Referral referral) {
    return new ScreeningView(
        s.id(),
        s.crossingPoint(),
        s.lane(),
        s.direction(),
        s.occurredAt(),
        s.findings().advice(),
        s.findings().reasons(),
        s.findings().document(),
        s.findings().matches(),
        s.findings().list(),
        s.findings().rules(),
        s.findings().threshold(),
        s.findings().listedDocuments(),
        s.findings().documentList(),
        lateMatches,
        referral,
        false);
  }

  /** What was advised and why stays visible, and what the evidence weighed; not of whom. */
  ScreeningView masking() {
    return new ScreeningView(
        id,
        crossingPoint,
        lane,
        direction,
        occurredAt,
        advice,
        reasons,
        masked(document),
        matches.stream().map(ScreeningView::masked).toList(),
        list,
        rules,
        threshold,
        listedDocuments.stream().map(ScreeningView::masked).toList(),
        documentList,
        lateMatches.stream()
            .map(late -> late.showing(ScreeningView::masked, ScreeningView::masked))
            .toList(),
        referral == null ? null : referral.masking(),
        true);
  }

  private static ReadDocument masked(ReadDocument d) {
    return new ReadDocument(
        d.format(),
        d.documentType(),
        d.issuingState(),
        Mask.number(d.number()),
        Mask.name(d.primaryIdentifier()),
        Mask.name(d.secondaryIdentifier()),
        d.nameMayBeTruncated(),
        d.nationality(),
        Mask.date(d.dateOfBirth()),
        d.sex(),
        d.dateOfExpiry(),
        d.fields().stream()
            .map(f -> new ReadDocument.Field(f.field(), "", f.result(), f.check()))
            .toList());
  }

  /** The ground stays visible, because it is what an auditor verifies; the words do not. */
  private static ToldSubject.Mandate masked(ToldSubject.Mandate m) {
    return new ToldSubject.Mandate(
        m.legalBasis(),
        m.requestingAuthority(),
        m.notice(),
        Mask.all(m.instruction()),
        m.expiresOn());
  }

  /** Who answers for a listing stays visible, and why it was made. */
  private static ListedDocumentMatch masked(ListedDocumentMatch m) {
    var d = m.document();
    return new ListedDocumentMatch(
        new ToldDocument(
            d.source(),
            d.issuingState(),
            Mask.number(d.number()),
            d.type(),
            d.fraud(),
            d.date(),
            d.requestingAuthority(),
            Mask.all(d.reference())),
        m.evidence().stream().map(ScreeningView::masked).toList());
  }

  private static ListMatch.Piece masked(ListMatch.Piece piece) {
    return new ListMatch.Piece(piece.kind(), piece.weight(), Map.of());
  }

  private static ListMatch masked(ListMatch m) {
    var s = m.subject();
    return new ListMatch(
        m.by(),
        new ToldSubject(
            s.id(),
            s.kind(),
            s.source(),
            s.reference(),
            s.regime(),
            List.of(),
            List.of(),
            s.nationalities(),
            List.of(),
            s.handling(),
            s.mandate() == null ? null : masked(s.mandate())),
        m.matchedName() == null
            ? null
            : new ToldSubject.Name(Mask.name(m.matchedName().text()), m.matchedName().quality()),
        m.matchedNumber() == null ? null : Mask.number(m.matchedNumber()),
        m.score(),
        m.evidence().stream().map(ScreeningView::masked).toList(),
        m.cleared());
  }
}
