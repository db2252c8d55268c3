package org.sinur.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;

class PointsFileTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("sinur.root"), "reference/crossing-points.csv");

  @TempDir private Path folder = Path.of("");

  @Test
  void everyPointOfTheReferenceIsReadInThreeLanguages() {
    var points = new PointsFile(REFERENCE).points();
    assertThat(points).containsKeys("IQIKH", "IQZUR", "IQBGW").hasSizeGreaterThan(25);
    assertThat(points.keySet()).allMatch(code -> code.matches("IQ[A-Z]{3}"));
    assertThat(points.values())
        .allSatisfy(
            point -> {
              assertThat(point.at("/names/ar").asText()).matches(".*\\p{InArabic}.*");
              assertThat(point.at("/names/ckb").asText()).matches(".*\\p{InArabic}.*");
              assertThat(point.path("governorate").asText()).matches("IQG(0[1-9]|1[0-8])");
              assertThat(point.path("lanes").asInt()).isPositive();
            });
    assertThat(
            points
                .getOrDefault("IQIKH", MissingNode.getInstance())
                .at("/position/latitude")
                .asDouble())
        .isBetween(37.1, 37.2);
    assertThat(points.getOrDefault("IQSRZ", MissingNode.getInstance()).has("position")).isFalse();
  }

  @Test
  void whatAFileCannotSayStaysAsItIs() throws IOException {
    var json = new ObjectMapper();
    var known =
        json.readTree("{\"lanes\":4,\"capacity\":{\"perHour\":600},\"hours\":{\"weekly\":[]}}");
    assertThat(PointsFile.keeping(known, json.readTree("{\"lanes\":6}")))
        .isEqualTo(
            json.readTree(
                "{\"lanes\":6,\"hours\":{\"weekly\":[]},\"capacity\":{\"perHour\":600}}"));
  }

  @Test
  void whatIsNoNumberIsNamedWithItsLine() throws IOException {
    var file = folder.resolve("points.csv");
    Files.writeString(file, Files.readString(REFERENCE).replace("37.1447", "north"));
    assertThatThrownBy(() -> new PointsFile(file).points())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("line 5")
        .hasMessageContaining("latitude");
  }

  @Test
  void aColumnThatIsMissingIsNamed() throws IOException {
    var file = folder.resolve("points.csv");
    Files.writeString(file, "code,kind\nIQIKH,LAND\n");
    assertThatThrownBy(() -> new PointsFile(file).points())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("authority");
  }
}
