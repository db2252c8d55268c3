package org.sinur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * A failure that nobody foresaw: whoever met it gets a sentence, whoever mends it the trace.
 *
 * @param failure what was thrown
 */
record UnforeseenFailure(Exception failure) {

  /**
   * Adds the trace to the log of commands.
   *
   * @param home the folder of what running makes
   * @return what to tell the person
   */
  String keep(Path home) {
    var log = home.resolve("logs/commands.log");
    try {
      Files.createDirectories(log.getParent());
      try (var out =
          new PrintWriter(
              Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
        out.println(Instant.now());
        failure.printStackTrace(out);
      }
      return "This is a fault of Sinur's own; please report it with %s.".formatted(log);
    } catch (IOException e) {
      return "This is a fault of Sinur's own; please report it: %s".formatted(failure);
    }
  }
}
