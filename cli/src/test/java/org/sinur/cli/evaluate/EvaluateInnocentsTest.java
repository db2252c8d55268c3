package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateInnocentsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void oneInTenIsOfTheMiddleEastAndTheSameEachTime() throws IOException {
    var first = written("first.csv");
    assertThat(written("second.csv")).isEqualTo(first);
    var innocents = MatchingEvaluation.innocents(folder.resolve("first.csv"), "group");
    assertThat(innocents).hasSize(50);
    assertThat(innocents).filteredOn(i -> i.group().equals("middle-eastern")).hasSize(5);
    assertThat(innocents).filteredOn(i -> i.group().equals("worldwide")).hasSize(45);
  }

  private String written(String name) throws IOException {
    var file = folder.resolve(name);
    var code =
        new CommandLine(new EvaluateCommand())
            .execute("innocents", "--count", "50", "--write", file.toString());
    assertThat(code).isZero();
    return Files.readString(file);
  }
}
