package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.traveldocument.mrz.MrzField.DOCUMENT_NUMBER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.StateCode;

/**
 * What no check digit of Doc 9303 can see. Each test shows a zone that is wrong and passes, so that
 * nobody takes VERIFIED for more than it is.
 */
class BlindSpotTest {

  @ParameterizedTest
  @CsvSource({
    "8, I", "8, S", "I, S", "5, Z", "0, A", "0, K", "0, U", "0, <", "1, B", "2, C", "6, G"
  })
  void charactersOfEqualResiduePassForEachOther(String printed, String misread) {
    MachineReadableZone right = numbered("AB3" + printed + "4567");
    MachineReadableZone wrong =
        Zones.zone(
            right.lines().getFirst()
                + "|"
                + Zones.with(right.lines().getLast(), 4, misread.charAt(0)));
    assertThat(wrong.documentNumber()).isNotEqualTo(right.documentNumber());
    assertThat(wrong.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.OWN_DIGIT_AGREES);
    assertThat(wrong.refuted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"16, 61", "27, 72", "05, 50", "A5, 5A", "0K, K0"})
  void neighboursWhoseValuesDifferByAMultipleOfFiveMayBeSwapped(String printed, String swapped) {
    MachineReadableZone right = numbered("AB3" + printed + "4789");
    MachineReadableZone wrong =
        Zones.zone(
            right.lines().getFirst()
                + "|"
                + right.lines().getLast().replace("AB3" + printed, "AB3" + swapped));
    assertThat(wrong.documentNumber()).isEqualTo("AB3" + swapped + "4789");
    assertThat(wrong.refuted()).isEmpty();
  }

  @Test
  void otherNeighboursMayNot() {
    MachineReadableZone right = numbered("AB3154789");
    assertThat(
            Zones.zone(
                    right.lines().getFirst()
                        + "|"
                        + right.lines().getLast().replace("AB315", "AB351"))
                .refuted())
        .containsExactly(DOCUMENT_NUMBER, MrzField.COMPOSITE_CHECK_DIGIT);
  }

  @Test
  void twoErrorsMayMakeUpForEachOther() {
    MachineReadableZone right = numbered("AB3000000");
    // one more at weight 7, one more at weight 3: ten more in the sum
    assertThat(
            Zones.zone(
                    right.lines().getFirst()
                        + "|"
                        + right.lines().getLast().replace("AB3000000", "AB3110000"))
                .refuted())
        .isEmpty();
  }

  @Test
  void anyOtherCodeStateNameNationalityOrSexPasses() {
    assertThat(
            Zones.zone(
                    "PPIRQOTHER<<NAME<<<<<<<<<<<<<<<<<<<<<<<<<<<<|"
                        + "L898902C36TUR7408122M1204159ZE184226B<<<<<10")
                .refuted())
        .isEmpty();
  }

  @Test
  void anyOtherOptionalDataOfAVisaPasses() {
    MachineReadableZone zone =
        Zones.zone("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<|L8988901C4XXX4009078F9612109OTHER<<<");
    assertThat(zone.check(MrzField.OPTIONAL_DATA)).isEqualTo(FieldCheck.NO_DIGIT_DEFINED);
  }

  /** Not blind: in a date the letter is wrong even where its digit agrees. */
  @Test
  void letterOfEqualResidueInADateIsCaughtByTheCalendar() {
    MachineReadableZone zone =
        Zones.zone(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|"
                + "L898902C36UTO740BIZ2F1204159ZE184226B<<<<<10");
    assertThat(CheckDigit.of("740BIZ")).isNotEqualTo(2);
    MachineReadableZone equal =
        Zones.zone(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|"
                + "L898902C36UTO740I122F1204159ZE184226B<<<<<10");
    assertThat(zone.refuted()).contains(MrzField.DATE_OF_BIRTH);
    assertThat(equal.check(MrzField.DATE_OF_BIRTH)).isEqualTo(FieldCheck.IMPOSSIBLE_DATE);
  }

  private static MachineReadableZone numbered(String number) {
    return Zones.zone(
        MrzComposer.of(MrzFormat.TD3)
            .documentCode("P")
            .issuingState(new StateCode("UTO"))
            .name("ERIKSSON", "ANNA MARIA")
            .documentNumber(number)
            .nationality(new StateCode("UTO"))
            .dateOfBirth(PartialDate.of(1974, 8, 12))
            .dateOfExpiry(PartialDate.of(2034, 4, 15))
            .lines());
  }
}
