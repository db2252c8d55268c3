package org.sinur.cli.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Shifts as a person reads them in a terminal. */
final class ShiftText {

  private ShiftText() {}

  static void print(JsonNode shift, PrintWriter out) {
    out.printf(
        "%s  %s, %s answers for it since %s%s%n",
        shift.path("id").asText(),
        shift.path("crossingPoint").asText(),
        shift.path("supervisor").asText(),
        shift.path("begunAt").asText(),
        shift.hasNonNull("endedAt")
            ? "; ended %s by %s"
                .formatted(shift.path("endedAt").asText(), shift.path("endedBy").asText())
            : "");
    told("taken over", shift.path("takenOver").asText(), out);
    told("officers", officers(shift), out);
    told("handed over", shift.path("handover").asText(), out);
  }

  private static void told(String what, String text, PrintWriter out) {
    if (!text.isEmpty() && !text.equals("null")) {
      out.printf("    %s: %s%n", what, text);
    }
  }

  private static String officers(JsonNode shift) {
    return StreamSupport.stream(shift.path("officers").spliterator(), false)
        .map(
            officer ->
                officer.path("officer").asText()
                    + (officer.hasNonNull("lane")
                        ? " at lane " + officer.path("lane").asText()
                        : ""))
        .collect(Collectors.joining(", "));
  }
}
