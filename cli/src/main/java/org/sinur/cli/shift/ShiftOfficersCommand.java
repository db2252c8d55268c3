package org.sinur.cli.shift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says who is on a shift. */
@Command(
    name = "officers",
    description = "Say who is on a shift from now on, all of them (shift supervisor).")
final class ShiftOfficersCommand extends SubCommand {

  @Mixin private ShiftOptions shift = new ShiftOptions();

  @Mixin private OfficerOptions officers = new OfficerOptions();

  @Override
  public void run() {
    var body = JsonNodeFactory.instance.objectNode();
    officers.say(body.putArray("officers"));
    shift.act("/officers", body, out());
  }
}
