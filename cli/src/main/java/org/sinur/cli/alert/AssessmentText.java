package org.sinur.cli.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Assessments as people read them. */
final class AssessmentText {

  private AssessmentText() {}

  static void print(JsonNode assessment, PrintWriter out) {
    out.printf(
        "%s  %s, by %s version %d%s%n",
        assessment.path("id").asText(),
        assessment.path("assessedAt").asText(),
        assessment.path("instrument").path("instrument").asText(),
        assessment.path("instrument").path("version").asInt(),
        assessment.hasNonNull("provisional") ? " (provisional)" : "");
    assessment
        .path("weighing")
        .path("dimensions")
        .forEach(
            dimension ->
                out.printf(
                    "  %s %s: %s%n",
                    dimension.path("positive").asBoolean() ? "+" : "-",
                    Words.plain(dimension.path("code")),
                    dimension.path("strengths").isEmpty()
                        ? "none known"
                        : words(dimension.path("strengths"))));
    out.printf("  elements: %s%n", words(assessment.path("weighing").path("elements")));
    out.println(
        assessment.path("outcome").asText().equals("INDICATORS_PRESENT_REFER")
            ? "  Indicators are present: refer."
            : "  The indicators known so far are not enough by the rule. The concern stands.");
  }

  private static String words(JsonNode list) {
    return list.isEmpty()
        ? "none"
        : StreamSupport.stream(list.spliterator(), false)
            .map(Words::plain)
            .collect(Collectors.joining(", "));
  }
}
