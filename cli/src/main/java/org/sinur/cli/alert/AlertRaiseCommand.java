package org.sinur.cli.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Raises a concern. */
@Command(name = "raise", description = "Raise a concern for a person (anybody at the border).")
final class AlertRaiseCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--point",
      required = true,
      paramLabel = "CODE",
      description = "The crossing point, such as IQIKH.")
  private String point = "";

  @Option(
      names = "--indicator",
      required = true,
      paramLabel = "WORD",
      description = "What was noticed, such as minor-without-guardian or asks-for-protection.")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = "--urgency",
      paramLabel = "WORD",
      description = "immediate, today or routine (default: ${DEFAULT-VALUE}).")
  private String urgency = "immediate";

  @Option(
      names = "--screening",
      paramLabel = "ID",
      description = "The person's screening, if there was one.")
  private @Nullable UUID screening;

  @Option(names = "--note", paramLabel = "TEXT", description = "What protection should know.")
  private String note = "";

  @Override
  public void run() {
    var out = out();
    var alert =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", point)
            .put("occurredAt", Instant.now().toString())
            .put("urgency", AlertCommand.constant(urgency));
    alert.putObject("person");
    var named = alert.putArray("indicators");
    indicators.forEach(word -> named.add(AlertCommand.constant(word)));
    if (screening != null) {
      alert.put("screeningId", screening.toString());
    }
    if (!note.isEmpty()) {
      alert.put("note", note);
    }
    var receipt =
        options.open(DemoClient.SECOND_LINE, out).post(AlertCommand.ALERTS, alert).orFail().body();
    out.printf(
        "%s  raised. %s%n",
        receipt.path("id").asText(), receipt.path("message").asText("Protection knows of it"));
  }
}
