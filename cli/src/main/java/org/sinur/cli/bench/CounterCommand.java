package org.sinur.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Also write the report to this file, such as docs/performance.md.")
  private Path file = Path.of("");

  @Override
  public void run() {
    var out = out();
    var stack = Checkout.current().stack();
    var stopped =
        stack.parts().stream().filter(p -> p.process().isEmpty()).map(p -> p.name()).toList();
    if (!stopped.isEmpty()) {
      throw new CommandFailure(
          "The suite must run (./sinur up); not running: %s."
              .formatted(String.join(", ", stopped)));
    }
    var report = new CounterBench(stack, Duration.ofSeconds(seconds), out).run();
    out.println(report);
    if (!file.toString().isEmpty()) {
      write(report, out);
    }
  }

  private void write(String report, PrintWriter out) {
    try {
      Files.writeString(file, report);
      out.printf("Written to %s%n", file);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
