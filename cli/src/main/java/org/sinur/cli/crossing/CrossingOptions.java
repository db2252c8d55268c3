package org.sinur.cli.crossing;

import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which crossing it is about. */
final class CrossingOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The crossing, as ./sinur crossing shows it.")
  private UUID id = new UUID(0, 0);

  Gateway open(DemoClient client, PrintWriter out) {
    return options.open(client, out);
  }

  /** The crossing's path. */
  String path() {
    return CrossingCommand.CROSSINGS + "/" + id;
  }

  /** The path of the copies of it that wait for a supervisor. */
  String waitingCopies() {
    return CrossingCommand.COPIES + "?crossing=" + id;
  }
}
