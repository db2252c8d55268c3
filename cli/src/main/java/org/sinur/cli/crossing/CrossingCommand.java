package org.sinur.cli.crossing;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the latest crossings. */
@Command(
    name = "crossing",
    description =
        "Show the latest crossings; one of them, correct it, and choose between copies that differ.",
    subcommands = {
      CrossingShowCommand.class,
      CrossingCorrectCommand.class,
      CrossingCopiesCommand.class,
      CrossingSettleCommand.class
    })
public final class CrossingCommand extends SubCommand {

  static final String CROSSINGS = "/api/crossing-point/crossings";

  /** Copies of crossings that were captured without a connection and say something else. */
  static final String COPIES = CROSSINGS + "/conflicts";

  private static final int LATEST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--marked", description = "Only those that a person should look at.")
  private boolean marked;

  @Mixin private PlaceOption place = new PlaceOption();

  @Override
  public void run() {
    var out = out();
    var crossings =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(place.in("%s?limit=%d&marked=%s".formatted(CROSSINGS, LATEST, marked)))
            .orFail()
            .body()
            .path("crossings");
    if (crossings.isEmpty()) {
      out.println("There are no crossings.");
    }
    crossings.forEach(crossing -> CrossingText.line(crossing, out));
  }
}
