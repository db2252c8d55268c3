package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which case somebody works on. */
final class CaseOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "The case, as ./sinur case shows it.")
  private UUID id = new UUID(0, 0);

  Gateway open(PrintWriter out) {
    return options.open(DemoClient.PROTECTION, out);
  }

  String path() {
    return CaseCommand.CASES + "/" + id;
  }

  /** Changes a part of the case as it stands now, and shows how it stands then. */
  void change(String part, JsonNode change, PrintWriter out) {
    CaseText.print(open(out).change(path(), path() + part, change).orFail().body(), out);
  }
}
