package org.sinur.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes hard examples with their labels from the names of those who are listed. */
@Command(
    name = "lookalikes",
    description = {
      "Write labelled pairs for evaluate labelled: the two names of each row as one person's, and beside them the listed name of somebody else that looks most like either.",
      "What looks alike is told as Jaro and Winkler do, not by the rules that are to be judged."
    })
final class EvaluateLookalikesCommand extends SubCommand {

  @Mixin private PairsFile pairs = new PairsFile();

  @Option(
      names = "--write",
      required = true,
      paramLabel = "FILE",
      description =
          "Where to write them, as CSV with the columns name1, name2, is_match and group.")
  private Path labelled = Path.of("");

  @Override
  public void run() {
    var found = Lookalikes.of(pairs.pairs());
    var form = CSVFormat.DEFAULT.builder().setHeader("name1", "name2", "is_match", "group").get();
    try (var writer = Files.newBufferedWriter(labelled);
        var csv = form.print(writer)) {
      for (var pair : found) {
        csv.printRecord(pair.name1(), pair.name2(), pair.isMatch(), pair.group());
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written.".formatted(labelled), e);
    }
    out().printf("%d labelled pairs written to %s%n", found.size(), labelled);
  }
}
