package org.sinur.cli.triage;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what was answered. */
@Command(name = "show", description = "Show what was answered (protection officer, auditor).")
final class TriageShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The triage.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    TriageText.printWhole(
        options.open(DemoClient.PROTECTION, out).get(TriageText.TRIAGES + id).orFail().body(), out);
  }
}
