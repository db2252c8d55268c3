package org.sinur.cli.refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What it takes to give a refusal up, or to undo it. */
final class GivingUp {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The refusal, as ./sinur refusal shows it.")
  private UUID id = new UUID(0, 0);

  @Mixin private NoteOption note = new NoteOption();

  void put(String how, DemoClient demoClient, PrintWriter out) {
    var gateway = options.open(demoClient, out);
    var address = RefusalCommand.REFUSALS + "/" + id;
    RefusalText.line(
        gateway
            .change(
                address,
                address + "/" + how,
                JsonNodeFactory.instance.objectNode().put("note", note.text()))
            .orFail()
            .body(),
        out);
  }
}
