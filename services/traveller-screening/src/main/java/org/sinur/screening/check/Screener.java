package org.sinur.screening.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.listeddocuments.Proof;
import org.sinur.namematching.BirthPeriod;
import org.sinur.namematching.Evidence;
import org.sinur.namematching.Match;
import org.sinur.namematching.MatchingRules;
import org.sinur.namematching.PersonQuery;
import org.sinur.screening.document.LocalDocuments;
import org.sinur.screening.list.ListExcerpt;
import org.sinur.screening.list.ListStatus;
import org.sinur.screening.list.LocalList;
import org.sinur.screening.list.ToldSubject;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzField;

/**
 * Checks a document and its holder. Work for the processor: no waiting, nothing kept. Whatever
 * could not be checked makes the advice "not checked", unless something was found all the same.
 */
public final class Screener {

  /** The lowest score that can be made a match: what is less is not looked at. */
  public static final double LEAST_SCORE = 0.2;

  /** Odds of 1 : 19 where at least 1 : 4 are asked for; three common parts may make that much. */
  private static final double FIRST_LOOK = 0.05;

  private final LocalList list;
  private final LocalDocuments documents;
  private final int shown;

  /**
   * A screener.
   *
   * @param list the list at hand
   * @param documents the listed documents at hand
   * @param shown the most matches by name to show
   */
  public Screener(LocalList list, LocalDocuments documents, int shown) {
    this.list = list;
    this.documents = documents;
    this.shown = shown;
  }

  /**
   * Checks a document on a day.
   *
   * @param threshold the least score of a match by name, from {@link #LEAST_SCORE} to 1
   */
  public Findings check(MachineReadableZone zone, LocalDate today, double threshold) {
    var status = list.status();
    var alike = list.findPersons(query(zone), LEAST_SCORE, shown);
    var named = alike.stream().filter(match -> match.score() >= threshold).flatMap(this::byName);
    var matches =
        Stream.concat(presented(zone).flatMap(this::byDocument), named)
            .filter(match -> match.subject().holdsOn(today))
            .toList();
    var documentStatus = documents.status();
    var listed = listedDocuments(zone);
    var reasons = reasons(zone, today, status, matches);
    if (!listed.isEmpty()) {
      reasons.add(Reason.LISTED_DOCUMENT);
    }
    if (documentStatus.usable() != ListStatus.Usable.YES) {
      reasons.add(Reason.DOCUMENT_LIST_NOT_AT_HAND);
    }
    var compared =
        status.usable() == ListStatus.Usable.YES && !reasons.contains(Reason.NAME_NOT_COMPARABLE);
    return new Findings(
        Advice.of(reasons),
        List.copyOf(reasons),
        ReadDocument.of(zone),
        matches,
        status,
        MatchingRules.VERSION,
        threshold,
        compared ? bestBelow(threshold, alike) : null,
        listed,
        documentStatus);
  }

  /**
   * A first look, which spares most travellers the whole check: false where the holder can be none
   * of the subjects. How common a name is, and so its score, is another in an excerpt than on the
   * whole list; the bar is so much lower that nobody is passed over whom the whole list would find.
   */
  public static boolean mayBeOneOf(ListExcerpt few, MachineReadableZone zone) {
    return few.mayHave(query(zone), FIRST_LOOK) || presented(zone).anyMatch(few::mayHave);
  }

  /** Whether the document may be one that is listed on one of these pages. */
  public boolean mayBeListedOn(Set<Integer> pages, MachineReadableZone zone) {
    return !pages.isEmpty()
        && documents.mayBeOn(
            pages, presented(zone, MrzField.DOCUMENT_NUMBER, zone.documentNumber()));
  }

  private static double bestBelow(double threshold, List<Match> alike) {
    return alike.stream()
        .mapToDouble(Match::score)
        .filter(score -> score < threshold)
        .max()
        .orElse(0);
  }

