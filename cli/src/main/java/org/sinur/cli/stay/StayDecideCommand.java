package org.sinur.cli.stay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which entry an exit belongs to. */
@Command(
    name = "decide",
    description =
        "Say which entry an exit belongs to, or that none does (second line, shift supervisor).")
final class StayDecideCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "EXIT", description = "The exit, as ./sinur stay unmatched shows it.")
  private UUID exit = new UUID(0, 0);

  /** One of the two has to be said. */
  static final class Entry {

    @Option(
        names = "--entry",
        required = true,
        paramLabel = "ID",
        description = "The entry it belongs to; ./sinur stay unmatched shows those it might be.")
    private @Nullable UUID id;

    @Option(
        names = "--no-entry",
        required = true,
        description = "No entry that is recorded belongs to it.")
    private boolean none;
  }

  @ArgGroup(multiplicity = "1")
  private Entry entry = new Entry();

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var address = StayCommand.STAYS + "/" + exit;
    var decision = JsonNodeFactory.instance.objectNode().put("note", note.text());
    if (!entry.none) {
      decision.put("entryId", String.valueOf(entry.id));
    }
    new StayText(out).stay(gateway.change(address, address + "/entry", decision).orFail().body());
  }
}
