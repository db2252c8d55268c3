package org.sinur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnforeseenFailureTest {

  private static final UnforeseenFailure FAILURE =
      new UnforeseenFailure(new IllegalStateException("nobody foresaw this"));

  @TempDir private Path home = Path.of("");

  @Test
  void thePersonIsToldASentenceAndTheLogKeepsTheTrace() throws IOException {
    var log = home.resolve("logs/commands.log");
    assertThat(FAILURE.keep(home)).hasLineCount(1).contains(log.toString());
    assertThat(Files.readString(log)).contains("nobody foresaw this", "\tat org.sinur.cli");
  }

  @Test
  void whereNoLogCanBeKeptTheSentenceSaysWhatItWas() throws IOException {
    Files.writeString(home.resolve("logs"), "not a folder");
    assertThat(FAILURE.keep(home)).hasLineCount(1).contains("nobody foresaw this");
  }
}
