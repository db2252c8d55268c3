package org.sinur.cli.communityreport;

import picocli.CommandLine.Command;

/** Passes a report on to the other desk. */
@Command(name = "pass-on", description = "Pass a report on to the other desk.")
final class ReportPassOnCommand extends StepCommand {

  ReportPassOnCommand() {
    super("PASS_ON");
  }
}
