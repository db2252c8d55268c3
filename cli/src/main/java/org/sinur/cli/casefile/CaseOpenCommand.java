package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the case of an alert. */
@Command(name = "open", description = "Open the case of an alert (protection officer).")
final class CaseOpenCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ALERT", description = "The alert, as ./sinur alert shows it.")
  private UUID alert = new UUID(0, 0);

  @Mixin private ContentOptions content = new ContentOptions();

  @Override
  public void run() {
    var out = out();
    var opened = JsonNodeFactory.instance.objectNode().put("alertId", alert.toString());
    opened.set("content", content.in(ContentOptions.nothing()));
    CaseText.print(
        options
            .open(DemoClient.PROTECTION, out)
            .send("PUT", CaseCommand.CASES + "/" + UUID.randomUUID(), opened, Map.of())
            .orFail()
            .body(),
        out);
  }
}
