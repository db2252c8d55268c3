package org.sinur.cli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sinur.cli.CommandFailure;

/**
 * A folder with all that is needed to verify journals without asking anybody.
 *
 * @param folder where it is
 */
public record JournalExport(Path folder) {

  private static final String LINES = ".jsonl";

  /** The key that verifies the log's signatures, as the log itself told it. */
  public Path key() {
    return folder.resolve("key");
  }

  /** All checkpoints, the smallest first: a line of JSON each, with size, signedAt and note. */
  public Path checkpoints() {
    return folder.resolve("checkpoints" + LINES);
  }

  /** The log: a record a line, in the order of its leaves. */
  public Path log() {
    return folder.resolve("log");
  }

  /** The journal of a service: an entry a line, in the order of ids. */
  public Path journal(String service) {
    return journals().resolve(service + LINES);
  }

  private Path journals() {
    return folder.resolve("journals");
  }

  /**
   * Nothing, if there is an export.
   *
   * @throws CommandFailure if there is none
   */
  void mustBeThere() {
    if (!Files.isDirectory(journals())) {
      throw new CommandFailure(
          "%s is no export: it has no folder journals. Make one with ./sinur journal export."
              .formatted(folder));
    }
  }

  /** Makes the folder. */
  void make() {
    try {
      Files.createDirectories(journals());
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be made.".formatted(folder), e);
    }
  }

  /** The services whose journals are there, in the order of their names. */
  Stream<String> services() {
    try (var files = Files.list(journals())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(LINES))
          .map(name -> name.substring(0, name.length() - LINES.length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(journals()), e);
    }
  }
}
