package org.sinur.cli.threshold;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on a proposed threshold; a subcommand for each decision. */
abstract class ThresholdDecideCommand extends SubCommand {

  private final String decision;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The proposal, as ./sinur threshold shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String note = "";

  ThresholdDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var address = ThresholdCommand.THRESHOLDS + "/" + id;
    var decided =
        options
            .open(DemoClient.APPROVER, out)
            .decide(address, address + "/decision", decision, note)
            .orFail()
            .body();
    ThresholdText.print(decided, out);
  }

  /** Yes. */
  @Command(
      name = "approve",
      description = "Put a proposed threshold in force (watchlist approver, never the proposer).")
  static final class Approve extends ThresholdDecideCommand {
    Approve() {
      super("APPROVED");
    }
  }

  /** No. */
  @Command(name = "reject", description = "Reject a proposed threshold (watchlist approver).")
  static final class Reject extends ThresholdDecideCommand {
    Reject() {
      super("REJECTED");
    }
  }
}
