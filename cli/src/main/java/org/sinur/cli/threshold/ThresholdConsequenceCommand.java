package org.sinur.cli.threshold;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts what a threshold would have meant. */
@Command(
    name = "consequence",
    description = "Count what a threshold would have meant for the travellers of the past days.")
final class ThresholdConsequenceCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "THRESHOLD", description = "From 0.2 to 0.95.")
  private double threshold;

  @Option(
      names = "--days",
      defaultValue = "30",
      paramLabel = "N",
      description = "How many days back (default: ${DEFAULT-VALUE}).")
  private int days;

  @Override
  public void run() {
    var out = out();
    var consequence =
        options
            .open(DemoClient.EDITOR, out)
            .get(
                "%s/consequence?threshold=%s&days=%d"
                    .formatted(ThresholdCommand.THRESHOLDS, threshold, days))
            .orFail()
            .body();
    ThresholdText.printConsequence(consequence, out);
  }
}
