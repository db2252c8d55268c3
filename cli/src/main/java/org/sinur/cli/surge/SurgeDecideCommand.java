package org.sinur.cli.surge;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecisionOptions;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides on a proposed surge order; a subcommand for each decision. */
abstract class SurgeDecideCommand extends SubCommand {

  private final String decision;

  @Mixin private DecisionOptions options = new DecisionOptions();

  SurgeDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var order = options.pathIn(SurgeCommand.ORDERS);
    var decided =
        options.decide(
            options.gateway().open(DemoClient.APPROVER, out), order, order + "/decision", decision);
    SurgeText.print(decided, out);
  }

  /** It takes force. */
  @Command(
      name = "confirm",
      description = "Confirm a surge order (administrator, never who proposed it).")
  static final class Confirm extends SurgeDecideCommand {
    Confirm() {
      super("CONFIRMED");
    }
  }

  /** It does not. */
  @Command(
      name = "reject",
      description = "Reject a surge order (administrator, never who proposed it).")
  static final class Reject extends SurgeDecideCommand {
    Reject() {
      super("REJECTED");
    }
  }
}
