package org.sinur.cli.communityreport;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what people report. */
@Command(
    name = "report",
    description =
        "Show what people report of the border, of trafficking or of those who serve there; deal with it, answer, print the poster.",
    subcommands = {
      ReportShowCommand.class,
      ReportTakeUpCommand.class,
      ReportAnswerCommand.class,
      ReportPassOnCommand.class,
      ReportCloseCommand.class,
      ReportReopenCommand.class,
      ReportPosterCommand.class
    })
public final class ReportCommand extends SubCommand {

  static final String REPORTS = "/api/trafficking-alert/reports";

  private static final int LATEST = 50;

  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(names = "--waiting", description = "Only what nobody has taken up.")
  private boolean waiting;

  @Override
  public void run() {
    var out = out();
    var reports =
        desk.open(out)
            .get("%s?limit=%d%s".formatted(REPORTS, LATEST, waiting ? "&state=RECEIVED" : ""))
            .orFail()
            .body()
            .path("reports");
    if (reports.isEmpty()) {
      out.println("There is none.");
    }
    reports.forEach(report -> ReportText.printLine(report, out));
  }
}
