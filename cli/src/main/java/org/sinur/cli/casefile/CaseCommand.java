package org.sinur.cli.casefile;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the cases of protection. */
@Command(
    name = "case",
    description =
        "Show the open cases of protection; open one, hear consents, refer to bodies, close it.",
    subcommands = {
      CaseOpenCommand.class,
      CaseShowCommand.class,
      CaseChangeCommand.class,
      CaseConsentCommand.class,
      CaseWithdrawConsentCommand.class,
      CaseReferCommand.class,
      CaseLetterCommand.class,
      CaseAnswerCommand.class,
      CaseFeedbackCommand.class,
      CaseCloseCommand.class,
      CaseReopenCommand.class
    })
public final class CaseCommand extends SubCommand {

  static final String CASES = "/api/trafficking-alert/cases";

  private static final int LATEST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--all", description = "Also what is closed.")
  private boolean all;

  @Option(names = "--overdue", description = "Only where a body has not answered in time.")
  private boolean overdue;

  @Override
  public void run() {
    var out = out();
    var cases =
        options
            .open(DemoClient.PROTECTION, out)
            .get(
                "%s?limit=%d%s%s"
                    .formatted(
                        CASES, LATEST, all ? "" : "&state=OPEN", overdue ? "&overdue=true" : ""))
            .orFail()
            .body()
            .path("cases");
    if (cases.isEmpty()) {
      out.println("There is none.");
    }
    cases.forEach(file -> CaseText.printLine(file, out));
  }
}
