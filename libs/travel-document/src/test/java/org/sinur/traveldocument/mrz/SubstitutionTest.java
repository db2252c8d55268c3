package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

/**
 * Every exchange of one character for another, at every position that a check digit covers or
 * stands in, is found or provably cannot be: the two count the same modulo 10.
 */
class SubstitutionTest {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

  static Stream<Named<List<String>>> documents() {
    return Stream.of(
        Named.of("TD1", document(MrzFormat.TD1, "I", "D23145890", "ABC", "12 4")),
        Named.of("TD1 long", document(MrzFormat.TD1, "I", "D23145890734", "AB", "")),
        Named.of("TD2", document(MrzFormat.TD2, "I", "D23145890", "AB 4", "")),
        Named.of("TD2 long", document(MrzFormat.TD2, "I", "D231458907", "A1", "")),
        Named.of("TD3", document(MrzFormat.TD3, "P", "L898902C3", "ZE184226B", "")),
        Named.of("TD3 without personal number", document(MrzFormat.TD3, "P", "L89", "", "")),
        Named.of("MRV-A", document(MrzFormat.MRV_A, "V", "L8988901C", "", "")),
        Named.of("MRV-B", document(MrzFormat.MRV_B, "V", "L8988901C", "", "")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void oneWrongCharacterIsRefutedUnlessItCountsTheSame(List<String> lines) {
    MachineReadableZone right = Zones.zone(lines);
    assertThat(right.refuted()).isEmpty();
    for (MrzSpan covered : covered(right.format())) {
      for (int position = covered.first(); position <= covered.last(); position++) {
        for (int i = 0; i < ALPHABET.length(); i++) {
          substitute(right, covered.line(), position, ALPHABET.charAt(i));
        }
      }
    }
  }

  private static void substitute(
      MachineReadableZone right, int line, int position, char character) {
    char printed = right.lines().get(line - 1).charAt(position - 1);
    List<String> changed = new ArrayList<>(right.lines());
    changed.set(line - 1, Zones.with(changed.get(line - 1), position, character));
    MachineReadableZone wrong = Zones.zone(changed);
    String place = "line %d, position %d, %s for %s".formatted(line, position, character, printed);
    boolean countsTheSame = (CheckDigit.valueOf(character) - CheckDigit.valueOf(printed)) % 10 == 0;
    boolean digitIsGone =
        wrong.checks().containsValue(FieldCheck.OWN_DIGIT_MISSING)
            && !right.format().hasComposite();
    if (!countsTheSame) {
      assertThat(!wrong.refuted().isEmpty() || digitIsGone).as(place).isTrue();
    } else if (!isCompositeDigit(right.format(), line, position)) {
      assertThat(wrong.refuted()).as(place).doesNotContain(MrzField.COMPOSITE_CHECK_DIGIT);
    }
  }

  /** What the digits cover, and where they stand. */
  private static List<MrzSpan> covered(MrzFormat format) {
    return Stream.of(MrzField.values())
        .filter(
            field ->
                format.hasOwnDigit(field)
                    || format.compositeCovers(field)
                    || field == MrzField.COMPOSITE_CHECK_DIGIT)
        .flatMap(field -> withDigit(format, field).stream())
        .toList();
  }

  private static Optional<MrzSpan> withDigit(MrzFormat format, MrzField field) {
    int digit = format.hasOwnDigit(field) ? 1 : 0;
    return format.span(field).map(s -> new MrzSpan(s.line(), s.first(), s.last() + digit));
  }

  private static boolean isCompositeDigit(MrzFormat format, int line, int position) {
    return format
        .span(MrzField.COMPOSITE_CHECK_DIGIT)
        .filter(span -> span.line() == line && span.first() == position)
        .isPresent();
  }

  private static List<String> document(
      MrzFormat format, String code, String number, String optional, String secondOptional) {
    return MrzComposer.of(format)
        .documentCode(code)
        .issuingState(new StateCode("UTO"))
        .name("ERIKSSON", "ANNA MARIA")
        .documentNumber(number)
        .nationality(new StateCode("UTO"))
        .dateOfBirth(PartialDate.of(1974, 8, 12))
        .sex(Sex.FEMALE)
        .dateOfExpiry(PartialDate.of(2034, 4, 15))
        .optionalData(optional)
        .secondOptionalData(secondOptional)
        .lines();
  }
}
