package org.sinur.cli.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which shift somebody does something with. */
final class ShiftOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The shift, as ./sinur shift shows it.")
  private UUID id = new UUID(0, 0);

  /**
   * Does something with the shift as it stands now, and shows how it stands then.
   *
   * @param act where the act is put, below the shift
   */
  void act(String act, JsonNode body, PrintWriter out) {
    var gateway = options.open(DemoClient.SUPERVISOR, out);
    var address = ShiftCommand.SHIFTS + "/" + id;
    ShiftText.print(gateway.change(address, address + act, body).orFail().body(), out);
  }
}
