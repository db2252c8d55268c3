package org.sinur.cli.threshold;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the threshold of matches by name, and what was proposed. */
@Command(
    name = "threshold",
    description =
        "Show from which score on a likeness of names is a match, and the latest proposals.",
    subcommands = {
      ThresholdConsequenceCommand.class,
      ThresholdProposeCommand.class,
      ThresholdDecideCommand.Approve.class,
      ThresholdDecideCommand.Reject.class
    })
public final class ThresholdCommand extends SubCommand {

  static final String THRESHOLDS = "/api/traveller-screening/alert-thresholds";

  private static final int LATEST = 5;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    var inForce = gateway.get(THRESHOLDS + "/in-force").orFail().body();
    out.printf(
        "In force   %.2f (rules %s; %s)%n",
        inForce.path("threshold").asDouble(),
        inForce.path("rules").asText(),
        inForce.hasNonNull("chosenFor")
            ? "approved for rules " + inForce.path("chosenFor").asText()
            : "as shipped");
    var latest = gateway.get(THRESHOLDS + "?limit=" + LATEST).orFail().body().path("thresholds");
    for (var threshold : latest) {
      out.println();
      ThresholdText.print(threshold, out);
    }
  }
}
