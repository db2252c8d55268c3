package org.sinur.cli.screening;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.Words;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens the holder of a document, as the booth does. */
@Command(
    name = "screen",
    description = "Screen the holder of a document, as an officer at a counter does.")
public final class ScreenCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--mrz",
      required = true,
      paramLabel = "'LINE1|LINE2'",
      description = "The machine-readable zone, its lines parted by |.")
  private String mrz = "";

  @Option(
      names = "--at",
      defaultValue = "IQIKH",
      paramLabel = "CODE",
      description = "The crossing point (default: ${DEFAULT-VALUE}).")
  private String crossingPoint = "";

  @Option(
      names = "--lane",
      defaultValue = "1",
      paramLabel = "N",
      description = "The lane (default: ${DEFAULT-VALUE}).")
  private String lane = "";

  @Option(
      names = "--direction",
      defaultValue = "ENTRY",
      description = "ENTRY or EXIT (default: ${DEFAULT-VALUE}).")
  private String direction = "";

  @Option(names = "--json", description = "Print the answer as it came.")
  private boolean asJson;

  @Override
  public void run() {
    var out = out();
    var request = JsonNodeFactory.instance.objectNode();
    request
        .put("crossingPoint", crossingPoint)
        .put("lane", lane)
        .put("direction", Words.code(direction));
    var lines = request.putArray("mrz");
    for (var line : mrz.split("\\|", -1)) {
      lines.add(line);
    }
    var screening =
        options
            .open(DemoClient.BOOTH, out)
            .send(
                "POST",
                "/api/traveller-screening/screenings",
                request,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .orFail()
            .body();
    if (asJson) {
      out.println(screening.toPrettyString());
    } else {
      new ScreeningText(screening).print(out);
    }
  }
}
