package org.sinur.cli.redress;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on what a traveller asks; a subcommand for each decision. */
abstract class RedressDecideCommand extends SubCommand {

  private final String decision;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The request, as ./sinur redress shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String note = "";

  RedressDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var address = RedressCommand.REQUESTS + "/" + id;
    RedressText.print(
        options
            .open(DemoClient.APPROVER, out)
            .decide(address, address + "/decision", decision, note)
            .orFail()
            .body(),
        out);
  }

  /** It was a mistake. */
  @Command(
      name = "uphold",
      description =
          "Put it right: the traveller is not stopped for these listed persons again (watchlist approver, never who took it down).")
  static final class Uphold extends RedressDecideCommand {
    Uphold() {
      super("UPHELD");
    }
  }

  /** It was none. */
  @Command(name = "dismiss", description = "Leave it as it is (watchlist approver).")
  static final class Dismiss extends RedressDecideCommand {
    Dismiss() {
      super("DISMISSED");
    }
  }
}
