package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sinur.traveldocument.mrz.RandomDocuments.Document;

class RoundTripTest {

  @Test
  void whatIsComposedIsReadBackAndNothingOfItIsRefuted() {
    RandomDocuments documents = new RandomDocuments(9303);
    Map<MrzFormat, Integer> seen = new EnumMap<>(MrzFormat.class);
    for (int i = 0; i < 20_000; i++) {
      Document document = documents.next();
      MachineReadableZone zone = Zones.zone(document.lines());
      assertThat(Document.of(zone)).isEqualTo(document);
      assertThat(zone.refuted()).isEmpty();
      assertThat(zone.checks())
          .doesNotContainValue(FieldCheck.OWN_DIGIT_MISSING)
          .doesNotContainValue(FieldCheck.COMPOSITE_SPOILT);
      seen.merge(document.format(), 1, Integer::sum);
    }
    assertThat(seen.keySet()).containsExactly(MrzFormat.values());
  }

  @Test
  void aNameCutToItsFieldEndsInALetterAndKeepsItsBeginning() {
    Random random = new Random(4203);
    for (int i = 0; i < 20_000; i++) {
      String primary = name(random, 1 + random.nextInt(5));
      String secondary = name(random, random.nextInt(5));
      int width = 30 + random.nextInt(10);
      String field = NameField.write(primary, secondary, width);
      NameField read = NameField.read(field + "<".repeat(width - field.length()));
      int whole = primary.length() + (secondary.isEmpty() ? 0 : 2 + secondary.length());
      if (whole <= width) {
        assertThat(read.primaryIdentifier()).isEqualTo(primary);
        assertThat(read.secondaryIdentifier()).isEqualTo(secondary);
      } else {
        assertThat(read.mayBeTruncated()).isTrue();
        assertThat(field).hasSize(width).matches(".*[A-Z]");
        assertThat(read.primaryIdentifier()).startsWith(primary.substring(0, 1));
        assertThat(read.secondaryIdentifier().isEmpty()).isEqualTo(secondary.isEmpty());
      }
    }
  }

  private static String name(Random random, int components) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < components; i++) {
      name.append(i == 0 ? "" : " ").append("ABCDEFGHIJKL", 0, 2 + random.nextInt(11));
    }
    return name.toString();
  }
}
