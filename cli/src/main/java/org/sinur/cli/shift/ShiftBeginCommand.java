package org.sinur.cli.shift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins a shift. */
@Command(
    name = "begin",
    description = "Begin a shift that you answer for, once the one before has ended.")
final class ShiftBeginCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private OfficerOptions officers = new OfficerOptions();

  @Option(names = "--crossing-point", required = true, paramLabel = "CODE", description = "Where.")
  private String crossingPoint = "";

  @Override
  public void run() {
    var out = out();
    var shift = JsonNodeFactory.instance.objectNode().put("crossingPoint", crossingPoint);
    officers.say(shift.putArray("officers"));
    ShiftText.print(
        options
            .open(DemoClient.SUPERVISOR, out)
            .send("PUT", ShiftCommand.SHIFTS + "/" + UUID.randomUUID(), shift, Map.of())
            .orFail()
            .body(),
        out);
  }
}
