package org.sinur.cli.refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What it takes to give a refusal up, or to undo it. */
final class GivingUp {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The refusal, as ./sinur refusal shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String note = "";

  void put(String how, DemoClient demoClient, PrintWriter out) {
    var gateway = options.open(demoClient, out);
    var address = RefusalCommand.REFUSALS + "/" + id;
    RefusalText.line(
        gateway
            .change(
                address,
                address + "/" + how,
                JsonNodeFactory.instance.objectNode().put("note", note))
            .orFail()
            .body(),
        out);
  }
}
