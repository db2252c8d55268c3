package org.sinur.cli.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.SubCommand;
import org.sinur.cli.Words;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what protection has to look at. */
@Command(
    name = "alert",
    description =
        "Show the concerns that protection has not decided about; raise one, assess it, say what is found.",
    subcommands = {
      AlertRaiseCommand.class,
      AlertAssessCommand.class,
      AlertAssessmentsCommand.class,
      AlertFindCommand.class,
      AlertPatternCommand.class
    })
public final class AlertCommand extends SubCommand {

  static final String ALERTS = "/api/trafficking-alert/alerts";

  private static final int LATEST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--all", description = "Also what has been decided.")
  private boolean all;

  @Override
  public void run() {
    var out = out();
    var alerts =
        options
            .open(DemoClient.PROTECTION, out)
            .get("%s?limit=%d%s".formatted(ALERTS, LATEST, all ? "" : "&finding=UNDER_ASSESSMENT"))
            .orFail()
            .body()
            .path("alerts");
    if (alerts.isEmpty()) {
      out.println("There is none.");
    }
    alerts.forEach(alert -> print(alert, out));
  }

  static void print(JsonNode alert, PrintWriter out) {
    out.printf(
        "%s  %s, raised %s, %s: %s%n",
        alert.path("id").asText(),
        alert.path("crossingPoint").asText(),
        alert.path("raisedAt").asText(),
        Words.plain(alert.path("urgency")),
        Words.plain(alert.path("finding")));
    alert
        .path("indicators")
        .forEach(indicator -> out.printf("  %s%n", Words.plain(indicator.asText())));
    if (alert.path("indicatorSet").asText().startsWith("crossing-patterns/")) {
      out.printf(
          "  Seen in many crossings; ./sinur alert pattern %s says why.%n",
          alert.path("id").asText());
    } else if (alert.path("screeningId").isMissingNode()
        && alert.path("foundScreeningId").isMissingNode()) {
      out.println(
          "  Nobody knows yet whom it is about: no refusal of entry there can be confirmed.");
    }
  }
}
