package org.sinur.cli.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Triages as people read them. */
final class TriageText {

  static final String TRIAGES = "/api/trafficking-alert/triages/";

  private TriageText() {}

  /** What who asked has to do. */
  static void print(JsonNode receipt, PrintWriter out) {
    out.printf("%s  recorded%n", receipt.path("id").asText());
    if (receipt.path("referToProtection").asBoolean()) {
      out.printf(
          "  REFER TO PROTECTION, %s. Protection has been told.%n",
          Words.plain(receipt.path("urgency")));
    }
    receipt.path("help").forEach(help -> out.printf("  Needs: %s%n", Words.plain(help)));
    if (!receipt.path("referToProtection").asBoolean() && receipt.path("help").isEmpty()) {
      out.println("  Nothing more to do. Ask again whenever something seems wrong.");
    }
  }

  /** What protection reads. */
  static void printWhole(JsonNode triage, PrintWriter out) {
    out.printf(
        "%s  %s, %s, asked in %s, by %s version %d%n",
        triage.path("id").asText(),
        triage.path("crossingPoint").asText(),
        triage.path("occurredAt").asText(),
        triage.path("language").asText(),
        triage.path("form").path("instrument").asText(),
        triage.path("form").path("version").asInt());
    triage.path("yes").forEach(code -> out.printf("  yes: %s%n", Words.plain(code)));
    triage.path("no").forEach(code -> out.printf("  no: %s%n", Words.plain(code)));
    triage.path("routes").forEach(route -> out.printf("  leads to %s%n", Words.plain(route)));
    triage
        .path("contradictions")
        .forEach(
            pair ->
                out.printf(
                    "  Both were answered with yes and cannot be: %s, and %s. Ask again.%n",
                    Words.plain(pair.path(0)), Words.plain(pair.path(1))));
    if (triage.hasNonNull("alertId")) {
      out.printf("  alert %s%n", triage.path("alertId").asText());
    }
  }
}
