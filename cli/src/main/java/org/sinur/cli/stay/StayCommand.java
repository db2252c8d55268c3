package org.sinur.cli.stay;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the latest stays. */
@Command(
    name = "stay",
    description =
        "Show the latest stays; one of them, who is here past the last permitted day, exits without an entry, and decide which it is.",
    subcommands = {
      StayShowCommand.class,
      StayOverstayersCommand.class,
      StayUnmatchedCommand.class,
      StayDecideCommand.class
    })
public final class StayCommand extends SubCommand {

  static final String STAYS = "/api/crossing-point/stays";

  private static final int LATEST = 50;

  /** What is known of a stay. */
  enum State {
    OPEN,
    OVERSTAYED,
    CLOSED,
    EXIT_MISSING,
    ENTRY_MISSING
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only open, overstayed, closed, exit-missing or entry-missing ones.")
  private @Nullable State state;

  @Mixin private PlaceOption place = new PlaceOption();

  @Override
  public void run() {
    var out = out();
    var stays =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(
                place.in(
                    "%s?limit=%d%s"
                        .formatted(STAYS, LATEST, state == null ? "" : "&state=" + state)))
            .orFail()
            .body()
            .path("stays");
    if (stays.isEmpty()) {
      out.println("There are no stays.");
    }
    stays.forEach(new StayText(out)::line);
  }
}
