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
      "One in ten has a name of the Middle East and is of the group middle-eastern, the others are of the group worldwide."
    })
final class EvaluateInnocentsCommand extends SubCommand {

  private static final int ONE_IN = 10;

  /** The same innocents each time. */
  private static final int SEED = 7;

  @Option(names = "--count", required = true, paramLabel = "N", description = "How many.")
  private int count;

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
    var population = nameData.population();
    var random = new Random(SEED);
    var form = CSVFormat.DEFAULT.builder().setHeader("name", "group").get();
    try (var writer = Files.newBufferedWriter(file);
        var csv = form.print(writer)) {
      for (var i = 0; i < count; i++) {
        if (i % ONE_IN == 0) {
          csv.printRecord(population.regional(random), "middle-eastern");
        } else {
          csv.printRecord(population.global(random), "worldwide");
        }
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written.".formatted(file), e);
    }
    out().printf("%d innocents written to %s (%s)%n", count, file, population.source());
  }
}
