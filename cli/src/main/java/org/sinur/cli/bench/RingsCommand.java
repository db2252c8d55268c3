package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures which rings are found among invented crossings. */
@Command(
    name = "rings",
    description = {
      "Tell the running suite of an invented year of crossings with rings among them: which are found, what else, and how soon.",
      "It leaves invented crossings and alerts behind: use it on a suite of its own."
    })
final class RingsCommand extends SubCommand {

  @Option(
      names = "--crossings",
      defaultValue = "5000000",
      paramLabel = "N",
      description = "About how many crossings (default: ${DEFAULT-VALUE}).")
  private long crossings;

  @Option(
      names = "--rings",
      defaultValue = "40",
      paramLabel = "N",
      description = "How many rings of each of the five kinds (default: ${DEFAULT-VALUE}).")
  private int rings;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Another year for each (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--live-seconds",
      defaultValue = "60",
      paramLabel = "N",
      description = "For how long it is measured how soon (default: ${DEFAULT-VALUE}).")
  private int liveSeconds;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (crossings < 10_000 || rings < 1 || liveSeconds < 1) {
      throw new CommandFailure(
          "--crossings is 10,000 or more, --rings and --live-seconds 1 or more.");
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new RingsBench(stack, out).run(crossings, rings, seed, liveSeconds);
    out.println(report.text());
    file.write(report.text(), out);
    if (!report.right()) {
      throw new CommandFailure("Not all is as it must be; the report says what.");
    }
  }
}
