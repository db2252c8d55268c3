package org.sinur.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "1974-08-12, 1974-08-12, 1974-08-12",
    "1974-08-XX, 1974-08-01, 1974-08-31",
    "1974-02-XX, 1974-02-01, 1974-02-28",
    "1976-02-XX, 1976-02-01, 1976-02-29",
    "1974-XX-XX, 1974-01-01, 1974-12-31",
    "1974-XX-31, 1974-01-31, 1974-12-31",
    "0001-01-01, 0001-01-01, 0001-01-01"
  })
  void aDateOfKnownYearHasBounds(String text, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date).hasToString(text);
    assertThat(date.earliest()).contains(earliest);
    assertThat(date.latest()).contains(latest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXXX-XX-XX", "XXXX-08-12", "XXXX-08-XX", "XXXX-XX-12", "XXXX-02-29"})
  void aDateOfUnknownYearHasNone(String text) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date).hasToString(text);
    assertThat(date.earliest()).isEmpty();
    assertThat(date.latest()).isEmpty();
    assertThat(date.toLocalDate()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1974-13-01",
        "1974-00-01",
        "1974-08-00",
        "1974-08-32",
        "1974-02-31",
        "1975-02-29",
        "XXXX-02-30",
        "0000-01-01",
        "",
        "1974",
        "1974-8-12",
        "197X-08-12",
        "1974-08-1X",
        "xxxx-xx-xx",
        "1974/08/12",
        " 1974-08-12",
        "١٩٧٤-٠٨-١٢"
      })
  void whatIsNoDateOrWrittenOtherwiseIsNotParsed(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(text));
  }

  @Test
  void whatNoCalendarHasCannotBeBuilt() {
    assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(2023, 2, 29));
    assertThat(PartialDate.ifPossible(OptionalInt.of(2023), OptionalInt.of(2), OptionalInt.of(29)))
        .isEmpty();
    assertThat(PartialDate.ifPossible(OptionalInt.empty(), OptionalInt.of(2), OptionalInt.of(29)))
        .contains(PartialDate.parse("XXXX-02-29"));
  }

  @Test
  void onlyACompleteDateIsALocalDate() {
    LocalDate day = LocalDate.of(1974, 8, 12);
    assertThat(PartialDate.of(day).toLocalDate()).contains(day);
    assertThat(PartialDate.ofMonth(1974, 8).toLocalDate()).isEmpty();
    assertThat(PartialDate.ofYear(1974).toLocalDate()).isEmpty();
  }

  @Test
  void onlyADateWithoutAnyPartIsUnknown() {
    assertThat(PartialDate.unknown().isUnknown()).isTrue();
    assertThat(PartialDate.unknown()).hasToString("XXXX-XX-XX");
    assertThat(PartialDate.ofYear(1974).isUnknown()).isFalse();
    assertThat(PartialDate.parse("XXXX-XX-12").isUnknown()).isFalse();
  }
}
