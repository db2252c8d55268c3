package org.sinur.cli.importing;

import java.io.PrintWriter;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the lists that wait for a person. */
@Command(name = "waiting", description = "Show the lists that wait for another person's decision.")
final class ImportWaitingCommand extends SubCommand {

  private static final int LATEST = 200;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    var waiting =
        print(gateway, ImportDecideCommand.IMPORTS, "", out)
            + print(gateway, ImportDecideCommand.DOCUMENT_LISTS, " (--documents)", out);
    if (waiting == 0) {
      out.println("No list waits.");
    }
  }

  /** Prints those that wait, and says how many they are. */
  private static int print(Gateway gateway, String lists, String hint, PrintWriter out) {
    var waiting = 0;
    for (var taken : gateway.get(lists + "?limit=" + LATEST).orFail().body()) {
      if (taken.path("state").asText().equals("WAITING")) {
        waiting++;
        out.printf(
            "%s  %s%s, sent %s by %s: %d added, %d changed, %d removed, %d as before; waits because %s%n",
            taken.path("id").asText(),
            taken.path("source").asText(),
            hint,
            taken.path("recordedAt").asText(),
            taken.path("recordedByName").asText(taken.path("recordedBy").asText()),
            taken.path("added").asInt(),
            taken.path("changed").asInt(),
            taken.path("removed").asInt(),
            taken.path("unchanged").asInt(),
            reason(taken.path("waitsBecause").asText()));
      }
    }
    return waiting;
  }

  private static String reason(String waitsBecause) {
    return switch (waitsBecause) {
      case "SHRINKS" -> "it drops too many subjects";
      case "UNPUBLISHED" -> "nobody else publishes this list";
      default -> "it was sent to be held";
    };
  }
}
