package org.sinur.cli.crossing;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
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

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Only there (default: all places of yours).")
  private String crossingPoint = "";

  @Override
  public void run() {
    var out = out();
    var crossings =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(
                "%s?limit=%d&marked=%s%s"
                    .formatted(
                        CROSSINGS,
                        LATEST,
                        marked,
                        crossingPoint.isEmpty() ? "" : "&crossingPoint=" + crossingPoint))
            .orFail()
            .body()
            .path("crossings");
    if (crossings.isEmpty()) {
      out.println("There are no crossings.");
    }
    crossings.forEach(crossing -> CrossingText.line(crossing, out));
  }
}
