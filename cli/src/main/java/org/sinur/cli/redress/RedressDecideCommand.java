package org.sinur.cli.redress;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecisionOptions;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides on what a traveller asks; a subcommand for each decision. */
abstract class RedressDecideCommand extends SubCommand {

  private final String decision;

  @Mixin private DecisionOptions options = new DecisionOptions();

  RedressDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var request = options.pathIn(RedressCommand.REQUESTS);
    var decided =
        options.decide(
            options.gateway().open(DemoClient.APPROVER, out),
            request,
            request + "/decision",
            decision);
    RedressText.print(decided, out);
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
