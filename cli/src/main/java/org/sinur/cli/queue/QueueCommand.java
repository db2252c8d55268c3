package org.sinur.cli.queue;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the queues that were last seen. */
@Command(
    name = "queue",
    description = "Show the queues last seen, and about how long they wait; tell what you see.",
    subcommands = QueueObserveCommand.class)
public final class QueueCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Only there (default: all places of yours).")
  private String crossingPoint = "";

  @Override
  public void run() {
    var out = out();
    var queues =
        options
            .open(DemoClient.SUPERVISOR, out)
            .get(
                "/api/crossing-point/queues"
                    + (crossingPoint.isEmpty() ? "" : "?crossingPoint=" + crossingPoint))
            .orFail()
            .body();
    if (queues.isEmpty()) {
      out.println("Nobody has said of late how many people wait.");
    }
    queues.forEach(queue -> QueueText.print(queue, out));
  }
}
