package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the log of the journals. */
@Command(
    name = "journal",
    description = {
      "Tell the running suite's log of invented entries: how many a second it takes in, how soon it proves one, and how fast an export is verified.",
      "It leaves invented records in the log for ever: use it on a suite of its own."
    })
final class JournalCommand extends SubCommand {

  @Option(
      names = "--entries",
      defaultValue = "300000",
      paramLabel = "N",
      description = "How many entries the log is told of (default: ${DEFAULT-VALUE}).")
  private int entries;

  @Option(
      names = "--proofs",
      defaultValue = "2000",
      paramLabel = "N",
      description = "How many proofs are asked for (default: ${DEFAULT-VALUE}).")
  private int proofs;

  @Option(
      names = "--verify",
      defaultValue = "10000000",
      paramLabel = "N",
      description =
          "How many entries are verified offline (default: ${DEFAULT-VALUE}; 600 bytes of disk for each).")
  private int verified;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (entries < 1000 || proofs < 100 || verified < 1000) {
      throw new CommandFailure("--entries and --verify are 1,000 or more, --proofs 100 or more.");
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new JournalBench(stack, out).run(entries, proofs, verified);
    out.println(report.text());
    file.write(report.text(), out);
    if (!report.right()) {
      throw new CommandFailure("Not all is as it must be; the report says what.");
    }
  }
}
