package org.sinur.cli.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A change of an entry that somebody proposes at the terminal. */
final class EntryProposal {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The entry, as ./sinur entry shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the second person and for whoever reads it later.")
  private String reason = "";

  void send(String change, @Nullable JsonNode content, PrintWriter out) {
    var gateway = options.open(DemoClient.EDITOR, out);
    var address = EntryCommand.ENTRIES + "/" + id;
    var read = gateway.get(address).orFail();
    var proposal =
        JsonNodeFactory.instance.objectNode().put("change", change).put("reason", reason);
    if (content != null) {
      proposal.set("content", content);
    }
    EntryText.print(
        gateway
            .send(
                "POST",
                address + "/proposals",
                proposal,
                Map.of(
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "If-Match",
                    read.entityTag().orElse("*")))
            .orFail()
            .body(),
        out);
  }
}
