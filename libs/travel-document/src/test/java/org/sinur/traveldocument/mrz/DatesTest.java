package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.traveldocument.mrz.MrzField.DATE_OF_BIRTH;
import static org.sinur.traveldocument.mrz.MrzField.DATE_OF_EXPIRY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of two-digit years with unknown and impossible parts (Doc 9303-3, 3.8 and 4.8). */
class DatesTest {

  @ParameterizedTest(name = "{0} read on {1} is {2}")
  @CsvSource({
    "740812, 2026-03-01, 1974-08-12",
    "740812, 2074-08-11, 1974-08-12",
    "740812, 2074-08-12, 2074-08-12",
    "260301, 2026-03-01, 2026-03-01",
    "260302, 2026-03-01, 1926-03-02",
    "26<<<<, 2026-03-01, 2026-XX-XX",
    "2603<<, 2026-03-01, 2026-03-XX",
    "2604<<, 2026-03-01, 1926-04-XX",
    "26<<31, 2026-01-30, 1926-XX-31",
    "27<<<<, 2026-03-01, 1927-XX-XX",
    "000229, 2026-03-01, 2000-02-29",
    "000229, 2100-03-01, 2000-02-29",
    "<<0812, 2026-03-01, XXXX-08-12",
    "<<0229, 2026-03-01, XXXX-02-29",
    "<<<<12, 2026-03-01, XXXX-XX-12",
    "<<<<<<, 2026-03-01, XXXX-XX-XX"
  })
  void aBirthIsTheLatestThatIsNotAfterTheReading(String printed, LocalDate on, String expected) {
    MachineReadableZone zone = passport(printed, "300101", on);
    assertThat(zone.dateOfBirth()).hasToString(expected);
    assertThat(zone.refuted()).isEmpty();
  }

  @ParameterizedTest(name = "{0} read on {1} is {2}")
  @CsvSource({
    "120415, 2026-03-01, 2012-04-15",
    "340415, 2026-03-01, 2034-04-15",
    "760301, 2026-03-01, 2076-03-01",
    "761231, 2026-03-01, 2076-12-31",
    "770101, 2026-03-01, 1977-01-01",
    "991231, 2026-03-01, 1999-12-31",
    "991231, 2080-03-01, 2099-12-31",
    "050101, 2096-03-01, 2105-01-01",
    "34<<<<, 2026-03-01, 2034-XX-XX",
    "<<<<<<, 2026-03-01, XXXX-XX-XX"
  })
  void anExpiryLiesWithinFiftyYearsOfTheReading(String printed, LocalDate on, String expected) {
    MachineReadableZone zone = passport("740812", printed, on);
    assertThat(zone.dateOfExpiry()).hasToString(expected);
    assertThat(zone.refuted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "741312", "740012", "740832", "740800", "740231", "750229", "7408<2", "7<0812", "74081A",
        "ABCDEF", "000000", "<<0230", "XXXXXX", "0812<1"
      })
  void anImpossibleDateIsUnknownAndRefutedEvenWhereItsDigitAgrees(String printed) {
    MachineReadableZone zone = passport(printed, printed, Zones.READ_ON);
    assertThat(zone.dateOfBirth().isUnknown()).isTrue();
    assertThat(zone.dateOfExpiry().isUnknown()).isTrue();
    assertThat(zone.check(DATE_OF_BIRTH)).isEqualTo(FieldCheck.IMPOSSIBLE_DATE);
    assertThat(zone.check(DATE_OF_EXPIRY)).isEqualTo(FieldCheck.IMPOSSIBLE_DATE);
    assertThat(zone.refuted()).containsExactly(DATE_OF_BIRTH, DATE_OF_EXPIRY);
  }

  @Test
  void aWrongDigitIsToldBeforeAnImpossibleDate() {
    MachineReadableZone zone =
        Zones.zone(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|"
                + "L898902C36UTO7413122F1204159ZE184226B<<<<<10");
    assertThat(zone.dateOfBirth().isUnknown()).isTrue();
    assertThat(zone.check(DATE_OF_BIRTH)).isEqualTo(FieldCheck.OWN_DIGIT_DIFFERS);
  }

  @Test
  void anAbsentDateIsEmptyNotVerified() {
    MachineReadableZone zone = passport("<<<<<<", "<<<<<<", Zones.READ_ON);
    assertThat(zone.check(DATE_OF_BIRTH)).isEqualTo(FieldCheck.FIELD_EMPTY);
    assertThat(zone.check(DATE_OF_EXPIRY)).isEqualTo(FieldCheck.FIELD_EMPTY);
  }

  @Test
  void aPartlyUnknownDateIsProvedByItsDigit() {
    MachineReadableZone zone = passport("74<<<<", "340415", Zones.READ_ON);
    assertThat(zone.check(DATE_OF_BIRTH)).isEqualTo(FieldCheck.OWN_DIGIT_AGREES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "0000-01-01", "0099-06-01", "+999999999-12-31"})
  void noDayOfReadingIsTooStrange(LocalDate readOn) {
    assertThat(passport("740812", "340415", readOn).documentNumber()).isEqualTo("L898902C3");
  }

  /** A passport all of whose digits agree. */
  private static MachineReadableZone passport(String birth, String expiry, LocalDate readOn) {
    String number = "L898902C36";
    String born = birth + CheckDigit.printed(birth);
    String expires = expiry + CheckDigit.printed(expiry) + "<".repeat(15);
    return Zones.zone(
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|"
            + (number + "UTO" + born + "F" + expires)
            + CheckDigit.printed(number + born + expires),
        readOn);
  }
}
