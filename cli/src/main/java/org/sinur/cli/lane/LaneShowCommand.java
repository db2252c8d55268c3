package org.sinur.cli.lane;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how the lanes of a crossing point stand. */
@Command(name = "show", description = "Show how the lanes of a crossing point stand.")
final class LaneShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--crossing-point",
      required = true,
      paramLabel = "CODE",
      description = "Whose lanes.")
  private String crossingPoint = "";

  @Override
  public void run() {
    var out = out();
    options
        .open(DemoClient.SUPERVISOR, out)
        .get(LaneCommand.lanes(crossingPoint))
        .orFail()
        .body()
        .forEach(lane -> LaneText.print(lane, out));
  }
}
