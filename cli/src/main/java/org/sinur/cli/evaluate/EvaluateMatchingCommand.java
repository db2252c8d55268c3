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

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "CSV with the columns listed, query and, if wished, group.")
  private Path pairs = Path.of("");

  @Option(
      names = "--innocents",
      required = true,
      paramLabel = "FILE",
      description =
          "CSV whose first column is the name of somebody who is not listed; with a column group it is told how often each is alerted.")
  private Path innocents = Path.of("");

  @Option(
      names = "--listed-column",
      defaultValue = "listed",
      paramLabel = "NAME",
      description = "The column of the listed name, where it is not ${DEFAULT-VALUE}.")
  private String listed = "";

  @Option(
      names = "--query-column",
      defaultValue = "query",
      paramLabel = "NAME",
      description = "The column of the other name, where it is not ${DEFAULT-VALUE}.")
  private String query = "";

  @Option(
      names = "--group-column",
      defaultValue = "group",
      paramLabel = "NAME",
      description = "The column of the group, where it is not ${DEFAULT-VALUE}.")
  private String group = "";

  @Option(
      names = "--only",
      defaultValue = "",
      paramLabel = "COLUMN=VALUE",
      description = "Only rows with this value, such as type=individual.")
  private String only = "";

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Mixin private MethodDocument.Section section = new MethodDocument.Section();

  @Override
  public void run() {
    var report =
        MatchingEvaluation.of(
            MatchingEvaluation.pairs(pairs, listed, query, group, only),
            MatchingEvaluation.innocents(innocents, group));
    var table = MatchingEvaluation.table(report);
    out().println(json ? Json.of(report) : table);
    section.write(table, out());
  }
}
