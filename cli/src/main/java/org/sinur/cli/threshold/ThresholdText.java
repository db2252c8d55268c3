package org.sinur.cli.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sinur.cli.Words;

/** A threshold, and what it means, as a person reads it in a terminal. */
final class ThresholdText {

  private ThresholdText() {}

  static void print(JsonNode threshold, PrintWriter out) {
    out.printf(
        "Threshold  %.2f, %s%n",
        threshold.path("threshold").asDouble(), Words.plain(threshold.path("standing")));
    out.printf(
        "Proposed   %s by %s: %s%n",
        when(threshold.path("proposedAt")),
        threshold.path("proposedByName").asText(threshold.path("proposedBy").asText()),
        threshold.path("reason").asText());
    if (threshold.hasNonNull("decidedAt")) {
      out.printf(
          "Decided    %s: %s%n",
          when(threshold.path("decidedAt")), threshold.path("note").asText());
    }
    printConsequence(threshold.path("consequence"), out);
    out.printf("Id         %s%n", threshold.path("id").asText());
  }

  static void printConsequence(JsonNode consequence, PrintWriter out) {
    out.printf(
        "Counted    %s to %s; at %.2f, and at %.2f as it was then%n",
        when(consequence.path("from")),
        when(consequence.path("to")),
        consequence.path("threshold").asDouble(),
        consequence.path("present").asDouble());
    count("everywhere", consequence.path("everywhere"), out);
    for (var place : consequence.path("places")) {
      count(place.path("crossingPoint").asText(), place.path("count"), out);
    }
  }

  private static void count(String where, JsonNode count, PrintWriter out) {
    if (count.path("travellers").asLong() == 0) {
      out.printf("  %-10s nobody was screened%n", where);
      return;
    }
    out.printf(
        "  %-10s %,d travellers; alerts per 1,000: %.1f (was %.1f); of %,d confirmed matches %,d would be missed%n",
        where,
        count.path("travellers").asLong(),
        count.path("alertsPerThousand").asDouble(),
        count.path("alertsPerThousandAtPresent").asDouble(),
        count.path("confirmed").asLong(),
        count.path("confirmedMissed").asLong());
  }

  private static Instant when(JsonNode instant) {
    return Instant.parse(instant.asText()).truncatedTo(ChronoUnit.SECONDS);
  }
}
