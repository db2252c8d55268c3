package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.evaluate.MatchingEvaluation.Innocent;
import picocli.CommandLine;

class MatchingEvaluationTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void recallIsToldPerGroupAtTheScoresThatInnocentsReach() throws IOException {
    var pairs =
        pairs(
            """
            listed,query,group
            "ZEBARI, Shirzad Dilshad",Sherzad Dilshad Zebary,spelling
            Zorab Hawrami,زۆراب هەورامی,script
            Zorab Hawrami,Nobody Alike,script
            """);

    var report =
        MatchingEvaluation.of(
            pairs, List.of(new Innocent("Anna Eriksson", ""), new Innocent("Hans Meier", "")));

    assertThat(report.listed()).isEqualTo(2);
    assertThat(report.all().pairs()).isEqualTo(3);
    assertThat(report.groups().keySet()).containsExactly("script", "spelling");
    var spelling = report.groups().get("spelling");
    assertThat(spelling == null ? List.of() : spelling.recall()).containsExactly(1.0, 1.0, 1.0);
    assertThat(report.all().recall().getFirst()).isCloseTo(2 / 3.0, within(0.001));
    assertThat(report.alertedShipped()).isZero();
    assertThat(MatchingEvaluation.table(report))
        .contains("| spelling | 1 |")
        .contains("Thresholds");
  }

  @Test
  void howOftenInnocentsAreAlertedIsToldPerGroup() throws IOException {
    var pairs = pairs("listed,query\nZorab Hawrami,Zorab Hewrami\n");
    var innocents =
        Files.writeString(
            folder.resolve("innocents.csv"),
            "name,group\nZorab Hawrami,near\nAnna Eriksson,near\nHans Meier,far\n,far\n");

    var report = MatchingEvaluation.of(pairs, MatchingEvaluation.innocents(innocents, "group"));

    var nobody = List.of(0.0, 0.0, 0.0);
    assertThat(report.alerts())
        .containsOnly(
            Map.entry("far", new MatchingEvaluation.Alerts(1, nobody, 0)),
            Map.entry("near", new MatchingEvaluation.Alerts(2, nobody, 0.5)));
    assertThat(MatchingEvaluation.table(report)).contains("| near | 2 |").contains("(1.50)");
  }

  @Test
  void onlyTheWantedRowsAndColumnsAreTaken() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("own.csv"), "type,primary,alias\nship,Sea,See\nperson,Aram,Aran\n");

    assertThat(
            CommandLine.populateCommand(
                    new PairsFile(),
                    "--pairs",
                    file.toString(),
                    "--listed-column",
                    "primary",
                    "--query-column",
                    "alias",
                    "--only",
                    "type=person")
                .pairs())
        .containsExactly(new MatchingEvaluation.Pair("Aram", "Aran", ""));
  }

  @Test
  void aFileThatCannotBeUsedIsToldInOneSentence() throws IOException {
    assertThatThrownBy(() -> pairs("listed,other\na,b\n"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("has no column query");
    assertThatThrownBy(() -> pairs("listed,query\n"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no rows");
    assertThatThrownBy(() -> pairs("listed,query\na\n"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("row 1");
    assertThatThrownBy(() -> CsvFile.firstColumn(folder.resolve("none.csv")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no file");
    var broken = Files.write(folder.resolve("broken.csv"), new byte[] {'a', '\n', (byte) 0xff});
    assertThatThrownBy(() -> CsvFile.firstColumn(broken))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void labelledPairsAreCountedAtTheShippedThreshold() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("labelled.csv"),
            """
            name1,name2,is_match,group
            Shirzad Dilshad Zebari,Sherzad Dilshad Zebary,true,person
            Shirzad Dilshad Zebari,Anna Eriksson,0,person
            Zagros Kani Trading LLC,Somebody Else,yes,company
            """);

    var report = LabelledEvaluation.of(LabelledEvaluation.pairs(file));

    assertThat(report.all().trueMatches()).isEqualTo(1);
    assertThat(report.all().falseMatches()).isZero();
    assertThat(report.all().missed()).isEqualTo(1);
    assertThat(report.all().precision()).isEqualTo(1);
    assertThat(report.all().f1()).isCloseTo(2 / 3.0, within(0.001));
  }

  @Test
  void aLabelThatIsNeitherTrueNorFalseIsRefused() throws IOException {
    var file =
        Files.writeString(folder.resolve("labelled.csv"), "name1,name2,is_match\na,b,perhaps\n");

    assertThatThrownBy(() -> LabelledEvaluation.pairs(file))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("row 1");
  }

  private List<MatchingEvaluation.Pair> pairs(String text) throws IOException {
    var file = Files.writeString(folder.resolve("pairs.csv"), text);
    return CommandLine.populateCommand(new PairsFile(), "--pairs", file.toString()).pairs();
  }
}
