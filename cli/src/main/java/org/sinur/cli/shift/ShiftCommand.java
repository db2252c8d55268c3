package org.sinur.cli.shift;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the latest shifts. */
@Command(
    name = "shift",
    description = "Show the latest shifts; begin one, say who is on it, end it.",
    subcommands = {ShiftBeginCommand.class, ShiftOfficersCommand.class, ShiftEndCommand.class})
public final class ShiftCommand extends SubCommand {

  static final String SHIFTS = "/api/crossing-point/shifts";

  private static final int LATEST = 10;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private PlaceOption place = new PlaceOption();

  @Override
  public void run() {
    var out = out();
    var shifts =
        options
            .open(DemoClient.SUPERVISOR, out)
            .get(place.in("%s?limit=%d".formatted(SHIFTS, LATEST)))
            .orFail()
            .body()
            .path("shifts");
    if (shifts.isEmpty()) {
      out.println("No shift has begun.");
    }
    shifts.forEach(shift -> ShiftText.print(shift, out));
  }
}
