package org.sinur.cli.bench;

import java.time.Duration;
import org.sinur.cli.Checkout;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the counter's work on the running suite. */
@Command(
    name = "counter",
    description = {
      "Measure screening and recording through the gateway of the running suite.",
      "It leaves invented screenings and crossings behind: use it on a suite of its own."
    })
final class CounterCommand extends SubCommand {

  @Option(
      names = "--seconds",
      defaultValue = "60",
      paramLabel = "N",
      description = "How long each rate is kept up (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new CounterBench(stack, Duration.ofSeconds(seconds), out).run();
    out.println(report);
    file.write(report, out);
  }
}
