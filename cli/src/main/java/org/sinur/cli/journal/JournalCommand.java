package org.sinur.cli.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who did or saw what. */
@Command(
    name = "journal",
    description = "Show who did or saw what, to whose record; download it all to verify it.",
    subcommands = {JournalExportCommand.class, JournalProveCommand.class})
public final class JournalCommand extends SubCommand {

  private static final int MOST = 1000;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description =
          "Whose journal: watchlist, traveller-screening, crossing-point, trafficking-alert or oversight; all where absent.")
  private @Nullable JournalService service;

  @Option(names = "--record", paramLabel = "ID", description = "Only what was done to this record.")
  private String ofRecord = "";

  @Option(names = "--actor", paramLabel = "ID", description = "Only what this person did.")
  private String actor = "";

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.AUDITOR, out);
    var query =
        (ofRecord.isEmpty() ? "" : "&record=" + Gateway.addressPart(ofRecord))
            + (actor.isEmpty() ? "" : "&actor=" + Gateway.addressPart(actor));
    for (var asked : service == null ? JournalService.all() : List.of(service)) {
      var lines =
          gateway
              .get("/api/%s/journal?limit=%d%s".formatted(asked.label(), MOST, query))
              .orFail()
              .body()
              .asText()
              .lines()
              .toList();
      lines.forEach(line -> out.println(EntryText.of(line)));
      if (lines.size() == MOST) {
        out.printf("… the first %,d of %s%n", MOST, asked.label());
      }
    }
  }
}
