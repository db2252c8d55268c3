package org.sinur.crossingpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

  @ParameterizedTest
  @CsvSource({
    // the day before a birthday, and the day itself
    "2021-11-23, 2026-11-22, 0-4",
    "2021-11-22, 2026-11-22, 5-11",
    "2014-11-23, 2026-11-22, 5-11",
    "2014-11-22, 2026-11-22, 12-17",
    "2008-11-23, 2026-11-22, 12-17",
    "2008-11-22, 2026-11-22, 18-59",
    "1966-11-23, 2026-11-22, 18-59",
    "1966-11-22, 2026-11-22, 60+",
    "1900-01-01, 2026-11-22, 60+",
    // born on 29 February
    "2008-02-29, 2026-02-28, 12-17",
    "2008-02-29, 2026-03-01, 18-59",
    // born on the day of crossing, and after it
    "2026-11-22, 2026-11-22, 0-4",
    "2026-11-23, 2026-11-22, UNKNOWN"
  })
  void theAgeIsThatOnTheDayOfCrossing(String born, LocalDate crossedOn, String band) {
    assertThat(AgeBand.of(born, crossedOn).label()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "1974-XX-XX, 18-59",
    "1974-08-XX, 18-59",
    "1974-XX-12, 18-59",
    "2026-XX-XX, 0-4",
    // 17 or 18
    "2008-XX-XX, UNKNOWN",
    "2008-11-XX, UNKNOWN",
    "2008-10-XX, 18-59",
    "XXXX-03-15, UNKNOWN",
    "XXXX-XX-XX, UNKNOWN",
    "2027-XX-XX, UNKNOWN"
  })
  void aBirthKnownInPartIsInABandOnlyIfItCannotBeInAnother(String born, String band) {
    assertThat(AgeBand.of(born, LocalDate.of(2026, 11, 22)).label()).isEqualTo(band);
  }
}
