package org.sinur.cli.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** A refusal of entry, for people. */
final class RefusalText {

  private RefusalText() {}

  static void line(JsonNode refusal, PrintWriter out) {
    out.printf(
        "%s  %s, %s: ground %s; %s%n",
        refusal.path("id").asText(),
        refusal.path("crossingPoint").asText(),
        refusal.path("occurredAt").asText(),
        refusal.path("ground").asText(),
        standing(refusal.path("state").asText()));
  }

  static void whole(JsonNode refusal, PrintWriter out) {
    line(refusal, out);
    var traveller = refusal.path("traveller");
    out.printf(
        "%s, %s, born %s, %s%n",
        traveller.path("primaryIdentifier").asText(),
        traveller.path("secondaryIdentifier").asText(),
        traveller.path("dateOfBirth").asText(),
        traveller.path("nationality").asText());
    out.printf("It rests on: %s%n", refusal.path("facts").asText());
    refusal
        .path("steps")
        .forEach(
            step ->
                out.printf(
                    "  %s  %s by %s%s%n",
                    step.path("at").asText(),
                    Words.plain(step.path("act")),
                    step.hasNonNull("by") ? step.path("by").asText() : "the service",
                    step.hasNonNull("note") ? ": " + step.path("note").asText() : ""));
  }

  private static String standing(String state) {
    return switch (state) {
      case "PROPOSED" -> "proposed, another person has to confirm it";
      case "CONFIRMED" -> "confirmed, waits for the word of protection";
      case "HELD" -> "held: refer to protection, the traveller must not be turned back now";
      case "FINAL" -> "final";
      default -> Words.plain(state);
    };
  }
}
