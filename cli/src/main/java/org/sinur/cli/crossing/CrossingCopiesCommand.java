package org.sinur.cli.crossing;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows copies of crossings between which a supervisor has to choose. */
@Command(
    name = "copies",
    description =
        "Show copies that came later and differ from what is recorded, for a supervisor to settle.")
final class CrossingCopiesCommand extends SubCommand {

  private static final int A_PAGE = 200;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private PlaceOption place = new PlaceOption();

  @Option(names = "--settled", description = "Those between which somebody has chosen.")
  private boolean settled;

  @Override
  public void run() {
    var out = out();
    var found =
        options
            .open(DemoClient.SECOND_LINE, out)
            .each(
                place.in(
                    "%s?limit=%d&settled=%s".formatted(CrossingCommand.COPIES, A_PAGE, settled)),
                "conflicts",
                copy -> CrossingText.copy(copy, out));
    if (found == 0) {
      out.println(settled ? "No copy has been settled." : "No copy waits for a supervisor.");
    }
  }
}