  private static EnumSet<Reason> reasons(
      MachineReadableZone zone, LocalDate today, ListStatus status, List<ListMatch> matches) {
    var reasons = EnumSet.noneOf(Reason.class);
    matches.forEach(match -> match.reason().ifPresent(reasons::add));
    switch (status.usable()) {
      case YES -> {
        // checked
      }
      case MISSING -> reasons.add(Reason.LIST_MISSING);
      case INCOMPLETE -> reasons.add(Reason.LIST_INCOMPLETE);
      case TOO_OLD -> reasons.add(Reason.LIST_TOO_OLD);
    }
    if (zone.primaryIdentifier().isBlank() && zone.secondaryIdentifier().isBlank()) {
      reasons.add(Reason.NAME_NOT_COMPARABLE);
    }
    var specimen = zone.issuingState().filter(StateCode::isSpecimen).isPresent();
    if (specimen) {
      reasons.add(Reason.SPECIMEN_DOCUMENT);
    }
    if (isRefuted(zone, specimen)) {
      reasons.add(Reason.DOCUMENT_REFUTED);
    }
    if (zone.dateOfExpiry().latest().filter(last -> last.isBefore(today)).isPresent()) {
      reasons.add(Reason.DOCUMENT_EXPIRED);
    }
    return reasons;
  }

  /** The codes of a specimen are of no state there is, which is said already. */
  private static boolean isRefuted(MachineReadableZone zone, boolean specimen) {
    return zone.refuted().stream()
        .filter(
            field ->
                !specimen || (field != MrzField.ISSUING_STATE && field != MrzField.NATIONALITY))
        .findAny()
        .isPresent();
  }

  private static PersonQuery query(MachineReadableZone zone) {
    return new PersonQuery(
        zone.primaryIdentifier(),
        zone.secondaryIdentifier(),
        period(zone.dateOfBirth()),
        zone.nationality().map(StateCode::value).orElse(null),
        zone.nameMayBeTruncated());
  }

  private Stream<ListMatch> byName(Match match) {
    return list.subject(match.subjectId()).stream().map(subject -> byName(match, subject));
  }

  private static ListMatch byName(Match match, ToldSubject subject) {
    return new ListMatch(
        ListMatch.By.NAME,
        subject,
        new ToldSubject.Name(match.name().text(), match.name().quality().name()),
        null,
        match.score(),
        match.evidence().stream().map(Screener::piece).toList(),
        null);
  }

  private static ListMatch.Piece piece(Evidence evidence) {
    return new ListMatch.Piece(evidence.kind().name(), evidence.weight(), evidence.detail());
  }

  /**
   * Identity cards carry personal numbers in their optional data, which lists hold as documents
   * too.
   */
  private static Stream<PresentedDocument> presented(MachineReadableZone zone) {
    var seen = new HashSet<String>();
    return Stream.of(
            presented(zone, MrzField.DOCUMENT_NUMBER, zone.documentNumber()),
            presented(zone, MrzField.OPTIONAL_DATA, zone.optionalData()),
            presented(zone, MrzField.SECOND_OPTIONAL_DATA, zone.secondOptionalData()))
        .filter(presented -> seen.add(presented.number()));
  }

  private static PresentedDocument presented(
      MachineReadableZone zone, MrzField field, String number) {
    return new PresentedDocument(number, zone.issuingState().orElse(null), proof(zone, field));
  }

  /** Only a digit of the number's own can tell which of its readings is right. */
  private static Proof proof(MachineReadableZone zone, MrzField field) {
    return switch (zone.check(field).result()) {
      case VERIFIED -> new Proof.Verified();
      case NOT_CHECKABLE -> new Proof.Missing();
      case REFUTED ->
          zone.printedCheckDigit(field).<Proof>map(Proof.Refuted::new).orElse(new Proof.Missing());
    };
  }

  private Stream<ListMatch> byDocument(PresentedDocument presented) {
    return list.findDocuments(presented).stream()
        .map(
            match ->
                new ListMatch(
                    ListMatch.By.DOCUMENT,
                    match.subject(),
                    null,
                    match.number(),
                    null,
                    DocumentEvidence.of(
                        presented.number(), match.number(), match.byNumber(), match.byState()),
                    null));
  }

  /** By the document's own number alone: a personal number on a card is no document's. */
  private List<ListedDocumentMatch> listedDocuments(MachineReadableZone zone) {
    var presented = presented(zone, MrzField.DOCUMENT_NUMBER, zone.documentNumber());
    return documents.find(presented).stream()
        .map(
            match ->
                new ListedDocumentMatch(
                    match.document(),
                    DocumentEvidence.of(
                        presented.number(),
                        match.document().number(),
                        match.byNumber(),
                        match.byState())))
        .toList();
  }

  private static @Nullable BirthPeriod period(PartialDate date) {
    return date.earliest()
        .flatMap(first -> date.latest().map(last -> new BirthPeriod(first, last, false)))
        .orElse(null);
  }
}
