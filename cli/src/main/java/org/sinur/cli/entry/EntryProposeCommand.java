package org.sinur.cli.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes a new entry. */
@Command(
    name = "propose",
    description = "Propose a new entry (watchlist editor); it waits for a second person.")
final class EntryProposeCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();
  @Mixin private ContentOptions content = new ContentOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the second person and for whoever reads it later.")
  private String reason = "";

  @Override
  public void run() {
    var out = out();
    var entry = JsonNodeFactory.instance.objectNode().put("reason", reason);
    entry.set("content", content.content());
    EntryText.print(
        options.open(DemoClient.EDITOR, out).post(EntryCommand.ENTRIES, entry).orFail().body(),
        out);
  }
}
