package org.sinur.cli.stay;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows who is here past the last permitted day. */
@Command(
    name = "overstayers",
    description = "Show who is here past the last permitted day, by place of entry.")
final class StayOverstayersCommand extends SubCommand {

  private static final int A_PAGE = 200;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private PlaceOption place = new PlaceOption();

  @Override
  public void run() {
    var out = out();
    var found =
        options
            .open(DemoClient.SECOND_LINE, out)
            .each(
                place.in("%s?state=OVERSTAYED&limit=%d".formatted(StayCommand.STAYS, A_PAGE)),
                "stays",
                new StayText(out)::overstayer);
    if (found == 0) {
      out.println("Nobody is known to be here past the last permitted day.");
    }
  }
}
