package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

class MrzComposerTest {

  @Test
  void itComposesTheSpecimensOfTheStandard() {
    assertThat(eriksson(MrzFormat.TD1, "I").documentNumber("D23145890").lines())
        .containsExactly(
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    assertThat(eriksson(MrzFormat.TD2, "I").documentNumber("D23145890").lines())
        .containsExactly(
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    assertThat(
            eriksson(MrzFormat.TD3, "P")
                .documentNumber("L898902C3")
                .optionalData("ZE184226B")
                .lines())
        .containsExactly(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    assertThat(
            eriksson(MrzFormat.MRV_A, "V")
                .documentNumber("L8988901C")
                .nationality(new StateCode("XXX"))
                .dateOfBirth(PartialDate.of(1940, 9, 7))
                .dateOfExpiry(PartialDate.of(1996, 12, 10))
                .optionalData("6ZE184226B")
                .lines())
        .containsExactly(
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    assertThat(
            eriksson(MrzFormat.MRV_B, "V")
                .documentNumber("L8988901C")
                .nationality(new StateCode("XXX"))
                .dateOfBirth(PartialDate.of(1940, 9, 7))
                .dateOfExpiry(PartialDate.of(1996, 12, 10))
                .lines())
        .containsExactly(
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");
  }

  @Test
  void itComposesLongNumbers() {
    assertThat(
            eriksson(MrzFormat.TD1, "I")
                .documentNumber("1234567890")
                .optionalData("ABC")
                .lines()
                .getFirst())
        .isEqualTo("I<UTO123456789<07<ABC<<<<<<<<<");
    assertThat(eriksson(MrzFormat.TD2, "I").documentNumber("D23145890734").lines().getLast())
        .isEqualTo("D23145890<UTO7408122F12041597349<<<2");
  }

  @Test
  void itComposesUnknownPartsOfDatesAndSexAsFillers() {
    assertThat(
            eriksson(MrzFormat.TD3, "P")
                .dateOfBirth(PartialDate.ofYear(1974))
                .sex(Sex.UNSPECIFIED)
                .dateOfExpiry(PartialDate.unknown())
                .lines()
                .getLast())
        .startsWith("<<<<<<<<<0UTO74<<<<1<<<<<<<0<");
  }

  @ParameterizedTest
  @EnumSource(MrzFormat.class)
  void whatIsNotGivenIsFilled(MrzFormat format) {
    String code = format == MrzFormat.MRV_A || format == MrzFormat.MRV_B ? "V" : "";
    MachineReadableZone zone = Zones.zone(MrzComposer.of(format).documentCode(code).lines());
    assertThat(zone.format()).isEqualTo(format);
    assertThat(zone.documentNumber()).isEmpty();
    assertThat(zone.dateOfBirth().isUnknown()).isTrue();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "O'Connor, Enya Siobhan, OCONNOR<<ENYA<SIOBHAN",
    "O’Connor, Enya, OCONNOR<<ENYA",
    "Smith-Jones, 'Susie, Margaret', SMITH<JONES<<SUSIE<MARGARET",
    "Al–Basri, J. R., AL<BASRI<<J<R",
    "'', Ali, <<ALI",
    "Ali, '', ALI",
    "' Ali  Hasan - ', ' . ', ALI<HASAN"
  })
  void punctuationInNamesFollowsTheStandard(String primary, String secondary, String field) {
    assertThat(NameField.write(primary, secondary, 39)).isEqualTo(field);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    // the secondary identifier loses its end
    "NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG, NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU, 39",
    // a primary identifier of the width leaves room for two fillers and a letter
    "ABCDEFGHIJ, KLM, ABCDEFG<<K, 10",
    "ABCDEFGHIJKL, '', ABCDEFGHIJ, 10",
    // where the cut falls behind a component, it gives up a letter for the next one's first
    "ABC, DEFG HIJ, ABC<<DEFG, 9",
    "ABC, DEFG HIJ, ABC<<DEF<H, 10",
    "ABC, DEFG HIJ, ABC<<DEFG<H, 11",
    // an initial keeps its letter, and the component before it gives one up
    "ABC, D E FG, AB<<D<E, 7",
    "ABC DEF GH, '', ABC<DE<G, 8",
    "ABC, D EFG, ABC<<D, 6"
  })
  void aLongNameIsCutAndEndsInALetter(String primary, String secondary, String field, int width) {
    assertThat(NameField.write(primary, secondary, width)).isEqualTo(field);
  }

  @Test
  void whatNoZoneTakesIsRefused() {
    MrzComposer passport = eriksson(MrzFormat.TD3, "P");
    assertThatIllegalArgumentException().isThrownBy(() -> passport.documentNumber("12-34"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD3, "P").name("محمد", "").lines());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD3, "P").name("ANNA2", "").lines());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD3, "P").documentNumber("1234567890").lines());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD1, "I").documentNumber("12345678 0").lines());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD2, "I").documentNumber("123456789012345").lines());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD3, "P").optionalData("123456789012345").lines());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eriksson(MrzFormat.TD3, "P").secondOptionalData("1").lines());
    assertThatIllegalArgumentException().isThrownBy(() -> eriksson(MrzFormat.TD3, "PPP").lines());
  }

  @Test
  void onlyAVisaHasTheCodeOfAVisa() {
    assertThatIllegalArgumentException().isThrownBy(() -> eriksson(MrzFormat.TD3, "V").lines());
    assertThatIllegalArgumentException().isThrownBy(() -> eriksson(MrzFormat.MRV_B, "P").lines());
  }

  private static MrzComposer eriksson(MrzFormat format, String code) {
    return MrzComposer.of(format)
        .documentCode(code)
        .issuingState(new StateCode("UTO"))
        .name("Eriksson", "Anna Maria")
        .nationality(new StateCode("UTO"))
        .dateOfBirth(PartialDate.of(1974, 8, 12))
        .sex(Sex.FEMALE)
        .dateOfExpiry(PartialDate.of(2012, 4, 15));
  }
}
