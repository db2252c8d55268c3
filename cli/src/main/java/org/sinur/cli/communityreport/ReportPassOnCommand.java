package org.sinur.cli.communityreport;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Passes a report on to the other desk. */
@Command(name = "pass-on", description = "Pass a report on to the other desk.")
final class ReportPassOnCommand extends SubCommand {

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; the reporter never sees it.")
  private @Nullable String note;

  @Override
  public void run() {
    report.step("PASS_ON", null, note, out());
  }
}
