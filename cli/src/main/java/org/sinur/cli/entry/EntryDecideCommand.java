package org.sinur.cli.entry;

import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecisionOptions;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides on what waits of an entry; a subcommand for each decision. */
abstract class EntryDecideCommand extends SubCommand {

  private final String decision;
  private final DemoClient demoClient;

  @Mixin private DecisionOptions options = new DecisionOptions();

  EntryDecideCommand(String decision, DemoClient demoClient) {
    this.decision = decision;
    this.demoClient = demoClient;
  }

  @Override
  public void run() {
    var out = out();
    var gateway = options.gateway().open(demoClient, out);
    var entry = options.pathIn(EntryCommand.ENTRIES);
    var waiting = gateway.get(entry).orFail().body().path("waiting");
    if (!waiting.isObject()) {
      throw new CommandFailure("Nothing waits of this entry.");
    }
    var proposal = "%s/proposals/%s/decision".formatted(entry, waiting.path("id").asText());
    EntryText.print(options.decide(gateway, entry, proposal, decision), out);
  }

  /** Yes. */
  @Command(
      name = "approve",
      description = "Put what waits of an entry in force (watchlist approver, never the proposer).")
  static final class Approve extends EntryDecideCommand {
    Approve() {
      super("APPROVED", DemoClient.APPROVER);
    }
  }

  /** No. */
  @Command(name = "reject", description = "Reject what waits of an entry (watchlist approver).")
  static final class Reject extends EntryDecideCommand {
    Reject() {
      super("REJECTED", DemoClient.APPROVER);
    }
  }

  /** On second thoughts. */
  @Command(name = "retract", description = "Take back what one has proposed (watchlist editor).")
  static final class Retract extends EntryDecideCommand {
    Retract() {
      super("RETRACTED", DemoClient.EDITOR);
    }
  }
}
