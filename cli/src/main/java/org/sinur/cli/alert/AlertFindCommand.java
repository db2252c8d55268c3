package org.sinur.cli.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what protection finds of a concern. */
@Command(name = "find", description = "Say what protection finds of a concern.")
final class AlertFindCommand extends SubCommand {

  /** What protection can find. */
  enum Finding {
    UNDER_ASSESSMENT,
    IN_NEED,
    NOT_IN_NEED
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The alert, as ./sinur alert shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--finding",
      required = true,
      paramLabel = "WORD",
      description = "in-need, not-in-need or under-assessment.")
  private Finding finding = Finding.UNDER_ASSESSMENT;

  @Option(
      names = "--screening",
      paramLabel = "ID",
      description = "The person's screening, where it has become known.")
  private @Nullable UUID screening;

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.PROTECTION, out);
    var address = AlertCommand.ALERTS + "/" + id;
    var found =
        JsonNodeFactory.instance
            .objectNode()
            .put("finding", finding.name())
            .put("note", note.text());
    if (screening != null) {
      found.put("screeningId", screening.toString());
    }
    AlertCommand.print(gateway.change(address, address + "/finding", found).orFail().body(), out);
  }
}
