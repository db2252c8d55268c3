package org.sinur.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.Sinur;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the search for document numbers. It needs more memory, and a better compiler, than the
 * launcher gives a command, so that it starts itself again as a program of its own.
 */
@Command(
    name = "documents",
    description = {
      "Measure how fast document numbers are found among very many listed ones.",
      "Needs no running suite. 100 million numbers take 2.4 GB of memory and some minutes."
    })
final class DocumentsCommand extends SubCommand {

  private static final String MEASURING = "sinur.bench.measuring";
  private static final long LEAST_MEGABYTES = 600;
  private static final long BYTES_A_DOCUMENT = 18;

  @Option(
      names = "--count",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "How many numbers are listed (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "S",
      description = "How long each of the four measurements takes (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--json", description = "Print figures for programs instead of a report.")
  private boolean json;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (count < 1 || seconds < 1) {
      throw new CommandFailure("--count and --seconds are 1 or more.");
    }
    if (Boolean.getBoolean(MEASURING)) {
      measure(out());
    } else {
      startAgain();
    }
  }

  private void measure(PrintWriter out) {
    var measured =
        new DocumentsBench(count, Duration.ofSeconds(seconds), json ? words -> {} : out::println)
            .run();
    try {
      out.println(
          json
              ? new ObjectMapper()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(measured)
              : measured.report());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    file.write(measured.report(), out);
  }

  private void startAgain() {
    long megabytes = LEAST_MEGABYTES + count * BYTES_A_DOCUMENT / 1_000_000;
    if (!json) {
      out().printf("Measuring with a heap of at most %d MB.%n", megabytes);
    }
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseG1GC",
                "-D" + MEASURING + "=true",
                "-cp",
                System.getProperty("java.class.path"),
                Sinur.class.getName(),
                "bench",
                "documents",
                "--count=" + count,
                "--seconds=" + seconds));
    if (json) {
      command.add("--json");
    }
    if (file.isWanted()) {
      command.add("--write=" + file.path().toAbsolutePath());
    }
    try {
      int end = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (end != 0) {
        throw new CommandFailure("The measurement failed; what is above says why.");
      }
    } catch (IOException e) {
      throw new CommandFailure("The measurement cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("The measurement was interrupted.", e);
    }
  }
}
