package org.sinur.cli.entry;

import java.util.UUID;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on what waits of an entry; a subcommand for each decision. */
abstract class EntryDecideCommand extends SubCommand {

  private final String decision;
  private final DemoClient demoClient;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The entry, as ./sinur entry --waiting shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String note = "";

  EntryDecideCommand(String decision, DemoClient demoClient) {
    this.decision = decision;
    this.demoClient = demoClient;
  }

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(demoClient, out);
    var address = EntryCommand.ENTRIES + "/" + id;
    var waiting = gateway.get(address).orFail().body().path("waiting");
    if (!waiting.isObject()) {
      throw new CommandFailure("Nothing waits of this entry.");
    }
    var proposal = "%s/proposals/%s/decision".formatted(address, waiting.path("id").asText());
    EntryText.print(gateway.decide(address, proposal, decision, note).orFail().body(), out);
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
