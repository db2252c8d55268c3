package org.sinur.cli.threshold;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a threshold. */
@Command(
    name = "propose",
    description = "Propose a threshold (watchlist editor); it waits for a second person.")
final class ThresholdProposeCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "THRESHOLD", description = "From 0.2 to 0.95.")
  private double threshold;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the second person and for whoever reads it later.")
  private String reason = "";

  @Option(
      names = "--days",
      defaultValue = "30",
      paramLabel = "N",
      description = "From how many past days to count what it means (default: ${DEFAULT-VALUE}).")
  private int days;

  @Override
  public void run() {
    var out = out();
    var proposal =
        JsonNodeFactory.instance
            .objectNode()
            .put("threshold", threshold)
            .put("reason", reason)
            .put("days", days);
    var proposed =
        options
            .open(DemoClient.EDITOR, out)
            .post(ThresholdCommand.THRESHOLDS, proposal)
            .orFail()
            .body();
    ThresholdText.print(proposed, out);
  }
}
