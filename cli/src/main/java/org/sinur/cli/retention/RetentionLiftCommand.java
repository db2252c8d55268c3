package org.sinur.cli.retention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lifts a hold. */
@Command(
    name = "lift",
    description =
        "Lift a hold (analyst, oversight officer; another person than placed it). What is due is erased.")
final class RetentionLiftCommand extends SubCommand {

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Parameters(paramLabel = "ID", description = "The hold, as ./sinur retention holds shows it.")
  private UUID id = new UUID(0, 0);

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    var out = out();
    var hold = options.address("holds/") + id;
    var lifted =
        options
            .open(DemoClient.ANALYST, out)
            .change(
                hold,
                hold + "/lifting",
                JsonNodeFactory.instance.objectNode().put("note", note.text()))
            .orFail()
            .body();
    RetentionText.hold(lifted).forEach(out::println);
  }
}
