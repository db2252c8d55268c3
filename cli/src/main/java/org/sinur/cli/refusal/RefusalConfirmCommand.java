package org.sinur.cli.refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Confirms a refusal, and waits a little for the word of protection. */
@Command(
    name = "confirm",
    description = "Confirm a refusal that another person proposed (shift supervisor).")
final class RefusalConfirmCommand extends SubCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The refusal, as ./sinur refusal shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SUPERVISOR, out);
    var address = RefusalCommand.REFUSALS + "/" + id;
    gateway
        .change(address, address + "/confirmation", JsonNodeFactory.instance.objectNode())
        .orFail();
    var begun = System.nanoTime();
    var refusal = gateway.get(address).orFail().body();
    while (refusal.path("state").asText().equals("CONFIRMED")
        && System.nanoTime() - begun < PATIENCE.toNanos()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      refusal = gateway.get(address).orFail().body();
    }
    RefusalText.line(refusal, out);
  }
}
