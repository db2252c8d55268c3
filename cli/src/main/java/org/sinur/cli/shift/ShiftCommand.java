package org.sinur.cli.shift;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the latest shifts. */
@Command(
    name = "shift",
    description = "Show the latest shifts; begin one, say who is on it, end it.",
    subcommands = {ShiftBeginCommand.class, ShiftOfficersCommand.class, ShiftEndCommand.class})
public final class ShiftCommand extends SubCommand {

  static final String SHIFTS = "/api/crossing-point/shifts";

  private static final int LATEST = 10;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Only there (default: all places of yours).")
  private String crossingPoint = "";

  @Override
  public void run() {
    var out = out();
    var shifts =
        options
            .open(DemoClient.SUPERVISOR, out)
            .get(
                "%s?limit=%d%s"
                    .formatted(
                        SHIFTS,
                        LATEST,
                        crossingPoint.isEmpty() ? "" : "&crossingPoint=" + crossingPoint))
            .orFail()
            .body()
            .path("shifts");
    if (shifts.isEmpty()) {
      out.println("No shift has begun.");
    }
    shifts.forEach(shift -> ShiftText.print(shift, out));
  }
}
