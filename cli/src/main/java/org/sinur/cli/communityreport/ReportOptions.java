package org.sinur.cli.communityreport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.gateway.Gateway;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which report somebody deals with. */
final class ReportOptions {

  @Mixin private DeskOptions desk = new DeskOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The report, as ./sinur report shows it.")
  private UUID id = new UUID(0, 0);

  Gateway open(PrintWriter out) {
    return desk.open(out);
  }

  String path() {
    return ReportCommand.REPORTS + "/" + id;
  }

  /** Does something with the report as it stands now, and shows how it stands then. */
  void step(String act, @Nullable String outcome, @Nullable String note, PrintWriter out) {
    var step = JsonNodeFactory.instance.objectNode().put("act", act);
    if (outcome != null) {
      step.put("outcome", outcome);
    }
    if (note != null) {
      step.put("note", note);
    }
    ReportText.print(open(out).change(path(), path() + "/step", step).orFail().body(), out);
  }
}
