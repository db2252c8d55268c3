package org.sinur.cli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.transparency.PortableProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies receipts, offline. */
@Command(
    name = "verify-receipt",
    description = {
      "Verify receipts that ./sinur journal prove wrote, offline: that the log has exactly this entry.",
      "Exits with 1 when one proves nothing."
    })
public final class VerifyReceiptCommand extends SubCommand {

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The log's key, as it was given to you by whoever runs the log.")
  private Path key = Path.of("");

  @Parameters(
      paramLabel = "RECEIPT",
      arity = "1..*",
      description = "The receipts, or folders of them.")
  private List<Path> receipts = new ArrayList<>();

  @Override
  public void run() {
    var out = out();
    var log = LogKeyFile.read(key);
    out.printf("Key         %s%n", log);
    var worthless = 0;
    for (var file : files()) {
      switch (Receipt.read(text(file), log)) {
        case Receipt.Verdict.Proven(var line, var position, var size) ->
            out.printf("Logged      at %,d of %,d: %s%n", position, size, EntryText.of(line));
        case Receipt.Verdict.Worthless(var why) -> {
          worthless++;
          out.printf("WORTHLESS   %s: %s%n", file, why);
        }
      }
    }
    if (worthless > 0) {
      throw new CommandFailure("Receipts that prove nothing: %,d.".formatted(worthless));
    }
  }

  private List<Path> files() {
    return receipts.stream()
        .flatMap(path -> Files.isDirectory(path) ? inFolder(path).stream() : Stream.of(path))
        .toList();
  }

  private static List<Path> inFolder(Path folder) {
    try (var files = Files.list(folder)) {
      var found =
          files.filter(file -> file.toString().endsWith(PortableProof.SUFFIX)).sorted().toList();
      if (found.isEmpty()) {
        throw new CommandFailure("%s has no receipt in it.".formatted(folder));
      }
      return found;
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(folder), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(file), e);
    }
  }
}
