package org.sinur.cli.closure;

import java.time.Instant;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the closures that hold. */
@Command(
    name = "closure",
    description = "Show the closures by decree that hold now; record one, lift it.",
    subcommands = {ClosureRecordCommand.class, ClosureLiftCommand.class})
public final class ClosureCommand extends SubCommand {

  static final String CLOSURES = "/api/crossing-point/closures";

  private static final int LATEST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--all", description = "Also those that have ended, or not begun.")
  private boolean all;

  @Mixin private PlaceOption place = new PlaceOption();

  @Override
  public void run() {
    var out = out();
    var closures =
        options
            .open(DemoClient.EDITOR, out)
            .get(
                place.in(
                    "%s?limit=%d%s".formatted(CLOSURES, LATEST, all ? "" : "&at=" + Instant.now())))
            .orFail()
            .body()
            .path("closures");
    if (closures.isEmpty()) {
      out.println(all ? "There are no closures." : "Nothing is closed by decree.");
    }
    closures.forEach(closure -> ClosureText.print(closure, out));
  }
}
