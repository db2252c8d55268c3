package org.sinur.cli.journal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an export of journals, offline. */
@Command(
    name = "verify-journal",
    description = {
      "Verify journals offline, in a folder that ./sinur journal export wrote: that nothing was changed, and nothing is missing.",
      "Exits with 1 when something was."
    })
public final class VerifyJournalCommand extends SubCommand {

  @Parameters(paramLabel = "FOLDER", description = "What was exported.")
  private Path folder = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The log's key as it was given to you before. Without it, the export's own is used, and only says that it agrees with itself.")
  private Path key = Path.of("");

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "A checkpoint that was kept elsewhere; may be repeated. It shows when the log was put back or rewritten since.")
  private List<Path> checkpoints = new ArrayList<>();

  @Override
  public void run() {
    var out = out();
    var export = new JournalExport(folder);
    export.mustBeThere();
    var ownKey = key.toString().isEmpty();
    var verifier = LogKeyFile.read(ownKey ? export.key() : key);
    out.printf("Key         %s%s%n", verifier, ownKey ? ", as the export says" : "");
    var verdict = JournalVerifier.verify(verifier, export, kept());
    print(verdict, out);
    if (!verdict.isClean()) {
      throw new CommandFailure(
          "Something was changed or is missing; faults: %,d."
              .formatted(verdict.faults().size() + verdict.furtherFaults()));
    }
    out.println("Nothing was changed, and nothing is missing.");
  }

  private List<KeptCheckpoint> kept() {
    return checkpoints.stream()
        .map(
            file -> {
              try {
                return new KeptCheckpoint(
                    file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new CommandFailure("%s cannot be read.".formatted(file), e);
              }
            })
        .toList();
  }

  private static void print(JournalVerdict verdict, PrintWriter out) {
    out.printf(
        "Log         %,d records, held against %,d checkpoints%n",
        verdict.records(), verdict.checkpoints());
    verdict
        .journals()
        .forEach((service, good) -> out.printf("Journal     %s: %,d as logged%n", service, good));
    if (verdict.notYetLogged() > 0) {
      out.printf(
          "            %,d entries are younger than the last checkpoint%n", verdict.notYetLogged());
    }
    verdict.faults().forEach(fault -> out.printf("FAULT       %s%n", fault));
    if (verdict.furtherFaults() > 0) {
      out.printf("            and %,d more%n", verdict.furtherFaults());
    }
  }
}
