package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon a list of documents is in force on the running suite. */
@Command(
    name = "document-list",
    description = {
      "Measure how long a list of documents takes to be in force at headquarters and at the counter, and a cold start of the counter with it.",
      "It puts invented documents in force as sample-documents and stops and starts screening: use it on a suite of its own."
    })
final class DocumentListCommand extends SubCommand {

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "How many documents are listed (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--changes",
      defaultValue = "20",
      paramLabel = "N",
      description =
          "How often the list is sent with a hundred of them changed (default: ${DEFAULT-VALUE}).")
  private int changes;

  @Option(
      names = "--starts",
      defaultValue = "5",
      paramLabel = "N",
      description = "How often the counter is started anew (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (records < DocumentListBench.CHANGED || changes < 1 || starts < 1) {
      throw new CommandFailure(
          "--records is %d or more, --changes and --starts 1 or more."
              .formatted(DocumentListBench.CHANGED));
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new DocumentListBench(stack, out).run(records, changes, starts);
    out.println(report);
    file.write(report, out);
  }
}
