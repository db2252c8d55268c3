package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.traveldocument.mrz.MrzFault.Kind.ILLEGAL_CHARACTER;
import static org.sinur.traveldocument.mrz.MrzFault.Kind.LINE_COUNT;
import static org.sinur.traveldocument.mrz.MrzFault.Kind.LINE_LENGTH;
import static org.sinur.traveldocument.mrz.MrzFault.Kind.NO_TEXT;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableTest {

  private static final String LINE_1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
  private static final String LINE_2 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "|", "\t|\r\n "})
  void nothingIsNoZone(String text) {
    assertThat(Zones.faults(text))
        .containsExactly(new MrzFault(NO_TEXT, 1, 1, "There is no text."));
  }

  @Test
  void oneLineOrFourAreNoZone() {
    assertThat(Zones.faults(LINE_1))
        .containsExactly(
            new MrzFault(LINE_COUNT, 1, 1, "A zone has two or three lines; the text has 1."));
    assertThat(Zones.faults("A|B|C|D")).extracting(MrzFault::kind).containsExactly(LINE_COUNT);
  }

  @Test
  void aLineTooShortOrTooLongIsNamedWithThePlaceWhereItGoesWrong() {
    assertThat(Zones.faults(LINE_1 + "<|" + LINE_2.substring(1)))
        .containsExactly(
            new MrzFault(
                LINE_LENGTH,
                1,
                45,
                "Line 1 has 45 characters; in a zone of 2 lines each has"
                    + " 36 (TD2, MRV-B) or 44 (TD3, MRV-A)."),
            new MrzFault(
                LINE_LENGTH,
                2,
                44,
                "Line 2 has 43 characters; in a zone of 2 lines each has"
                    + " 36 (TD2, MRV-B) or 44 (TD3, MRV-A)."));
  }

  @Test
  void linesOfTwoFormatsAreNoZone() {
    assertThat(Zones.faults(LINE_1 + "|D231458907UTO7408122F1204159<<<<<<<6"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    assertThat(Zones.faults("A".repeat(30) + "|" + "B".repeat(30) + "|" + "C".repeat(36)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
  }

  @Test
  void everyCharacterOutsideTheAlphabetIsNamedWithItsPlace() {
    String line2 = Zones.with(Zones.with(LINE_2, 3, '?'), 44, '\u0661');
    assertThat(Zones.faults(LINE_1 + "|" + line2))
        .containsExactly(
            new MrzFault(
                ILLEGAL_CHARACTER,
                2,
                3,
                "Line 2 has U+003F at position 3; only A-Z, 0-9 and < are allowed."),
            new MrzFault(
                ILLEGAL_CHARACTER,
                2,
                44,
                "Line 2 has U+0661 at position 44; only A-Z, 0-9 and < are allowed."));
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\0', ' ', '\u00a0', '\u200f', '\ufeff', '\ud83d', '\udd95', 'é', 'ß', 'ı', 'ſ', '«'
      })
  void noLookAlikeIsTakenForALetter(char character) {
    assertThat(Zones.faults(Zones.with(LINE_1, 9, character) + "|" + LINE_2))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(ILLEGAL_CHARACTER);
              assertThat(fault.position()).isEqualTo(9);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "FRENCH_IDENTITY_CARD, IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<|8806923102858CORINNE<<<<<<<6512068F6",
    "SLOVAK_IDENTITY_CARD, I<SVKNOVAK<<JAN<<<<<<<<<<<<<<<<<<<|123456<AA5SVK8110251M1801020749313",
    "SWISS_DRIVING_LICENCE, AAA001D<<|FACHE305142128097<<800126<<<<<|MARCHAND<<FABIENNE<<<<<<<<<<<<",
    "DRIVING_LICENCE, D1FRA13AA000026181231MARTIN<<9"
  })
  void nationalLayoutsAreToldApart(MrzFault.Kind kind, String text) {
    assertThat(Zones.faults(text)).extracting(MrzFault::kind).containsExactly(kind);
  }

  @Test
  void aFrenchCardInTheFormatOfTheStandardIsRead() {
    assertThat(
            Zones.zone("IDFRAERIKSSON<<ANNA<MARIA<<<<<<<<<<<|D231458907FRA7408122F1204159<<<<<<<6")
                .refuted())
        .isEmpty();
  }

  @Test
  void lowerCaseWhiteSpaceAndBlankLinesAreForgiven() {
    assertThat(
            Zones.zone("\n  " + LINE_1.toLowerCase(Locale.ROOT) + "\t\r\n\r\n" + LINE_2 + " ")
                .lines())
        .containsExactly(LINE_1, LINE_2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "|", "\u2028", "\u0085", " | "})
  void linesArePartedByAnyBreak(String lineBreak) {
    assertThat(Zones.zone(LINE_1 + lineBreak + LINE_2).lines()).containsExactly(LINE_1, LINE_2);
  }

  @Test
  void linesOfAChipAreParted() {
    assertThat(Zones.zone(LINE_1 + LINE_2).format()).isEqualTo(MrzFormat.TD3);
    assertThat(Zones.zone(List.of(LINE_1 + LINE_2)).lines()).containsExactly(LINE_1, LINE_2);
    assertThat(Zones.zone("<".repeat(72)).format()).isEqualTo(MrzFormat.TD2);
    assertThat(Zones.zone("<".repeat(90)).format()).isEqualTo(MrzFormat.TD1);
  }

  @Test
  void theAnswerDoesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-IQ-u-nu-arab"));
      assertThat(Zones.faults("A|B|C|D").getFirst().sentence()).contains("has 4");
      assertThat(Zones.faults("A|B").getFirst().sentence()).startsWith("Line 1 has 1 char");
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Zones.zone("i<uto" + LINE_1.substring(5) + "|" + LINE_2).documentCode())
          .isEqualTo("I");
    } finally {
      Locale.setDefault(before);
    }
  }
}
