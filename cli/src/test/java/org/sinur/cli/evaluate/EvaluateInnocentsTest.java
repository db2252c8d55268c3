package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.evaluate.MatchingEvaluation.Innocent;
import picocli.CommandLine;

class EvaluateInnocentsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void namesOfTheMiddleEastStandBesideTheOthersTheSameEachTime() throws IOException {
    Files.writeString(folder.resolve("others.csv"), "name,born\nAnna Eriksson,1970\n");
    var first = written("first.csv");
    assertThat(written("second.csv")).isEqualTo(first);
    var innocents = MatchingEvaluation.innocents(folder.resolve("first.csv"), "group");
    assertThat(innocents).hasSize(51).endsWith(new Innocent("Anna Eriksson", "others"));
    assertThat(innocents).filteredOn(i -> i.group().equals("middle-eastern")).hasSize(50);
  }

  private String written(String name) throws IOException {
    var file = folder.resolve(name);
    var code =
        new CommandLine(new EvaluateCommand())
            .execute(
                "innocents",
                "--count",
                "50",
                "--beside",
                folder.resolve("others.csv").toString(),
                "--write",
                file.toString());
    assertThat(code).isZero();
    return Files.readString(file);
  }
}
