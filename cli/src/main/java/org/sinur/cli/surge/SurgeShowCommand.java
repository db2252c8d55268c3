package org.sinur.cli.surge;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one surge order, and what became of it where the reader may know. */
@Command(
    name = "show",
    description =
        "Show a surge order; to supervisors, analysts and auditors also what was left out and how many came.")
final class SurgeShowCommand extends SubCommand {

  private static final int FORBIDDEN = 403;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The order, as ./sinur surge shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    var address = SurgeCommand.ORDERS + "/" + id;
    SurgeText.print(gateway.get(address).orFail().body(), out);
    var deviations = gateway.get(address + "/deviations");
    if (deviations.status() != FORBIDDEN) {
      SurgeText.printDeviations(deviations.orFail().body(), out);
      SurgeText.printHours(gateway.get(address + "/metering").orFail().body(), out);
    }
  }
}
