package org.sinur.cli.shift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a shift. */
@Command(name = "end", description = "End a shift and hand over (shift supervisor).")
final class ShiftEndCommand extends SubCommand {

  @Mixin private ShiftOptions shift = new ShiftOptions();

  @Option(
      names = "--handover",
      required = true,
      paramLabel = "TEXT",
      description = "What the next shift has to know; nothing of any traveller, may be empty.")
  private String handover = "";

  @Override
  public void run() {
    shift.act("/end", JsonNodeFactory.instance.objectNode().put("handover", handover), out());
  }
}
