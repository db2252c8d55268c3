package org.sinur.cli.communityreport;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins to look into a report. */
@Command(name = "take-up", description = "Begin to look into a report.")
final class ReportTakeUpCommand extends SubCommand {

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; the reporter never sees it.")
  private @Nullable String note;

  @Override
  public void run() {
    report.step("TAKE_UP", null, note, out());
  }
}
