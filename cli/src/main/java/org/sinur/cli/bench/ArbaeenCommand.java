package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays the busiest day on the running suite. */
@Command(
    name = "arbaeen",
    description = {
      "Replay a day of Arbaeen on the running suite, faster than it was, and check that nothing is lost. The whole day takes 72 minutes.",
      "It leaves invented screenings and crossings behind: use it on a suite of its own."
    })
final class ArbaeenCommand extends SubCommand {

  @Option(
      names = "--speed",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many times as fast (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--share",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "How much of each hour is replayed, at the full rate, for a shorter run (default: ${DEFAULT-VALUE}, all of it).")
  private double share;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (speed <= 0 || share <= 0 || share > 1) {
      throw new CommandFailure("--speed is more than 0, --share more than 0 and 1 at the most.");
    }
    var out = out();
    var checkout = Checkout.current();
    var stack = checkout.stack();
    stack.mustRun();
    var report = new ArbaeenBench(stack, checkout.root(), speed, share, out).run();
    out.println(report.text());
    file.write(report.text(), out);
    if (!report.right()) {
      throw new CommandFailure("Something was lost or too far behind; the report says what.");
    }
  }
}
