package org.sinur.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the examples that matching is measured on from a list as it is published. */
@Command(
    name = "pairs",
    description = {
      "Write the pairs that evaluate matching asks for, from a list as its publisher gives it out.",
      "Aliases are grouped by their quality, names in their original script by the script."
    })
final class EvaluatePairsCommand extends SubCommand {

  /** Whose list it is. */
  enum Publisher {
    UN
  }

  @Option(
      names = "--from",
      required = true,
      paramLabel = "LIST",
      description = "Whose list it is: ${COMPLETION-CANDIDATES}.")
  private Publisher from = Publisher.UN;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description = "The list as published, for UN the XML.")
  private Path file = Path.of("");

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
}
