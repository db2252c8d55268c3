package org.sinur.cli.stack;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sinur.cli.Checkout;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.importing.DocumentsFile;
import org.sinur.cli.importing.ListFile;
import org.sinur.cli.importing.PointsFile;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzComposer;
import org.sinur.traveldocument.mrz.MrzFormat;
import picocli.CommandLine.Command;

/** Starts the suite with sample data, and stops it at Ctrl-C. */
@Command(
    name = "demo",
    description = "Start the suite with sample data, keep it running, and stop it at Ctrl-C.")
public final class DemoCommand extends SubCommand {

  @Override
  public void run() {
    var begun = System.nanoTime();
    var out = out();
    var checkout = Checkout.current();
    var stack = checkout.stack();
    var started = new CopyOnWriteArrayList<Part>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, started, out)));
    out.println("Starting Sinur on this machine:");
    out.flush();
    stack.start(
        new PrintedProgress(out) {
          @Override
          public void starting(Part part) {
            started.add(part);
          }
        });
    load(stack, checkout.root(), out);
    welcome(stack, Duration.ofNanos(System.nanoTime() - begun), out);
    watch(stack.parts(), out);
  }

  private static void load(Stack stack, Path root, PrintWriter out) {
    var gateway = new Gateway(stack.url(), stack.credential(DemoClient.EDITOR));
    new PointsFile(root.resolve("reference/crossing-points.csv")).send(gateway);
    var sample = new ListFile(root.resolve("samples/sample-watchlist.xml"));
    if (!sample.isLatestOf("sample", gateway)) {
      sample.send(gateway, "sample", out);
    }
    var documents = new DocumentsFile(root.resolve("samples/sample-documents.csv"));
    if (!documents.isLatestOf("sample-documents", gateway)) {
      documents.send(gateway, "sample-documents", false, out);
    }
  }

  private static void welcome(Stack stack, Duration took, PrintWriter out) {
    var passport = listedPassport();
    out.printf(
        """

        Sinur is ready after %.1f s:  %s

          azad      first line, Ibrahim Khalil      nazdar  second line, Ibrahim Khalil
          karwan    shift supervisor, the same      omar    first line, Zurbatiyah
          huda      analyst at headquarters         zaid    watchlist editor
          shilan    protection officer              sara    watchlist approver
          ingrid    IOM auditor                     dilan   administrator
          runak     oversight officer

          Everybody's password is sinur-demo-only. Everybody on the sample lists is invented.
          Try this document at the booth:

            %s
            %s

        Ctrl-C stops everything; the data stay in .sinur.
        """,
        took.toMillis() / 1e3, stack.url(), passport.get(0), passport.get(1));
    out.flush();
  }

  /** The passport of the first person on the sample list. */
  private static List<String> listedPassport() {
    var iraq = new StateCode("IRQ");
    return MrzComposer.of(MrzFormat.TD3)
        .documentCode("P")
        .issuingState(iraq)
        .nationality(iraq)
        .name("AL-MITHALI", "AZHAR QASIM")
        .documentNumber("X90010017")
        .dateOfBirth(PartialDate.of(LocalDate.of(1979, 3, 14)))
        .sex(Sex.MALE)
        .dateOfExpiry(PartialDate.of(LocalDate.of(2031, 1, 1)))
        .lines();
  }

  /** Goes on until the program is ended, and says so when a part ends by itself. */
  private static void watch(List<Part> parts, PrintWriter out) {
    var gone = new HashSet<Part>();
    while (true) {
      for (var part : parts) {
        if (part.process().isPresent()) {
          gone.remove(part);
        } else if (gone.add(part)) {
          out.printf(
              "%s has ended by itself: %s%nStart it again with ./sinur up in another terminal.%n",
              part.name(), Logs.trouble(part.log(), Math.max(0, Logs.size(part.log()) - 4_096)));
          out.flush();
        }
      }
      Pause.briefly();
    }
  }

  private static void end(Stack stack, List<Part> started, PrintWriter out) {
    if (started.stream().anyMatch(part -> part.process().isPresent())) {
      out.printf("%nStopping:%n");
      out.flush();
      stack.stop(started, new PrintedProgress(out));
    }
  }
}
