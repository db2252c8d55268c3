package org.sinur.cli.evaluate;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.Json;
import org.sinur.cli.report.MethodDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many listed names are found, at what price in innocents. */
@Command(
    name = "matching",
    description = {
      "Measure how many listed names are found under another name, and how many innocents are alerted.",
      "The index holds all distinct listed names; each query must find its listed name."
    })
final class EvaluateMatchingCommand extends SubCommand {

  @Mixin private PairsFile pairs = new PairsFile();

  @Option(
      names = "--innocents",
      required = true,
      paramLabel = "FILE",
      description =
          "CSV whose first column is the name of somebody who is not listed; with a column group it is told how often each is alerted.")
  private Path innocents = Path.of("");

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Mixin private MethodDocument.Section section = new MethodDocument.Section();

  @Override
  public void run() {
    var report =
        MatchingEvaluation.of(
            pairs.pairs(), MatchingEvaluation.innocents(innocents, pairs.group()));
    var table = MatchingEvaluation.table(report);
    out().println(json ? Json.of(report) : table);
    section.write(table, out());
  }
}
