package org.sinur.cli.communityreport;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Closes a report. */
@Command(name = "close", description = "Say what became of a report.")
final class ReportCloseCommand extends SubCommand {

  /** What became of it. */
  enum Outcome {
    PROTECTION_FOLLOWS,
    INVESTIGATION_FOLLOWS,
    PUT_RIGHT,
    ANSWERED,
    NOT_ENOUGH_KNOWN,
    NOT_SO
  }

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "WORD",
      description =
          "protection-follows, investigation-follows, put-right, answered, not-enough-known or not-so.")
  private Outcome outcome = Outcome.ANSWERED;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; the reporter never sees it.")
  private @Nullable String note;

  @Override
  public void run() {
    report.step("CLOSE", outcome.name(), note, out());
  }
}
