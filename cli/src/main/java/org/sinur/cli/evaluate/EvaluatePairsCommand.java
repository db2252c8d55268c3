package org.sinur.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the examples that matching is measured on from a list as it is published. */
@Command(
    name = "pairs",
    description = {
      "Write the pairs that evaluate matching asks for: from a list as its publisher gives it out, or from names and a table of how their words are written in another script.",
      "Aliases are grouped by their quality, names in another script by the script."
    })
final class EvaluatePairsCommand extends SubCommand {

  /** What they are made from. */
  enum Source {
    UN,
    NAMES
  }

  @Option(
      names = "--from",
      required = true,
      paramLabel = "SOURCE",
      description = "un, the United Nations list, or names.")
  private Source from = Source.UN;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description =
          "The list as published, for un the XML; for names a CSV file whose first column is a name.")
  private Path file = Path.of("");

  @Option(
      names = "--spellings",
      paramLabel = "FILE",
      description =
          "For names: a line for each word, in Latin letters, the letters of the other script parted by blanks, and how often that is seen, parted by tabs.")
  private @Nullable Path spellings;

  @Option(
      names = "--write",
      required = true,
      paramLabel = "FILE",
      description = "Where to write them, as CSV with the columns listed, query and group.")
  private Path pairs = Path.of("");

  @Override
  public void run() {
    var found =
        switch (from) {
          case UN -> UnPairs.of(file);
          case NAMES -> SpelledPairs.of(file, table());
        };
    var form = CSVFormat.DEFAULT.builder().setHeader("listed", "query", "group").get();
    try (var writer = Files.newBufferedWriter(pairs);
        var csv = form.print(writer)) {
      for (var pair : found) {
        csv.printRecord(pair.listed(), pair.query(), pair.group());
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written.".formatted(pairs), e);
    }
    out().printf("%d pairs written to %s%n", found.size(), pairs);
  }

  private Path table() {
    if (spellings == null) {
      throw new CommandFailure("Say with --spellings how words are written in the other script.");
    }
    return spellings;
  }
}
