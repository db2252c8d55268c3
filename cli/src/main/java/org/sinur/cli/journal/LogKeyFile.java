package org.sinur.cli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sinur.cli.CommandFailure;
import org.sinur.transparency.VerifierKey;

/** A log's key as somebody keeps it in a file. */
final class LogKeyFile {

  private LogKeyFile() {}

  /**
   * The key.
   *
   * @throws CommandFailure if the file cannot be read, or holds none
   */
  static VerifierKey read(Path file) {
    try {
      return VerifierKey.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new CommandFailure("The log's key cannot be read from %s.".formatted(file), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("%s is no key of a log.".formatted(file), e);
    }
  }
}
