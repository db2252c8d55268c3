package org.sinur.cli.closure;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecreeOptions;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lifts a closure. */
@Command(
    name = "lift",
    description = "Lift a closure from now on, by another decree (administrator).")
final class ClosureLiftCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private DecreeOptions decree = new DecreeOptions();

  @Parameters(paramLabel = "ID", description = "The closure, as ./sinur closure shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    var address = ClosureCommand.CLOSURES + "/" + id;
    ClosureText.print(
        gateway.change(address, address + "/lifting", decree.decree()).orFail().body(), out);
  }
}
