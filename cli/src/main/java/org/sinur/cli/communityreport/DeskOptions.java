package org.sinur.cli.communityreport;

import java.io.PrintWriter;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** At which desk somebody works. */
final class DeskOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--desk",
      paramLabel = "WORD",
      description =
          "oversight (default) or protection; matters only to the demo, elsewhere it is the duty that counts.")
  private Desk desk = Desk.OVERSIGHT;

  Gateway open(PrintWriter out) {
    return options.open(desk.client(), out);
  }
}
