package org.sinur.cli.alert;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.Words;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows why there is a concern that nobody raised. */
@Command(
    name = "pattern",
    description =
        "Show the pattern of crossings that a concern came about by (protection, auditor).")
final class AlertPatternCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The alert, as ./sinur alert shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var pattern =
        options
            .open(DemoClient.PROTECTION, out)
            .get("%s/%s/pattern".formatted(AlertCommand.ALERTS, id))
            .orFail()
            .body();
    out.printf(
        "%s, by %s version %d, complete %s%n",
        Words.plain(pattern.path("pattern")),
        pattern.path("rules").path("instrument").asText(),
        pattern.path("rules").path("version").asInt(),
        pattern.path("seenAt").asText());
    out.printf(
        "  people %d, families %d, journeys %d%n",
        pattern.path("people").asInt(),
        pattern.path("families").asInt(),
        pattern.path("journeys").asInt());
    pattern.path("crossings").forEach(crossing -> out.printf("  crossing %s%n", crossing.asText()));
    pattern
        .path("others")
        .forEach(other -> out.printf("  also alert %s, of the same%n", other.asText()));
    out.println("A pattern is reason to look and proves nothing of anybody.");
  }
}
