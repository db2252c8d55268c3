package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.traveldocument.SharedData;

class CheckDigitTest {

  @ParameterizedTest
  @CsvSource({
    "520727, 3",
    "AB2134<<<, 5",
    "HA672242<658022549601086<<<<<<<<<<<<<<0, 8",
    "D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<, 2",
    "<<<<<<, 0"
  })
  void itIsTheOneOfDoc9303Part3AppendixA(String data, int digit) {
    assertThat(CheckDigit.of(data)).isEqualTo(digit);
  }

  @Test
  void itIsTheOneOfEverySharedVector() {
    assertThat(SharedData.mrz("check_digit_vectors.csv"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(CheckDigit.of(row.get("input")))
                    .isEqualTo(Integer.parseInt(row.get("expected"))));
  }

  @Test
  void charactersCountAsTheStandardSays() {
    assertThat("0123456789".chars().map(c -> CheckDigit.valueOf((char) c)))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(CheckDigit.valueOf('A')).isEqualTo(10);
    assertThat(CheckDigit.valueOf('Z')).isEqualTo(35);
    assertThat(CheckDigit.valueOf('<')).isZero();
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', ' ', '-', '\0', 'É', '\u0661', '\ud83d'})
  void otherCharactersHaveNoValue(char character) {
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.valueOf(character));
  }

  @Test
  void aLetterIsNeverACheckDigitEvenOfTheSameValue() {
    assertThat(CheckDigit.agrees("<<<<<<", '0')).isTrue();
    assertThat(CheckDigit.agrees("<<<<<<", '<')).isFalse();
    assertThat(CheckDigit.agrees("<<<<<<", 'A')).isFalse();
  }
}
