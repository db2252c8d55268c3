package org.sinur.cli.bench;

import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.report.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon a change of the list is in force on the running suite. */
@Command(
    name = "list-change",
    description = {
      "Measure how soon a change of the list is searched by the counter, and how long it takes to hold it against the travellers.",
      "It leaves invented listings and screenings behind: use it on a suite of its own."
    })
final class ListChangeCommand extends SubCommand {

  @Option(
      names = "--changes",
      defaultValue = "20",
      paramLabel = "N",
      description = "How often the list is changed (default: ${DEFAULT-VALUE}).")
  private int changes;

  @Option(
      names = "--subjects",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many subjects each change touches (default: ${DEFAULT-VALUE}).")
  private int subjects;

  @Option(
      names = "--travellers",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "At least how many travellers are screened beforehand (default: ${DEFAULT-VALUE}).")
  private int travellers;

  @Mixin private ReportFile file = new ReportFile();

  @Override
  public void run() {
    if (changes < 1 || subjects < 1 || travellers < 0) {
      throw new CommandFailure("--changes and --subjects are 1 or more, --travellers 0 or more.");
    }
    var out = out();
    var stack = Checkout.current().stack();
    stack.mustRun();
    var report = new ListChangeBench(stack, out).run(changes, subjects, travellers);
    out.println(report);
    file.write(report, out);
  }
}
