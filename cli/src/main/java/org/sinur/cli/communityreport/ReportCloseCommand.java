package org.sinur.cli.communityreport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes a report. */
@Command(name = "close", description = "Say what became of a report.")
final class ReportCloseCommand extends StepCommand {

  /** What became of it. */
  enum Outcome {
    PROTECTION_FOLLOWS,
    INVESTIGATION_FOLLOWS,
    PUT_RIGHT,
    ANSWERED,
    NOT_ENOUGH_KNOWN,
    NOT_SO
  }

  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "WORD",
      description =
          "protection-follows, investigation-follows, put-right, answered, not-enough-known or not-so.")
  private Outcome outcome = Outcome.ANSWERED;

  ReportCloseCommand() {
    super("CLOSE");
  }

  @Override
  String outcome() {
    return outcome.name();
  }
}
