package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon the counter's service starts with a long list. */
@Command(
    name = "cold-start",
    description = {
      "Measure how soon the counter's service is ready when it is started with a long list.",
      "It leaves invented listings behind: use it on a suite of its own."
    })
final class ColdStartCommand extends SubCommand {

  @Option(
      names = "--subjects",
      defaultValue = "100000",
      paramLabel = "N",
      description = "How many subjects are listed (default: ${DEFAULT-VALUE}).")
  private int subjects;

  @Option(
      names = "--starts",
      defaultValue = "3",
      paramLabel = "N",
      description = "How often it is started (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (subjects < 1 || starts < 1) {
      throw new CommandFailure("--subjects and --starts are 1 or more.");
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new ColdStartBench(stack, out).run(subjects, starts);
    out.println(report);
    file.write(report, out);
  }
}
