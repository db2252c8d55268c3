package org.sinur.cli.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how many people wait. */
@Command(
    name = "observe",
    description = "Tell how many people you see waiting now (shift supervisor).")
final class QueueObserveCommand extends SubCommand {

  /** Into the country, or out of it. */
  enum Direction {
    ENTRY,
    EXIT
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--crossing-point", required = true, paramLabel = "CODE", description = "Where.")
  private String crossingPoint = "";

  @Option(
      names = "--direction",
      required = true,
      paramLabel = "entry|exit",
      description = "Which way they want to cross.")
  private Direction direction = Direction.ENTRY;

  @Option(
      names = "--waiting",
      required = true,
      paramLabel = "PEOPLE",
      description = "How many, counted or estimated by eye.")
  private int waiting;

  @Override
  public void run() {
    var out = out();
    var seen =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", crossingPoint)
            .put("direction", direction.name())
            .put("peopleWaiting", waiting)
            .put("observedAt", Instant.now().toString());
    var gateway = options.open(DemoClient.SUPERVISOR, out);
    gateway
        .send("PUT", "/api/crossing-point/queue-observations/" + UUID.randomUUID(), seen, Map.of())
        .orFail();
    gateway
        .get("/api/crossing-point/queues?crossingPoint=" + Gateway.addressPart(crossingPoint))
        .orFail()
        .body()
        .forEach(queue -> QueueText.print(queue, out));
  }
}
