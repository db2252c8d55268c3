package org.sinur.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the sources, and how fresh the fetched ones are. */
@Command(
    name = "sources",
    description = "Show whose lists are taken in, and how fresh the fetched ones are.")
final class ImportSourcesCommand extends SubCommand {

  static final String SOURCES = "/api/watchlist/sources";

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    options
        .open(DemoClient.EDITOR, out)
        .get(SOURCES)
        .orFail()
        .body()
        .forEach(source -> print(source, out));
  }

  static void print(JsonNode source, PrintWriter out) {
    out.printf("%-10s %s%n", source.path("source").asText(), standing(source));
  }

  private static String standing(JsonNode source) {
    if (!source.hasNonNull("address")) {
      return source.path("published").asBoolean()
          ? "sent by people"
          : "sent by people; waits for a second person";
    }
    return "fetched from %s; last whole %s%s%s"
        .formatted(
            source.path("address").asText(),
            source.path("succeededAt").asText("never"),
            source.hasNonNull("failure") ? "; failed: " + source.path("failure").asText() : "",
            source.path("late").asBoolean() ? "; LATE" : "");
  }
}
