package org.sinur.cli.stack;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.sinur.cli.Checkout;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;

/** Tells what runs. */
@Command(name = "status", description = "Say what runs, since when, and how much memory it takes.")
public final class StatusCommand extends SubCommand {
  @Override
  public void run() {
    var out = out();
    out.printf("%-20s %-10s %6s %8s %9s  %s%n", "PART", "STATE", "PORT", "PID", "MEMORY", "FOR");
    for (var part : Checkout.current().stack().parts()) {
      print(out, part);
    }
  }

  private static void print(PrintWriter out, Part part) {
    var process = part.process();
    if (process.isEmpty()) {
      out.printf("%-20s %-10s %6d%n", part.name(), "stopped", part.ports().getFirst());
      return;
    }
    out.printf(
        "%-20s %-10s %6d %8d %9s  %s%n",
        part.name(),
        part.answers() ? "ready" : "not ready",
        part.ports().getFirst(),
        process.get().handle().pid(),
        Memory.resident(process.get().handle()).map(kib -> (kib >> 10) + " MiB").orElse("-"),
        age(process.get().startedAt()));
  }

  private static String age(Instant since) {
    var age = Duration.between(since, Instant.now());
    return age.toHours() > 0
        ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
        : "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart());
  }
}
