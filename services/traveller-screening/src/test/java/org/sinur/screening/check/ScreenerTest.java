package org.sinur.screening.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.screening.list.ListFixtures.NOW;
import static org.sinur.screening.list.ListFixtures.aList;
import static org.sinur.screening.list.ListFixtures.asking;
import static org.sinur.screening.list.ListFixtures.azharAlMithali;
import static org.sinur.screening.list.ListFixtures.noList;
import static org.sinur.screening.list.ListFixtures.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sinur.namematching.MatchingRules;
import org.sinur.screening.document.DocumentFixtures;
import org.sinur.screening.list.LocalList;
import org.sinur.screening.list.ToldSubject;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzComposer;
import org.sinur.traveldocument.mrz.MrzFormat;
import org.sinur.traveldocument.mrz.MrzReader;
import org.sinur.traveldocument.mrz.MrzReading;

class ScreenerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final LocalList list = aList(NOW.minusSeconds(12), azharAlMithali());

  @Test
  void somebodyWhomNoListNamesIsClear() {
    var findings = check(list, anIraqiPassport());
    assertThat(findings.advice()).isEqualTo(Advice.CLEAR);
    assertThat(findings.reasons()).isEmpty();
    assertThat(findings.matches()).isEmpty();
    assertThat(findings.list().ageSeconds()).isEqualTo(12);
  }

  @Test
  void aListedPersonIsReferredWithTheNameThatMatchedAndTheEvidence() {
    var findings =
        check(
            list,
            lines(
                p ->
                    p.name("AL MITHALI", "AZHAR QASIM")
                        .dateOfBirth(PartialDate.of(LocalDate.of(1979, 3, 14)))));
    assertThat(findings.advice()).isEqualTo(Advice.REFER);
    assertThat(findings.reasons()).containsExactly(Reason.NAME_MATCH);
    assertThat(findings.matches())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.by()).isEqualTo(ListMatch.By.NAME);
              assertThat(m.matchedName())
                  .isEqualTo(new ToldSubject.Name("AZHAR QASIM AL-MITHALI", "PRIMARY"));
              var sum = m.evidence().stream().mapToDouble(ListMatch.Piece::weight).sum();
              assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(m.score());
            });
  }

  @Test
  void aListedDocumentIsReferredWhoeverCarriesIt() {
    var findings = check(list, lines(p -> p.documentNumber("X90010017")));
    assertThat(findings.advice()).isEqualTo(Advice.REFER);
    assertThat(findings.reasons()).containsExactly(Reason.DOCUMENT_MATCH);
    assertThat(findings.matches().getFirst().matchedNumber()).isEqualTo("X90010017");
    assertThat(findings.matches().getFirst().evidence())
        .extracting(ListMatch.Piece::kind)
        .containsExactly("NUMBER_AGREES", "STATE_AGREES");
  }

  @Test
  void whoIsListedToBeHelpedIsNeverAMatchLikeOthers() {
    var missing = aList(NOW, asking(azharAlMithali(), "PROTECT", null));
    assertThat(check(missing, lines(p -> p.documentNumber("X90010017"))).reasons())
        .containsExactly(Reason.PROTECTION_MATCH);
    assertThat(check(missing, lines(p -> p.name("AL MITHALI", "AZHAR QASIM"))).reasons())
        .containsExactly(Reason.PROTECTION_MATCH);
  }

  @Test
  void nobodyIsStoppedForANoticeThatIsOnlyToBeRead() {
    var findings =
        check(
            aList(NOW, asking(azharAlMithali(), "TAKE_NOTE", null)),
            lines(p -> p.documentNumber("X90010017")));
    assertThat(findings.advice()).isEqualTo(Advice.CLEAR);
    assertThat(findings.matches()).as("the notice is shown").hasSize(1);
  }

  @Test
  void aHandlingThatIsNotKnownHereIsReferred() {
    var findings =
        check(
            aList(NOW, asking(azharAlMithali(), "SOMETHING_NEW", null)),
            lines(p -> p.documentNumber("X90010017")));
    assertThat(findings.reasons()).containsExactly(Reason.DOCUMENT_MATCH);
  }

  @Test
  void aListingPastItsLastDayDoesNotAlert() {
    var lines = lines(p -> p.documentNumber("X90010017"));
    var today = aList(NOW, asking(azharAlMithali(), "DETAIN", TODAY));
    assertThat(check(today, lines).reasons()).containsExactly(Reason.DOCUMENT_MATCH);
    var yesterday = aList(NOW, asking(azharAlMithali(), "DETAIN", TODAY.minusDays(1)));
    assertThat(check(yesterday, lines).advice()).isEqualTo(Advice.CLEAR);
  }

  @Test
  void aMisreadListedNumberIsReferredAndSaysThatItIsARepair() {
    var lines = lines(p -> p.documentNumber("X90010017"));
    var misread = lines.get(1).replace("X90010017", "X9OOI0017");
    var findings = check(list, List.of(lines.getFirst(), misread));
    assertThat(findings.reasons())
        .containsExactlyInAnyOrder(Reason.DOCUMENT_MATCH, Reason.DOCUMENT_REFUTED);
    assertThat(findings.matches().getFirst().matchedNumber()).isEqualTo("X90010017");
    assertThat(findings.matches().getFirst().evidence().getFirst().detail())
        .containsEntry("how", "REPAIRED_AND_PROVED")
        .containsEntry("asked", "X9OOI0017")
        .containsEntry("listed", "X90010017");
  }

  @Test
  void aNumberThatItsCheckDigitProvesIsNotTakenForAnotherOne() {
    assertThat(check(list, lines(p -> p.documentNumber("X9OOI0017"))).advice())
        .isEqualTo(Advice.CLEAR);
  }

  @Test
  void theSameNumberOfAnotherStateIsAnotherDocument() {
    var findings =
        check(
            list,
            lines(
                p ->
                    p.documentNumber("X90010017")
                        .issuingState(new StateCode("TUR"))
                        .nationality(new StateCode("TUR"))));
    assertThat(findings.advice()).isEqualTo(Advice.CLEAR);
  }

  @Test
  void aPersonalNumberInTheOptionalDataIsLookedForAsWell() {
    var listed = aList(NOW, person("un:1", "REBIN NAMUDAR", "PRIMARY", null, "00471100815", "IRQ"));
    var findings = check(listed, lines(p -> p.optionalData("00471100815")));
    assertThat(findings.reasons()).contains(Reason.DOCUMENT_MATCH);
  }

  @Test
  void withNoListAtAllNobodyIsClear() {
    var findings = check(noList(), anIraqiPassport());
    assertThat(findings.advice()).isEqualTo(Advice.NOT_CHECKED);
    assertThat(findings.reasons()).containsExactly(Reason.LIST_MISSING);
  }

  @Test
  void withAListThatIsTooOldNobodyIsClear() {
    var findings =
        check(aList(NOW.minus(Duration.ofHours(73)), azharAlMithali()), anIraqiPassport());
    assertThat(findings.advice()).isEqualTo(Advice.NOT_CHECKED);
    assertThat(findings.reasons()).containsExactly(Reason.LIST_TOO_OLD);
  }

  @Test
  void aMatchInAListThatIsTooOldIsStillAMatch() {
    var findings =
        check(
            aList(NOW.minus(Duration.ofHours(73)), azharAlMithali()),
            lines(p -> p.documentNumber("X90010017")));
    assertThat(findings.advice()).isEqualTo(Advice.REFER);
    assertThat(findings.reasons()).containsExactly(Reason.DOCUMENT_MATCH, Reason.LIST_TOO_OLD);
  }

  @Test
  void anExpiredDocumentIsReferredFromTheDayAfter() {
    assertThat(check(list, lines(p -> p.dateOfExpiry(PartialDate.of(TODAY)))).advice())
        .isEqualTo(Advice.CLEAR);
    assertThat(
            check(list, lines(p -> p.dateOfExpiry(PartialDate.of(TODAY.minusDays(1))))).reasons())
        .containsExactly(Reason.DOCUMENT_EXPIRED);
  }

  @Test
  void aWrongCheckDigitIsReadAndReferred() {
    var lines = lines(p -> p);
    var second = lines.get(1);
    var altered = second.substring(0, 9) + otherDigit(second.charAt(9)) + second.substring(10);
    var findings = check(list, List.of(lines.getFirst(), altered));
    assertThat(findings.advice()).isEqualTo(Advice.REFER);
    assertThat(findings.reasons()).containsExactly(Reason.DOCUMENT_REFUTED);
    assertThat(findings.document().number()).isEqualTo("A1234567");
  }

  @Test
  void aSpecimenIsCalledASpecimen() {
    var findings =
        check(
            list,
            lines(p -> p.issuingState(new StateCode("UTO")).nationality(new StateCode("UTO"))));
    assertThat(findings.reasons()).containsExactly(Reason.SPECIMEN_DOCUMENT);
  }

  @Test
  void aHolderWithoutANameCannotBeChecked() {
    var findings = check(list, lines(p -> p.name("", "")));
    assertThat(findings.advice()).isEqualTo(Advice.NOT_CHECKED);
    assertThat(findings.reasons()).contains(Reason.NAME_NOT_COMPARABLE);
  }

  @Test
  void aWeakAliasAloneRaisesNoAlert() {
    var listed = aList(NOW, person("un:1", "ABU NAMUDHAJ", "LOW", null, "", null));
    assertThat(check(listed, lines(p -> p.name("NAMUDHAJ", "ABU"))).advice())
        .isEqualTo(Advice.CLEAR);
  }

  private static char otherDigit(char digit) {
    return (char) ('0' + (digit - '0' + 1) % 10);
  }

  private static Findings check(LocalList list, List<String> lines) {
    return new Screener(list, DocumentFixtures.noDocuments(NOW), 10)
        .check(zone(lines), TODAY, MatchingRules.THRESHOLD);
  }

  private static MachineReadableZone zone(List<String> lines) {
    return switch (MrzReader.read(lines, TODAY)) {
      case MrzReading.Read(var zone) -> zone;
      case MrzReading.Unreadable(var faults) -> throw new AssertionError(faults);
    };
  }

  private static List<String> anIraqiPassport() {
    return lines(p -> p);
  }

  private static List<String> lines(UnaryOperator<MrzComposer> change) {
    return change
        .apply(
            MrzComposer.of(MrzFormat.TD3)
                .documentCode("P")
                .issuingState(new StateCode("IRQ"))
                .nationality(new StateCode("IRQ"))
                .name("ALJABIRI", "NOOR AHMED")
                .documentNumber("A1234567")
                .dateOfBirth(PartialDate.of(LocalDate.of(1990, 3, 15)))
                .sex(Sex.FEMALE)
                .dateOfExpiry(PartialDate.of(LocalDate.of(2031, 1, 1))))
        .lines();
  }
}
