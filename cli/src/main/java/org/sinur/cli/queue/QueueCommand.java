package org.sinur.cli.queue;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the queues that were last seen. */
@Command(
    name = "queue",
    description = "Show the queues last seen, and about how long they wait; tell what you see.",
    subcommands = QueueObserveCommand.class)
public final class QueueCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private PlaceOption place = new PlaceOption();

  @Override
  public void run() {
    var out = out();
    var queues =
        options
            .open(DemoClient.SUPERVISOR, out)
            .get(place.in("/api/crossing-point/queues"))
            .orFail()
            .body();
    if (queues.isEmpty()) {
      out.println("Nobody has said of late how many people wait.");
    }
    queues.forEach(queue -> QueueText.print(queue, out));
  }
}
