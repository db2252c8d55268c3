package org.sinur.cli.communityreport;

import picocli.CommandLine.Command;

/** Looks into a closed report once more. */
@Command(name = "reopen", description = "Look into a closed report once more.")
final class ReportReopenCommand extends StepCommand {

  ReportReopenCommand() {
    super("REOPEN");
  }
}
