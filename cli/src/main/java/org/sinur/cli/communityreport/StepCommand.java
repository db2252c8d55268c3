package org.sinur.cli.communityreport;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does something with a report, for a reason that only its readers see. */
abstract class StepCommand extends SubCommand {

  private final String act;

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; the reporter never sees it.")
  private @Nullable String note;

  /**
   * A step.
   *
   * @param act as the service names it
   */
  StepCommand(String act) {
    this.act = act;
  }

  /** What became of the report; null where it is not closed. */
  @Nullable String outcome() {
    return null;
  }

  @Override
  public void run() {
    report.step(act, outcome(), note, out());
  }
}
