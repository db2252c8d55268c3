package org.sinur.cli.stay;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows exits that wait for a person to find their entry. */
@Command(
    name = "unmatched",
    description =
        "Show exits whose entry a person has to find, with the entries it might be; ./sinur stay decide says which it is.")
final class StayUnmatchedCommand extends SubCommand {

  private static final int LATEST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var exits =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get("%s/unmatched?limit=%d".formatted(StayCommand.STAYS, LATEST))
            .orFail()
            .body()
            .path("exits");
    if (exits.isEmpty()) {
      out.println("Every exit has its entry.");
    }
    exits.forEach(new StayText(out)::unmatched);
  }
}
