package org.sinur.cli.crossing;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one crossing with all that was said of it. */
@Command(
    name = "show",
    description =
        "Show a crossing with its marks, what it was before it was corrected, and copies that wait.")
final class CrossingShowCommand extends SubCommand {

  @Mixin private CrossingOptions crossing = new CrossingOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = crossing.open(DemoClient.SECOND_LINE, out);
    CrossingText.whole(gateway.get(crossing.path()).orFail().body(), out);
    gateway
        .get(crossing.path() + "/corrections")
        .orFail()
        .body()
        .forEach(correction -> CrossingText.correction(correction, out));
    gateway
        .get(crossing.waitingCopies())
        .orFail()
        .body()
        .path("conflicts")
        .forEach(copy -> CrossingText.copy(copy, out));
  }
}
