package org.sinur.cli.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes that a screened traveller is refused entry. */
@Command(
    name = "propose",
    description = "Propose that a screened traveller is refused entry; another person confirms it.")
final class RefusalProposeCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--screening",
      required = true,
      paramLabel = "ID",
      description = "The traveller's screening.")
  private UUID screening = new UUID(0, 0);

  @Option(
      names = "--ground",
      required = true,
      paramLabel = "CODE",
      description = "The ground, see ./sinur refusal grounds.")
  private String ground = "";

  @Option(
      names = "--facts",
      required = true,
      paramLabel = "TEXT",
      description = "What it rests on; it stands on the traveller's form.")
  private String facts = "";

  @Option(
      names = "--language",
      required = true,
      paramLabel = "CODE",
      description = "What the traveller reads: en, ar, ckb, kmr, fa or tr.")
  private FormLanguage language = FormLanguage.EN;

  @Option(
      names = "--companion",
      paramLabel = "ID",
      description = "For a child: the refusal of the adult it is with.")
  private @Nullable UUID companion;

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var screened = gateway.get("/api/traveller-screening/screenings/" + screening).orFail().body();
    RefusalText.line(
        gateway
            .send(
                "PUT",
                RefusalCommand.REFUSALS + "/" + UUID.randomUUID(),
                refusal(screened),
                Map.of())
            .orFail()
            .body(),
        out);
  }

  private ObjectNode refusal(JsonNode screened) {
    var document = screened.path("document");
    var refusal =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", screened.path("crossingPoint").asText())
            .put("occurredAt", Instant.now().toString())
            .put("screeningId", screening.toString())
            .put("ground", ground)
            .put("facts", facts)
            .put("language", language.code());
    if (companion != null) {
      refusal.put("companionId", companion.toString());
    }
    refusal
        .putObject("traveller")
        .put("primaryIdentifier", document.path("primaryIdentifier").asText())
        .put("secondaryIdentifier", document.path("secondaryIdentifier").asText())
        .put("dateOfBirth", document.path("dateOfBirth").asText())
        .put("sex", document.path("sex").asText())
        .put("nationality", document.path("nationality").asText());
    refusal
        .putObject("document")
        .put("documentType", document.path("documentType").asText())
        .put("number", document.path("number").asText())
        .put("issuingState", document.path("issuingState").asText())
        .put("dateOfExpiry", document.path("dateOfExpiry").asText());
    return refusal;
  }
}
