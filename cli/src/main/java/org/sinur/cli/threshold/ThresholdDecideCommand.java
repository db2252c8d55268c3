package org.sinur.cli.threshold;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecisionOptions;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides on a proposed threshold; a subcommand for each decision. */
abstract class ThresholdDecideCommand extends SubCommand {

  private final String decision;

  @Mixin private DecisionOptions options = new DecisionOptions();

  ThresholdDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var threshold = options.pathIn(ThresholdCommand.THRESHOLDS);
    var decided =
        options.decide(
            options.gateway().open(DemoClient.APPROVER, out),
            threshold,
            threshold + "/decision",
            decision);
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
