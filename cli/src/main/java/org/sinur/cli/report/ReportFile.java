package org.sinur.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sinur.cli.CommandFailure;
import picocli.CommandLine.Option;

/** Where a command keeps its whole report, if it is asked to. */
public final class ReportFile {

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Also write the report to this file, under docs.")
  private Path file = Path.of("");

  /** Whether it is asked to. */
  public boolean isWanted() {
    return !file.toString().isEmpty();
  }

  /** The file; only to be asked where it is wanted. */
  public Path path() {
    return file;
  }

  /** Writes the report, and says where. */
  public void write(String report, PrintWriter out) {
    if (!isWanted()) {
      return;
    }
    try {
      Files.writeString(file, report);
      out.printf("Written to %s%n", file);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
