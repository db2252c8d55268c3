package org.sinur.cli.communityreport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers a reporter. */
@Command(
    name = "answer",
    description = "Answer the reporter, who reads it with the code; in the report's language.")
final class ReportAnswerCommand extends SubCommand {

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(names = "--words", required = true, paramLabel = "TEXT", description = "What to say.")
  private String words = "";

  @Override
  public void run() {
    var out = out();
    report
        .open(out)
        .send(
            "PUT",
            "%s/messages/%s".formatted(report.path(), UUID.randomUUID()),
            JsonNodeFactory.instance.objectNode().put("words", words),
            Map.of())
        .orFail();
    out.println("The reporter can read it now, with the code.");
  }
}
