package org.sinur.cli.crossing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Chooses between what is recorded and a copy that came later. */
@Command(
    name = "settle",
    description =
        "Say which holds, what is recorded or the copy (shift supervisor); the other stays readable.")
final class CrossingSettleCommand extends SubCommand {

  /** Which of the two holds. */
  enum Choice {
    RECORDED,
    COPY
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The copy, as ./sinur crossing copies shows it.")
  private UUID id = new UUID(0, 0);

  @Parameters(
      index = "1",
      paramLabel = "CHOICE",
      description = "Which holds: recorded or copy. With the copy the crossing is corrected by it.")
  private Choice choice = Choice.RECORDED;

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SUPERVISOR, out);
    var address = CrossingCommand.COPIES + "/" + id;
    CrossingText.copy(
        gateway
            .change(
                address,
                address + "/settlement",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("choice", choice.name())
                    .put("note", note.text()))
            .orFail()
            .body(),
        out);
  }
}
