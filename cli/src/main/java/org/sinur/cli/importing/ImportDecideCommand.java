package org.sinur.cli.importing;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about a list that waits; a subcommand for each decision. */
abstract class ImportDecideCommand extends SubCommand {

  static final String IMPORTS = "/api/watchlist/imports";
  static final String DOCUMENT_LISTS = "/api/watchlist/document-lists";

  private final String decision;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The import, as ./sinur import waiting shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String note = "";

  @Option(names = "--documents", description = "It is a list of documents.")
  private boolean documents;

  ImportDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var address = (documents ? DOCUMENT_LISTS : IMPORTS) + "/" + id;
    var decided =
        options
            .open(DemoClient.APPROVER, out)
            .decide(address, address + "/decision", decision, note)
            .orFail()
            .body();
    if (decided.path("state").asText().equals("APPLIED")) {
      out.printf(
          "In force: %d added, %d changed, %d removed.%n",
          decided.path("added").asInt(),
          decided.path("changed").asInt(),
          decided.path("removed").asInt());
    } else {
      out.println("Rejected; the list stays as it is.");
    }
  }

  /** Yes. */
  @Command(
      name = "approve",
      description = "Put a list that waits in force (watchlist approver, never its sender).")
  static final class Approve extends ImportDecideCommand {
    Approve() {
      super("APPROVED");
    }
  }

  /** No. */
  @Command(name = "reject", description = "Reject a list that waits (watchlist approver).")
  static final class Reject extends ImportDecideCommand {
    Reject() {
      super("REJECTED");
    }
  }
}
