package org.sinur.cli.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up whether a document is listed. */
@Command(
    name = "document",
    description =
        "Look up whether a document is listed as stolen, lost, revoked or invalid. Each look is"
            + " journalled.")
public final class DocumentCommand extends SubCommand {

  private static final String LOOKUP = "/api/watchlist/listed-documents/lookup";

  /** The kinds of document that are listed, as the watchlist names them. */
  enum Type {
    PASSPORT,
    ID_CARD,
    VISA,
    TRAVEL_DOCUMENT,
    RESIDENCE_PERMIT
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(index = "0", paramLabel = "STATE", description = "Who issued it: an ICAO code, IRQ.")
  private String issuingState = "";

  @Parameters(index = "1", paramLabel = "NUMBER", description = "Its number.")
  private String number = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "Only passport, id-card, visa, travel-document or residence-permit (default: any).")
  private @Nullable Type type;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "What was said at that moment, such as 2026-11-22T08:00:00Z.")
  private @Nullable Instant at;

  @Option(names = "--json", description = "Print the answer as it came.")
  private boolean asJson;

  @Override
  public void run() {
    var out = out();
    var question = JsonNodeFactory.instance.objectNode();
    question.put("number", number).put("issuingState", issuingState.toUpperCase(Locale.ROOT));
    if (type != null) {
      question.put("type", type.name());
    }
    if (at != null) {
      question.put("at", at.toString());
    }
    var answer =
        options
            .open(DemoClient.ANALYST, out)
            .send("POST", LOOKUP, question, Map.of())
            .orFail()
            .body();
    if (asJson) {
      out.println(answer.toPrettyString());
    } else {
      new DocumentText(out).print(answer);
    }
  }
}
