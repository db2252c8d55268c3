package org.sinur.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.names.NameData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws innocents, whose parity of alerts matching is measured on. */
@Command(
    name = "innocents",
    description = {
      "Write innocents for evaluate matching, with names drawn as often as people bear them.",
      "They have names of the Middle East and are of the group middle-eastern; beside them stand those of a file, of the group others."
    })
final class EvaluateInnocentsCommand extends SubCommand {

  /** The same innocents each time. */
  private static final int SEED = 7;

  @Option(
      names = "--count",
      required = true,
      paramLabel = "N",
      description = "How many with a name of the Middle East.")
  private int count;

  @Option(
      names = "--beside",
      required = true,
      paramLabel = "FILE",
      description = "CSV whose first column is the name of one of the others.")
  private Path others = Path.of("");

  @Option(
      names = "--write",
      required = true,
      paramLabel = "FILE",
      description = "Where to write them, as CSV with the columns name and group.")
  private Path file = Path.of("");

  @Mixin private NameData nameData = new NameData();

  @Override
  public void run() {
    if (count < 1) {
      throw new CommandFailure("--count is at least 1.");
    }
    var beside = CsvFile.firstColumn(others);
    var population = nameData.population();
    var random = new Random(SEED);
    var form = CSVFormat.DEFAULT.builder().setHeader("name", "group").get();
    try (var writer = Files.newBufferedWriter(file);
        var csv = form.print(writer)) {
      for (var i = 0; i < count; i++) {
        csv.printRecord(population.regional(random), "middle-eastern");
      }
      for (var other : beside) {
        csv.printRecord(other, "others");
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written.".formatted(file), e);
    }
    out()
        .printf(
            "%d innocents beside %d others written to %s (%s)%n",
            count, beside.size(), file, population.source());
  }
}
