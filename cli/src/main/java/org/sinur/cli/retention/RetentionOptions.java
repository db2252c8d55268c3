package org.sinur.cli.retention;

import java.io.PrintWriter;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service it is asked of, and how it is reached. */
final class RetentionOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--service",
      required = true,
      paramLabel = "NAME",
      description = "crossing-point or traveller-screening.")
  private RetentionService service = RetentionService.CROSSING_POINT;

  Gateway open(DemoClient demoClient, PrintWriter out) {
    return options.open(demoClient, out);
  }

  /** Where one of the service's resources is. */
  String address(String resource) {
    return service.address(resource);
  }
}
