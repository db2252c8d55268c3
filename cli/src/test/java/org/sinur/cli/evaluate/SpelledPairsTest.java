package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;

class SpelledPairsTest {

  @TempDir private Path folder = Path.of("");
  private Path names = folder;
  private Path table = folder;

  @BeforeEach
  void namesAndWords() throws IOException {
    names = folder.resolve("names.csv");
    table = folder.resolve("words.tsv");
    Files.writeString(
        names, "name,born\nZara PETROVA,1970\nZara Petrova Sabir,1971\nZara,1972\n,1973\n");
    Files.writeString(table, "zara\tз а р ə\t1\nzara\tз а р а\t7\npetrova\tп е т р о в а\t3\n");
  }

  @Test
  void eachWordIsWrittenAsItMostOftenIs() {
    assertThat(SpelledPairs.of(names, table))
        .containsExactly(new Pair("Zara PETROVA", "зара петрова", "cyrillic"));
  }

  @Test
  void aTableOfAnotherFormIsNamed() throws IOException {
    Files.writeString(table, "zara\tз а р а\n");
    assertThatThrownBy(() -> SpelledPairs.of(names, table))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("parted by tabs");
  }

  @Test
  void namesOfWhichNoneCanBeWrittenAreNoExamples() throws IOException {
    Files.writeString(names, "name\nNobody Known\n");
    assertThatThrownBy(() -> SpelledPairs.of(names, table))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("has no name all of whose words are in");
  }
}
