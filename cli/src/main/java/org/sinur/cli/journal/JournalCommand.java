package org.sinur.cli.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
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
    subcommands = JournalExportCommand.class)
public final class JournalCommand extends SubCommand {

  private static final int MOST = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

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
      lines.forEach(line -> print(line, out));
      if (lines.size() == MOST) {
        out.printf("… the first %,d of %s%n", MOST, asked.label());
      }
    }
  }

  private static void print(String line, PrintWriter out) {
    try {
      var entry = JSON.readTree(line);
      out.printf(
          "%s  %s  %s (%s)  %s %s%s%s%s%n",
          entry.path("recordedAt").asText(),
          entry.path("service").asText(),
          entry.at("/actor/name").asText(),
          entry.at("/actor/id").asText(),
          entry.path("action").asText().toLowerCase(Locale.ROOT),
          entry.path("recordType").asText(),
          after("  ", ids(entry)),
          after("  at ", entry.path("place").asText("")),
          after("  ", entry.path("reason").asText("")));
    } catch (JsonProcessingException e) {
      throw new CommandFailure("The journal has a line that is no JSON.", e);
    }
  }

  private static String after(String before, String text) {
    return text.isEmpty() || text.equals("null") ? "" : before + text;
  }

  private static String ids(JsonNode entry) {
    return StreamSupport.stream(entry.path("recordIds").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }
}
