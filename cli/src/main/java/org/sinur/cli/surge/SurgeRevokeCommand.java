package org.sinur.cli.surge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Revokes a surge order. */
@Command(
    name = "revoke",
    description = "Revoke a surge order from now on (shift supervisor or administrator).")
final class SurgeRevokeCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The order, as ./sinur surge shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for whoever reads it later.")
  private String reason = "";

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    var address = SurgeCommand.ORDERS + "/" + id;
    SurgeText.print(
        gateway
            .change(
                address,
                address + "/revocation",
                JsonNodeFactory.instance.objectNode().put("reason", reason))
            .orFail()
            .body(),
        out);
  }
}
