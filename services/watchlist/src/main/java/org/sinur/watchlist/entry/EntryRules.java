package org.sinur.watchlist.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sinur.problem.FieldError;
import org.sinur.traveldocument.StateCode;
import org.sinur.watchlist.subject.BirthText;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.Mandate;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * What makes an entry one that the commission can answer for.
 *
 * @param longest how long an entry may hold at most before it has to be proposed again
 */
record EntryRules(Period longest) {

  /** The source of all entries. */
  static final String SOURCE = "commission";

  /** What came of checking what an entry is to say. */
  sealed interface Checked {

    /** It can be listed so. */
    record Usable(ListedSubject subject) implements Checked {}

    /** It cannot. */
    record Faulty(List<FieldError> faults) implements Checked {}
  }

  /**
   * Checks what an entry is to say.
   *
   * @param reference the entry's number
   * @param today the day in Iraq
   */
  Checked check(EntryContent content, String reference, LocalDate today) {
    var faults = new ArrayList<FieldError>();
    if (!Handling.NATIONAL.contains(content.handling())) {
      faults.add(at("handling", "belongs to notices from abroad, not to an entry of this country"));
    }
    checkDates(content, today, faults);
    checkStates(content, faults);
    var births = births(content, faults);
    return faults.isEmpty()
        ? new Checked.Usable(subject(content, reference, births))
        : new Checked.Faulty(faults);
  }

  private void checkDates(EntryContent content, LocalDate today, List<FieldError> faults) {
    if (content.expiresOn().isBefore(today)) {
      faults.add(at("expiresOn", "has passed"));
    }
    if (content.expiresOn().isAfter(today.plus(longest))) {
      faults.add(
          at("expiresOn", "is too far away; an entry holds for %s at most".formatted(longest)));
    }
    if (content.reviewOn().isBefore(today) || content.reviewOn().isAfter(content.expiresOn())) {
      faults.add(at("reviewOn", "has to lie between today and the last day"));
    }
  }

  private static void checkStates(EntryContent content, List<FieldError> faults) {
    var nationalities = EntryContent.orNone(content.nationalities());
    for (var i = 0; i < nationalities.size(); i++) {
      if (!isState(nationalities.get(i))) {
        faults.add(at("nationalities/" + i, "is not a state's code (Doc 9303-3, section 5)"));
      }
    }
    var documents = EntryContent.orNone(content.documents());
    for (var i = 0; i < documents.size(); i++) {
      var state = documents.get(i).issuingState();
      if (state != null && !isState(state)) {
        faults.add(
            at(
                "documents/%d/issuingState".formatted(i),
                "is not a state's code (Doc 9303-3, section 5)"));
      }
    }
  }

  private static boolean isState(String code) {
    return StateCode.isWellFormed(code) && new StateCode(code).isAssigned();
  }

  private static List<ListedBirth> births(EntryContent content, List<FieldError> faults) {
    var births = new ArrayList<ListedBirth>();
    var texts = EntryContent.orNone(content.births());
    for (var i = 0; i < texts.size(); i++) {
      try {
        births.add(BirthText.read(texts.get(i)));
      } catch (DateTimeException _) {
        faults.add(
            at("births/" + i, "is no date; written 1979-03-14, 1979-03, 1979, 1979/1981 or ~1979"));
      }
    }
    return births.stream().distinct().toList();
  }

  private static FieldError at(String place, String detail) {
    return new FieldError("/content/" + place, detail);
  }

  private static ListedSubject subject(
      EntryContent content, String reference, List<ListedBirth> births) {
    return new ListedSubject(
        SOURCE + ":" + reference,
        Objects.requireNonNullElse(content.kind(), SubjectKind.PERSON),
        SOURCE,
        reference,
        null,
        null,
        content.listedNames(),
        births,
        content.sex(),
        EntryContent.orNone(content.nationalities()).stream().distinct().toList(),
        EntryContent.orNone(content.placesOfBirth()),
        content.listedDocuments(),
        EntryContent.orNone(content.addresses()),
        List.of(),
        List.of(),
        content.remarks(),
        content.handling(),
        new Mandate(
            content.legalBasis(),
            content.requestingAuthority(),
            null,
            content.instruction(),
            content.expiresOn(),
            content.reviewOn()));
  }
}
