package org.sinur.cli.bench;

import java.time.Duration;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.names.NameData;
import org.sinur.cli.report.Json;
import org.sinur.cli.report.MethodDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the search for listed names, in this process. */
@Command(
    name = "matching",
    description = {
      "Measure the search for listed names in this process; no suite need run.",
      "The memory it may have is set as JAVA_TOOL_OPTIONS=-Xmx6g."
    })
final class MatchingCommand extends SubCommand {

  @Option(
      names = "--names",
      required = true,
      paramLabel = "N",
      description = "How many names are listed.")
  private int names;

  @Option(
      names = "--seconds",
      required = true,
      paramLabel = "S",
      description = "How long each measurement lasts, after a warm-up.")
  private int seconds;

  @Option(
      names = "--threads",
      defaultValue = "1",
      paramLabel = "T",
      description = "How many search at once (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Mixin private NameData nameData = new NameData();

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Mixin private MethodDocument.Section section = new MethodDocument.Section();

  @Override
  public void run() {
    if (names < 1 || seconds < 1 || threads < 1) {
      throw new CommandFailure("--names, --seconds and --threads are at least 1.");
    }
    var report =
        new MatchingBench(nameData.population(), names, threads, Duration.ofSeconds(seconds)).run();
    var table = MatchingBench.table(report);
    out().println(json ? Json.of(report) : table);
    section.write(table, out());
  }
}
