package org.sinur.crossingpoint.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.crossing.Capture;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.stay.Likeness.Evidence;
import org.sinur.crossingpoint.stay.Likeness.Field;
import org.sinur.crossingpoint.stay.Likeness.Finding;
import org.sinur.crossingpoint.stay.Likeness.Strength;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

class LikenessTest {

  /** The entry is of NOOR AHMED ALJABIRI, 1990-03-15, F, JOR, with JOR A1234567. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "ALJABIRI  | NOOR AHMED | 1990-03-15 | F | JOR | JOR | A1234567  | SAME_DOCUMENT",
        "ALJABIRI  | NOOR AHMED | 1990-03-15 | F | JOR | JOR | A 123 4567| SAME_DOCUMENT",
        "ALJABRI   | NOUR       | 1990-03-15 | F | JOR | JOR | A1234567  | SAME_DOCUMENT",
        "HUSSEIN   | ALI        | 1970-07-01 | M | JOR | JOR | A1234567  | NONE",
        "ALJABIRI  | NOOR AHMED | 1990-03-15 | F | JOR | JOR | B7654321  | STRONG",
        "AHMED     | NOOR ALJABIRI | 1990-03-15 | F | SWE | SWE | S1     | STRONG",
        "Al-Jabiri | Noor Ahmed | 1990-03-15 | F | JOR | JOR | B7654321  | WEAK",
        "Aljabiri  | Noor Ahméd | 1990-03-15 | F | JOR | JOR | B7654321  | STRONG",
        "ALJABIRI  | NOOR AHMED | 1990-03-15 | X | JOR | JOR | B7654321  | WEAK",
        "ALJABIRI  | NOOR AHMED | 1990-03-15 | M | JOR | JOR | B7654321  | WEAK",
        "ALJABIRI  | NOOR AHMED | 1990-XX-XX | F | JOR | JOR | B7654321  | WEAK",
        "ALJABIRI  | NOOR AHMED | 1991-XX-XX | X | JOR | JOR | B7654321  | NONE",
        "ALJABIRI  | NOOR AHMED | XXXX-XX-XX | X | JOR | JOR | B7654321  | WEAK",
        "ALJABIRI  | NOOR       | 1990-03-15 | F | JOR | JOR | B7654321  | WEAK",
        "ALJABIRI  | NOOR       | 1990-03-XX | F | JOR | JOR | B7654321  | WEAK",
        "ALJABIRI  | NOOR       | 1990-04-15 | F | JOR | JOR | B7654321  | NONE",
        "HADDAD    | SARA       | 1990-03-15 | F | JOR | JOR | B7654321  | NONE",
        "ALJABIRI  | NOOR AHMED | 1990-02-30 | F | JOR | JOR | B7654321  | WEAK",
      })
  void theEvidenceComesToAStrength(
      String primary,
      String secondary,
      String born,
      String sex,
      String nationality,
      String issuer,
      String number,
      Strength strength) {
    var entry = crossing("ALJABIRI", "NOOR AHMED", "1990-03-15", "F", "JOR", "JOR", "A1234567");
    var exit = crossing(primary, secondary, born, sex, nationality, issuer, number);
    assertThat(Likeness.of(entry, exit).strength()).isEqualTo(strength);
    assertThat(Likeness.of(exit, entry).strength()).isEqualTo(strength);
  }

  @Test
  void theEvidenceSaysWhatAgreesAndWhatDiffers() {
    var entry = crossing("ALJABIRI", "NOOR AHMED", "1990-03-15", "F", "JOR", "JOR", "A1234567");
    var exit = crossing("ALJABIRI", "NOOR", "1990-XX-XX", "X", "SWE", "SWE", "S1");
    assertThat(Likeness.of(entry, exit).evidence())
        .containsExactly(
            new Evidence(Field.DOCUMENT, Finding.DIFFERS),
            new Evidence(Field.NAMES, Finding.IN_PART),
            new Evidence(Field.DATE_OF_BIRTH, Finding.IN_PART),
            new Evidence(Field.SEX, Finding.NOT_KNOWN),
            new Evidence(Field.NATIONALITY, Finding.DIFFERS));
  }

  @Test
  void aNameOfOnePartIsNeverStrong() {
    var entry = crossing("MADONNA", "", "1990-03-15", "F", "JOR", "JOR", "A1");
    var exit = crossing("MADONNA", "", "1990-03-15", "F", "JOR", "JOR", "A2");
    assertThat(Identity.of(entry).person()).isNull();
    assertThat(Likeness.of(entry, exit).strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void twoDocumentsWithoutAnIssuingStateAreNotTheSame() {
    var entry = crossing("ALJABIRI", "NOOR", "1990-03-15", "F", "JOR", "", "A1");
    assertThat(Identity.of(entry).document()).isNull();
    assertThat(Likeness.of(entry, entry).strength()).isEqualTo(Strength.STRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "O'BRIEN-SMITH, MARY ANN, ANN MARY OBRIEN SMITH",
    "'ALI, ALI', ALI, ALI",
    "ÖZTÜRK, AYŞE, AYSE OZTURK",
    "الجابري, نور, الجابري نور"
  })
  void aNameIsItsPartsInNoOrder(String primary, String secondary, String names) {
    assertThat(
            Identity.of(crossing(primary, secondary, "1990-03-15", "F", "JOR", "JOR", "A1"))
                .names())
        .isEqualTo(names);
  }

  static CrossingRequest crossing(
      String primary,
      String secondary,
      String born,
      String sex,
      String nationality,
      String issuer,
      String number) {
    return new CrossingRequest(
        new PlaceCode("IQIKH"),
        "4",
        Direction.ENTRY,
        Instant.parse("2026-11-22T08:00:00Z"),
        Capture.ONLINE,
        null,
        new Traveller(primary, secondary, born, sex, nationality),
        new TravelDocument("P", number, issuer, "2031-01-01"),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
