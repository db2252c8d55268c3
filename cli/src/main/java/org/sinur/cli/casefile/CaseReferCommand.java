package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a body to help. */
@Command(name = "refer", description = "Ask a body to help, by a consent that holds.")
final class CaseReferCommand extends SubCommand {

  /** What a body does for a person. */
  enum Service {
    SHELTER,
    MEDICAL,
    PSYCHOSOCIAL,
    LEGAL_AID,
    CHILD_PROTECTION,
    ASYLUM,
    FAMILY_TRACING,
    RETURN_AND_REINTEGRATION,
    OTHER_ASSISTANCE
  }

  /** How soon. */
  enum Urgency {
    IMMEDIATE,
    TODAY,
    ROUTINE
  }

  @Mixin private CaseOptions file = new CaseOptions();

  @Option(
      names = "--consent",
      required = true,
      paramLabel = "ID",
      description = "By which consent, as ./sinur case show shows it; it says which body.")
  private UUID consent = new UUID(0, 0);

  @Option(
      names = "--service",
      required = true,
      paramLabel = "WORD",
      description =
          "For what: shelter, medical, psychosocial, legal-aid, child-protection, asylum, family-tracing, return-and-reintegration or other-assistance.")
  private Service service = Service.SHELTER;

  @Option(
      names = "--urgency",
      paramLabel = "WORD",
      description = "immediate, today (the default) or routine.")
  private Urgency urgency = Urgency.TODAY;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "Why, for protection alone; the body is not given it.")
  private @Nullable String note;

  @Override
  public void run() {
    var out = out();
    var gateway = file.open(out);
    var referral =
        JsonNodeFactory.instance
            .objectNode()
            .put("bodyId", body(gateway.get(file.path() + "/consents").orFail().body()))
            .put("service", service.name())
            .put("consentId", consent.toString())
            .put("urgency", urgency.name());
    if (note != null) {
      referral.put("note", note);
    }
    var address = "%s/referrals/%s".formatted(file.path(), UUID.randomUUID());
    CaseText.printReferral(gateway.send("PUT", address, referral, Map.of()).orFail().body(), out);
  }

  /** The body that the consent is for. */
  private String body(JsonNode consents) {
    return StreamSupport.stream(consents.spliterator(), false)
        .filter(given -> given.path("id").asText().equals(consent.toString()))
        .map(given -> given.path("bodyId").asText())
        .findFirst()
        .orElseThrow(() -> new CommandFailure("The case has no consent " + consent + "."));
  }
}
