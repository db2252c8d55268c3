package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.traveldocument.mrz.MrzField.DOCUMENT_NUMBER;
import static org.sinur.traveldocument.mrz.MrzField.OPTIONAL_DATA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of more than nine characters (Doc 9303-5 and 6, 4.2.2 note j), and missing digits. */
class DocumentNumberTest {

  private static final String MIDDLE = "|7408122F1204159UTO<<<<<<<<<<<";
  private static final String NAMES = "|ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "123456789<07<<<<<<<<<<<<<, 1234567890, ''",
    "123456789<010<<<<<<<<<<<<, 12345678901, ''",
    "D23145890<7349<<<<<<<<<<<, D23145890734, ''",
    "D23145890<7349<ABC<<<<<<<, D23145890734, ABC",
    "D23145890<7349<<<12<<<<<<, D23145890734, 12",
    "007777779<ZZ92<<<<<<<<<<<, 007777779ZZ9, ''",
    "123456789<01234567890129<, 1234567890123456789012, ''"
  })
  void aLongNumberGoesOnInTheOptionalData(String printed, String number, String optionalData) {
    MachineReadableZone zone = card("UTO", printed);
    assertThat(zone.documentNumber()).isEqualTo(number);
    assertThat(zone.optionalData()).isEqualTo(optionalData);
    assertThat(zone.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.OWN_DIGIT_AGREES);
    assertThat(zone.refuted()).isEmpty();
  }

  @Test
  void aLongNumberOfATd2GoesOnInItsSevenPositions() {
    MachineReadableZone zone =
        Zones.zone("I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<|D23145890<UTO3407127M95071227349<<<8");
    assertThat(zone.documentNumber()).isEqualTo("D23145890734");
    assertThat(zone.optionalData()).isEmpty();
    assertThat(zone.refuted()).isEmpty();
  }

  @Test
  void aLongNumberWithAWrongDigitIsReadAndFlagged() {
    MachineReadableZone zone = card("UTO", "D23145890<7348<<<<<<<<<<<");
    assertThat(zone.documentNumber()).isEqualTo("D23145890734");
    assertThat(zone.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.OWN_DIGIT_DIFFERS);
    assertThat(zone.printedCheckDigit(DOCUMENT_NUMBER)).contains('8');
    assertThat(zone.printedCheckDigit(OPTIONAL_DATA)).isEmpty();
  }

  @Test
  void onlyOldBelgianCardsCountTheFillerInsideTheNumber() {
    MachineReadableZone belgian = card("BEL", "000590240<6013<<<<<<<<<<<");
    assertThat(belgian.documentNumber()).isEqualTo("000590240601");
    assertThat(belgian.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.OWN_DIGIT_AGREES);
    assertThat(card("UTO", "000590240<6013<<<<<<<<<<<").check(DOCUMENT_NUMBER))
        .isEqualTo(FieldCheck.OWN_DIGIT_DIFFERS);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // nothing goes on
    "123456789<<<<<<<<<<<<<<<<, 123456789, ''",
    // a digit goes on, but no character of the number before it
    "123456789<7<<<<<<<<<<<<<<, 123456789, 7",
    // what goes on is not closed by a filler
    "123456789<ABCDEFGHIJKLMN1, 123456789, ABCDEFGHIJKLMN1",
    // nine principal characters have no filler among them
    "12345678<<07<<<<<<<<<<<<<, 12345678, 07"
  })
  void aFillerForADigitAloneMakesNoLongNumber(String printed, String number, String optionalData) {
    MachineReadableZone zone = card("UTO", printed);
    assertThat(zone.documentNumber()).isEqualTo(number);
    assertThat(zone.optionalData()).isEqualTo(optionalData);
    assertThat(zone.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.COMPOSITE_AGREES);
  }

  @Test
  void aPassportNumberNeverGoesOn() {
    MachineReadableZone zone =
        Zones.zone(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|"
                + "D23145890<UTO7408122F12041597349<<<<<<<<<<12");
    assertThat(zone.documentNumber()).isEqualTo("D23145890");
    assertThat(zone.optionalData()).isEqualTo("7349");
  }

  @Test
  void aVisaNumberWithoutItsDigitCannotBeChecked() {
    MachineReadableZone zone =
        Zones.zone("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<|L8988901C<XXX4009078F9612109<<<<<<<<");
    assertThat(zone.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.OWN_DIGIT_MISSING);
    assertThat(zone.refuted()).isEmpty();
  }

  @Test
  void blanksInsideANumberAreKept() {
    MachineReadableZone zone = card("UTO", "123456<AA5<<<<<<<<<<<<<<<");
    assertThat(zone.documentNumber()).isEqualTo("123456 AA");
    assertThat(zone.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.OWN_DIGIT_AGREES);
  }

  @Test
  void anAbsentNumberIsEmptyNotVerified() {
    MachineReadableZone zone = card("UTO", "<<<<<<<<<0<<<<<<<<<<<<<<<");
    assertThat(zone.documentNumber()).isEmpty();
    assertThat(zone.check(DOCUMENT_NUMBER)).isEqualTo(FieldCheck.FIELD_EMPTY);
    assertThat(card("UTO", "<<<<<<<<<7<<<<<<<<<<<<<<<").check(DOCUMENT_NUMBER))
        .isEqualTo(FieldCheck.OWN_DIGIT_DIFFERS);
  }

  @Test
  void theDigitOfAnEmptyPersonalNumberIsZeroOrFiller() {
    String passport =
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<|C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<";
    assertThat(Zones.zone(passport + "<0").refuted()).isEmpty();
    assertThat(Zones.zone(passport + "00").refuted()).isEmpty();
    assertThat(Zones.zone(passport + "<0").check(OPTIONAL_DATA)).isEqualTo(FieldCheck.FIELD_EMPTY);
    assertThat(Zones.zone(passport + "70").refuted())
        .containsExactly(OPTIONAL_DATA, MrzField.COMPOSITE_CHECK_DIGIT);
  }

  /** A card whose composite digit is right, whatever its first line says. */
  private static MachineReadableZone card(String state, String numberDigitAndOptionalData) {
    String upper = "I<" + state + numberDigitAndOptionalData;
    String composite = numberDigitAndOptionalData + "7408122" + "1204159" + "<".repeat(11);
    return Zones.zone(upper + MIDDLE + CheckDigit.printed(composite) + NAMES);
  }
}
