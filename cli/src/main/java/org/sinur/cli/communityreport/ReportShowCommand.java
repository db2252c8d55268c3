package org.sinur.cli.communityreport;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a report. */
@Command(name = "show", description = "Show a report, with what was done and written.")
final class ReportShowCommand extends SubCommand {

  @Mixin private ReportOptions report = new ReportOptions();

  @Override
  public void run() {
    var out = out();
    ReportText.print(report.open(out).get(report.path()).orFail().body(), out);
  }
}
