package org.sinur.cli.communityreport;

import picocli.CommandLine.Command;

/** Begins to look into a report. */
@Command(name = "take-up", description = "Begin to look into a report.")
final class ReportTakeUpCommand extends StepCommand {

  ReportTakeUpCommand() {
    super("TAKE_UP");
  }
}
