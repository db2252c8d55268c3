package org.sinur.cli.stay;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who is here past the last permitted day. */
@Command(
    name = "overstayers",
    description = "Show who is here past the last permitted day, by place of entry.")
final class StayOverstayersCommand extends SubCommand {

  private static final int A_PAGE = 200;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Only who entered there (default: all places of yours).")
  private String crossingPoint = "";

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var address =
        "%s?state=OVERSTAYED&limit=%d%s"
            .formatted(
                StayCommand.STAYS,
                A_PAGE,
                crossingPoint.isEmpty() ? "" : "&crossingPoint=" + crossingPoint);
    var text = new StayText(out);
    var found = 0;
    var next = "";
    do {
      var page = gateway.get(address + next).orFail().body();
      page.path("stays").forEach(text::overstayer);
      found += page.path("stays").size();
      next = page.hasNonNull("next") ? "&before=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    if (found == 0) {
      out.println("Nobody is known to be here past the last permitted day.");
    }
  }
}
