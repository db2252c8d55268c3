package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.traveldocument.mrz.MrzField.DOCUMENT_CODE;
import static org.sinur.traveldocument.mrz.MrzField.ISSUING_STATE;
import static org.sinur.traveldocument.mrz.MrzField.NATIONALITY;
import static org.sinur.traveldocument.mrz.MrzField.PRIMARY_IDENTIFIER;
import static org.sinur.traveldocument.mrz.MrzField.SECONDARY_IDENTIFIER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

/** The fields without a digit, which only the standard's tables and rules can refute. */
class NamesAndCodesTest {

  private static final String NUMBER_AND_DATES = "|L898902C36UTO7408122F1204159ZE184226B<<<<<10";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ERIKSSON<<ANNA<MARIA, ERIKSSON, ANNA MARIA",
    "VAN<DER<MUELLEN<<MARTIN, VAN DER MUELLEN, MARTIN",
    "ARKFREITH, ARKFREITH, ''",
    "SATRIYA<SUDARPA, SATRIYA SUDARPA, ''",
    "<<ZHAWXAY<MXHMD, '', ZHAWXAY MXHMD",
    "NOVAK<<JAN<<MARIA, NOVAK, JAN MARIA",
    "<NOVAK<<JAN, NOVAK, JAN",
    "'', '', ''"
  })
  void namesAreReadWithBlanksForFillers(String printed, String primary, String secondary) {
    MachineReadableZone zone = named(printed);
    assertThat(zone.primaryIdentifier()).isEqualTo(primary);
    assertThat(zone.secondaryIdentifier()).isEqualTo(secondary);
    assertThat(zone.nameMayBeTruncated()).isFalse();
    assertThat(zone.check(PRIMARY_IDENTIFIER))
        .isEqualTo(primary.isEmpty() ? FieldCheck.FIELD_EMPTY : FieldCheck.NO_DIGIT_DEFINED);
    assertThat(zone.check(SECONDARY_IDENTIFIER))
        .isEqualTo(secondary.isEmpty() ? FieldCheck.FIELD_EMPTY : FieldCheck.NO_DIGIT_DEFINED);
  }

  @Test
  void aNameThatReachesTheLastPositionMayBeTruncatedEvenWhereItJustFits() {
    assertThat(named("PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR").nameMayBeTruncated()).isTrue();
    assertThat(named("PAPANDROPOULOUS<<JONATHON<WARREN<TREVO").nameMayBeTruncated()).isFalse();
  }

  @Test
  void aNumeralInANameRefutesItsPartOfTheName() {
    assertThat(named("ERIK55ON<<ANNA").refuted()).containsExactly(PRIMARY_IDENTIFIER);
    assertThat(named("ERIKSSON<<ANNA<MAR1A").refuted()).containsExactly(SECONDARY_IDENTIFIER);
    assertThat(named("ERIK55ON<<ANNA").check(PRIMARY_IDENTIFIER))
        .isEqualTo(FieldCheck.NUMERAL_IN_NAME);
  }

  @ParameterizedTest
  @CsvSource({"P<, P", "PP, PP", "PN, PN", "PT, PT", "PU, PU"})
  void passportCodesOldAndNewAreRead(String printed, String code) {
    MachineReadableZone zone = passport(printed, "UTO", "UTO", 'F');
    assertThat(zone.documentCode()).isEqualTo(code);
    assertThat(zone.check(DOCUMENT_CODE)).isEqualTo(FieldCheck.NO_DIGIT_DEFINED);
  }

  @ParameterizedTest
  @CsvSource({"1D", "P1", "<P", "X<"})
  void aDocumentCodeOutsideTheTablesIsRefuted(String printed) {
    assertThat(passport(printed, "UTO", "UTO", 'F').refuted()).containsExactly(DOCUMENT_CODE);
  }

  @ParameterizedTest
  @CsvSource({"D<<, D", "IRQ, IRQ", "XXA, XXA", "UNO, UNO", "RKS, RKS"})
  void codesOfStatesAreRead(String printed, String code) {
    MachineReadableZone zone = passport("P<", printed, printed, 'F');
    assertThat(zone.issuingState()).contains(new StateCode(code));
    assertThat(zone.nationality()).contains(new StateCode(code));
    assertThat(zone.refuted()).isEmpty();
  }

  @Test
  void anUnassignedCodeIsReadAndRefuted() {
    MachineReadableZone zone = passport("P<", "COU", "COU", 'F');
    assertThat(zone.issuingState()).contains(new StateCode("COU"));
    assertThat(zone.refuted()).containsExactly(ISSUING_STATE, NATIONALITY);
    assertThat(zone.check(NATIONALITY)).isEqualTo(FieldCheck.UNASSIGNED_CODE);
  }

  @ParameterizedTest
  @CsvSource({"UT0", "<UT", "U<O", "451"})
  void whatHasNotTheFormOfACodeIsRefutedAndShownAsPrinted(String printed) {
    MachineReadableZone zone = passport("P<", printed, printed, 'F');
    assertThat(zone.issuingState()).isEmpty();
    assertThat(zone.nationality()).isEmpty();
    assertThat(zone.refuted()).containsExactly(ISSUING_STATE, NATIONALITY);
    assertThat(zone.printed(NATIONALITY)).isEqualTo(printed);
  }

  @Test
  void anAbsentNationalityIsEmptyNotRefuted() {
    MachineReadableZone zone = passport("P<", "UTO", "<<<", 'F');
    assertThat(zone.nationality()).isEmpty();
    assertThat(zone.check(NATIONALITY)).isEqualTo(FieldCheck.FIELD_EMPTY);
  }

  @ParameterizedTest
  @CsvSource({"F, FEMALE", "M, MALE", "<, UNSPECIFIED", "X, UNSPECIFIED"})
  void sexIsRead(char printed, Sex sex) {
    MachineReadableZone zone = passport("P<", "UTO", "UTO", printed);
    assertThat(zone.sex()).isEqualTo(sex);
    assertThat(zone.check(MrzField.SEX)).isEqualTo(FieldCheck.NO_DIGIT_DEFINED);
  }

  @Test
  void anotherLetterForSexIsRefuted() {
    MachineReadableZone zone = passport("P<", "UTO", "UTO", 'R');
    assertThat(zone.sex()).isEqualTo(Sex.UNSPECIFIED);
    assertThat(zone.refuted()).containsExactly(MrzField.SEX);
  }

  private static MachineReadableZone named(String name) {
    return Zones.zone("P<UTO" + name + "<".repeat(39 - name.length()) + NUMBER_AND_DATES);
  }

  private static MachineReadableZone passport(
      String code, String state, String nationality, char sex) {
    return Zones.zone(
        code
            + state
            + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|L898902C36"
            + nationality
            + "7408122"
            + sex
            + "1204159ZE184226B<<<<<10");
  }
}
