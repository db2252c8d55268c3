package org.sinur.cli.crossing;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
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

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Only of this one (default: all places of yours).")
  private String crossingPoint = "";

  @Option(names = "--settled", description = "Those between which somebody has chosen.")
  private boolean settled;

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var address =
        "%s?limit=%d&settled=%s%s"
            .formatted(
                CrossingCommand.COPIES,
                A_PAGE,
                settled,
                crossingPoint.isEmpty() ? "" : "&crossingPoint=" + crossingPoint);
    var found = 0;
    var next = "";
    do {
      var page = gateway.get(address + next).orFail().body();
      page.path("conflicts").forEach(copy -> CrossingText.copy(copy, out));
      found += page.path("conflicts").size();
      next = page.hasNonNull("next") ? "&before=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    if (found == 0) {
      out.println(settled ? "No copy has been settled." : "No copy waits for a supervisor.");
    }
  }
}
