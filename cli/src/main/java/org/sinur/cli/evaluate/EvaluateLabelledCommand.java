package org.sinur.cli.evaluate;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.Json;
import org.sinur.cli.report.MethodDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the rules' answer with people's. */
@Command(
    name = "labelled",
    description = {
      "Compare what the rules say of pairs of names with what people say.",
      "Each pair is judged by itself, at the threshold that ships."
    })
final class EvaluateLabelledCommand extends SubCommand {

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "CSV with the columns name1, name2, is_match and, if wished, group.")
  private Path pairs = Path.of("");

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Mixin private MethodDocument.Section section = new MethodDocument.Section();

  @Override
  public void run() {
    var report = LabelledEvaluation.of(LabelledEvaluation.pairs(pairs));
    var table = LabelledEvaluation.table(report);
    out().println(json ? Json.of(report) : table);
    section.write(table, out());
  }
}
