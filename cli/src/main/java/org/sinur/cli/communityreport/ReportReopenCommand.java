package org.sinur.cli.communityreport;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks into a closed report once more. */
@Command(name = "reopen", description = "Look into a closed report once more.")
final class ReportReopenCommand extends SubCommand {

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; the reporter never sees it.")
  private @Nullable String note;

  @Override
  public void run() {
    report.step("REOPEN", null, note, out());
  }
}
