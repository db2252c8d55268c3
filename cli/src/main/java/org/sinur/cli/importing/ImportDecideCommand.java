package org.sinur.cli.importing;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecisionOptions;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides about a list that waits; a subcommand for each decision. */
abstract class ImportDecideCommand extends SubCommand {

  static final String IMPORTS = "/api/watchlist/imports";
  static final String DOCUMENT_LISTS = "/api/watchlist/document-lists";

  private final String decision;

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Option(names = "--documents", description = "It is a list of documents.")
  private boolean documents;

  ImportDecideCommand(String decision) {
    this.decision = decision;
  }

  @Override
  public void run() {
    var out = out();
    var list = options.pathIn(documents ? DOCUMENT_LISTS : IMPORTS);
    var decided =
        options.decide(
            options.gateway().open(DemoClient.APPROVER, out), list, list + "/decision", decision);
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
