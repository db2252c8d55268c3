package org.sinur.cli.importing;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.SubCommand;
import org.sinur.cli.Words;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a list changes, or would change. */
@Command(
    name = "changes",
    description = "Show what a list changes, or would change, without saying who they are.")
final class ImportChangesCommand extends SubCommand {

  private static final int PAGE = 500;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The import, as ./sinur import waiting shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.APPROVER, out);
    var after = "";
    do {
      var page =
          gateway
              .get("/api/watchlist/imports/%s/changes?limit=%d&after=%s".formatted(id, PAGE, after))
              .orFail()
              .body();
      for (var change : page.path("changes")) {
        var fields =
            StreamSupport.stream(change.path("fields").spliterator(), false)
                .map(field -> field.asText())
                .collect(Collectors.joining(", "));
        out.printf(
            "%-8s %s %s%s%n",
            Words.plain(change.path("change")),
            change.path("subjectId").asText(),
            change.path("reference").asText(),
            fields.isEmpty() ? "" : ": " + fields);
      }
      after = page.path("next").asText("");
    } while (!after.isEmpty());
  }
}
