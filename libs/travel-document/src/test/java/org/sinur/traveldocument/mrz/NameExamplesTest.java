package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.traveldocument.SharedData;

/** The examples of names in Doc 9303, parts 4 to 7, section 4.2.3 each, whole and truncated. */
@EnabledIf(value = SharedData.IS_PRESENT, disabledReason = SharedData.ABSENT)
class NameExamplesTest {

  static Stream<Named<CSVRecord>> examples() {
    return SharedData.mrz("icao9303_name_encoding_examples.csv").stream()
        .map(row -> Named.of(row.get("source") + " " + row.get("mrz_line_or_field"), row));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsReadAsTheNameItStandsFor(CSVRecord example) {
    String line = example.get("mrz_line_or_field");
    if (line.length() == 45) { // an erratum of Doc 9303-7, 4.2.3 a
      assertThat(Zones.faults(line + "|" + "<".repeat(44)))
          .extracting(MrzFault::kind)
          .containsExactly(MrzFault.Kind.LINE_LENGTH);
      return;
    }
    MachineReadableZone zone = zone(line);
    String[] name = visualName(example);
    if (zone.nameMayBeTruncated()) {
      assertThat(isCutOf(zone.primaryIdentifier(), name[0])).isTrue();
      assertThat(isCutOf(zone.secondaryIdentifier(), name[1])).isTrue();
    } else {
      assertThat(zone.primaryIdentifier()).isEqualTo(name[0]);
      assertThat(zone.secondaryIdentifier()).isEqualTo(name[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyNameIsComposedAsInItsExampleOrCutToTheSameWidth(CSVRecord example) {
    String line = example.get("mrz_line_or_field");
    String field = nameField(line.length() == 45 ? line.substring(0, 44) : line);
    String[] name = example.get("viz_name").split(", ", 2);
    String composed = NameField.write(name[0], name.length == 2 ? name[1] : "", field.length());
    if (field.endsWith("<")) {
      assertThat(composed + "<".repeat(field.length() - composed.length())).isEqualTo(field);
    } else {
      NameField cut = NameField.read(composed);
      assertThat(composed).hasSameSizeAs(field);
      assertThat(cut.mayBeTruncated()).isTrue();
      assertThat(isCutOf(cut.primaryIdentifier(), visualName(example)[0])).isTrue();
      assertThat(isCutOf(cut.secondaryIdentifier(), visualName(example)[1])).isTrue();
    }
  }

  /** Both identifiers with the punctuation that Doc 9303-3, 4.6 leaves. */
  private static String[] visualName(CSVRecord example) {
    String[] name = example.get("viz_name").replace("’", "").replace('-', ' ').split(", ", 2);
    return name.length == 2 ? name : new String[] {name[0], ""};
  }

  private static MachineReadableZone zone(String line) {
    return line.length() == 30
        ? Zones.zone("<".repeat(30) + "|" + "<".repeat(30) + "|" + line)
        : Zones.zone(line + "|" + "<".repeat(line.length()));
  }

  private static String nameField(String line) {
    return line.length() == 30 ? line : line.substring(5);
  }

  /** Whether the components are those of the whole name in order, each perhaps shortened. */
  private static boolean isCutOf(String cut, String whole) {
    List<String> components = List.of(whole.split(" "));
    List<String> kept = List.of(cut.split(" "));
    return kept.size() <= components.size()
        && Stream.iterate(0, i -> i + 1)
            .limit(kept.size())
            .allMatch(i -> components.get(i).startsWith(kept.get(i)));
  }
}
