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
      "Put the counts that invented crossings of three years leave into the database, and measure how soon the service answers from them.",
      "It leaves them in the suite's own database and refuses one that holds other crossings: use it on a suite of its own. Those of 100 million take half an hour or so and some 8 GB."
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
    if (crossings < 10_000 || times < 1) {
      throw new CommandFailure("--crossings is 10000 or more, --times 1 or more.");
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new FlowsBench(stack, out).run(crossings, times);
    out.println(report.text());
    file.write(report.text(), out);
    if (!report.right()) {
      throw new CommandFailure(
          "An answer was not right, or took a second or more; the report says which.");
    }
  }
}
