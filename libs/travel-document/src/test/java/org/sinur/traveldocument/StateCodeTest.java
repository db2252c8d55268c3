package org.sinur.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"IRQ", "D", "DEU", "XXA", "UNO", "RKS", "EUE", "XOM", "GBD", "ANT", "UTO"})
  void codesOfIsoAndOfIcaoAreAssigned(String code) {
    assertThat(new StateCode(code).isAssigned()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ", "COU", "X", "DE", "KRD"})
  void otherCodesAreWellFormedButAssignedToNobody(String code) {
    assertThat(new StateCode(code).isAssigned()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "IRAQ", "irq", "D<<", "UT0", "I Q", "ÎRQ"})
  void whatIsNotOneToThreeLettersIsNoCode(String text) {
    assertThat(StateCode.isWellFormed(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new StateCode(text));
  }

  @Test
  void everyCodeThatTheJdkKnowsOfIso3166IsAssigned() {
    assertThat(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3))
        .allSatisfy(code -> assertThat(new StateCode(code).isAssigned()).isTrue());
  }

  @Test
  void everyCodeOfDoc9303Part3Section5IsAssigned() {
    assertThat(SharedData.mrz("icao9303_codes.csv"))
        .allSatisfy(
            row -> assertThat(new StateCode(row.get("three_letter")).isAssigned()).isTrue());
  }

  @Test
  void onlyUtopiaIssuesSpecimens() {
    assertThat(new StateCode("UTO").isSpecimen()).isTrue();
    assertThat(new StateCode("IRQ").isSpecimen()).isFalse();
  }

  @Test
  void itsTextIsTheCode() {
    assertThat(new StateCode("IRQ")).hasToString("IRQ");
  }
}
