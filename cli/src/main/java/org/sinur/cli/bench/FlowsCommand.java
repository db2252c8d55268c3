package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon counts are answered over many crossings. */
@Command(
    name = "flows",
    description = {
      "Put invented crossings of three years into the database, let the service count them, and measure how soon it answers.",
      "It leaves them behind: use it on a suite of its own. 100 million take hours and some 60 GB."
    })
final class FlowsCommand extends SubCommand {

  @Option(
      names = "--crossings",
      defaultValue = "100000000",
      paramLabel = "N",
      description = "How many crossings there are to be (default: ${DEFAULT-VALUE}).")
  private long crossings;

  @Option(
      names = "--times",
      defaultValue = "20",
      paramLabel = "N",
      description = "How often each question is asked again (default: ${DEFAULT-VALUE}).")
  private int times;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (crossings < 1 || times < 1) {
      throw new CommandFailure("--crossings and --times are 1 or more.");
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new FlowsBench(stack, out).run(crossings, times);
    out.println(report);
    file.write(report, out);
  }
}
