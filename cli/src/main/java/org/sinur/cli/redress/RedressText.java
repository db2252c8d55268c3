package org.sinur.cli.redress;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Requests as a person reads them in a terminal. */
final class RedressText {

  private RedressText() {}

  static void print(JsonNode request, PrintWriter out) {
    out.printf(
        "Request    %s%n",
        request.hasNonNull("decision")
            ? "%s: %s"
                .formatted(Words.plain(request.path("decision")), request.path("note").asText())
            : "waits; to be answered by %s%s"
                .formatted(
                    request.path("dueAt").asText(),
                    request.path("overdue").asBoolean() ? ", OVERDUE" : ""));
    out.printf(
        "Asked      %s, taken down by %s, in %s: %s%n",
        request.path("lodgedAt").asText(),
        request.path("lodgedByName").asText(request.path("lodgedBy").asText()),
        request.path("language").asText(),
        request.path("statement").asText());
    out.printf("Screening  %s%n", request.path("screeningId").asText());
    out.printf("Id         %s%n", request.path("id").asText());
  }
}
