package org.sinur.cli.surge;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the surge orders. */
@Command(
    name = "surge",
    description = "Show the latest surge orders; propose one, confirm, reject, revoke it.",
    subcommands = {
      SurgeShowCommand.class,
      SurgeProposeCommand.class,
      SurgeDecideCommand.Confirm.class,
      SurgeDecideCommand.Reject.class,
      SurgeRevokeCommand.class
    })
public final class SurgeCommand extends SubCommand {

  static final String ORDERS = "/api/crossing-point/surge-orders";

  private static final int LATEST = 10;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var orders =
        options
            .open(DemoClient.EDITOR, out)
            .get("%s?limit=%d".formatted(ORDERS, LATEST))
            .orFail()
            .body()
            .path("orders");
    if (orders.isEmpty()) {
      out.println("There are no surge orders.");
    }
    orders.forEach(order -> SurgeText.print(order, out));
  }
}
