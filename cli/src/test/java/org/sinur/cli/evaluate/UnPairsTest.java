package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;
import picocli.CommandLine;

class UnPairsTest {

  private static final String LIST =
      """
      <CONSOLIDATED_LIST>
        <INDIVIDUALS>
          <INDIVIDUAL>
            <FIRST_NAME>Shirzad</FIRST_NAME>
            <SECOND_NAME>Zebari</SECOND_NAME>
            <NAME_ORIGINAL_SCRIPT>شيرزاد زيباري</NAME_ORIGINAL_SCRIPT>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Sherzad, Zebary</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Kawa</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>SHIRZAD ZEBARI</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
          </INDIVIDUAL>
          <INDIVIDUAL><FIRST_NAME>Nobody</FIRST_NAME></INDIVIDUAL>
        </INDIVIDUALS>
        <ENTITIES>
          <ENTITY>
            <FIRST_NAME>Zagros Trading</FIRST_NAME>
            <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Zagros</ALIAS_NAME></ENTITY_ALIAS>
          </ENTITY>
        </ENTITIES>
      </CONSOLIDATED_LIST>
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aliasesAndTheOriginalScriptStandAgainstThePrimaryNameOfTheirIndividual() throws IOException {
    assertThat(UnPairs.of(list(LIST)))
        .containsExactly(
            new Pair("Shirzad Zebari", "Sherzad, Zebary", "Good"),
            new Pair("Shirzad Zebari", "Abu Kawa", "Low"),
            new Pair("Shirzad Zebari", "شيرزاد زيباري", "arabic"));
  }

  @Test
  void whatTheCommandWritesIsWhatMatchingIsEvaluatedOn() throws IOException {
    var file = list(LIST);
    var pairs = folder.resolve("pairs.csv");

    var code =
        new CommandLine(new EvaluateCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(
                "pairs", "--from", "un", "--file", file.toString(), "--write", pairs.toString());

    assertThat(code).isZero();
    assertThat(CommandLine.populateCommand(new PairsFile(), "--pairs", pairs.toString()).pairs())
        .isEqualTo(UnPairs.of(file));
  }

  @Test
  void aFileThatIsNoSuchListIsToldInOneSentence() throws IOException {
    assertThatThrownBy(() -> UnPairs.of(list("<CONSOLIDATED_LIST/>")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no individual");
    assertThatThrownBy(() -> UnPairs.of(list("name,alias")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> UnPairs.of(folder.resolve("none.xml")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("cannot be read");
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("list.xml"), text);
  }
}
