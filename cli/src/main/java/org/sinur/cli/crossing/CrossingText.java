package org.sinur.cli.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Crossings as a person reads them in a terminal. */
final class CrossingText {

  private CrossingText() {}

  static void line(JsonNode crossing, PrintWriter out) {
    out.printf(
        "%s  %s%s%n",
        crossing.path("id").asText(),
        passage(crossing),
        crossing.path("marks").isEmpty() ? "" : "; " + marks(crossing));
  }

  static void whole(JsonNode crossing, PrintWriter out) {
    out.printf("Crossing   %s%n", crossing.path("id").asText());
    out.printf(
        "%-9s  %s, lane %s, %s, captured %s%n",
        crossing.path("direction").asText().equals("EXIT") ? "Exit" : "Entry",
        crossing.path("crossingPoint").asText(),
        crossing.path("lane").asText(),
        crossing.path("occurredAt").asText(),
        Words.plain(crossing.path("capture")));
    var traveller = crossing.path("traveller");
    out.printf(
        "Traveller  %s, born %s, %s, %s%n",
        name(crossing),
        traveller.path("dateOfBirth").asText(),
        traveller.path("sex").asText(),
        traveller.path("nationality").asText());
    var document = crossing.path("document");
    out.printf(
        "Document   %s of %s, %s, until %s%n",
        document.path("documentType").asText(),
        document.path("issuingState").asText(),
        document.path("number").asText(),
        document.path("dateOfExpiry").asText());
    if (crossing.hasNonNull("permit")) {
      out.printf("Permit     %s%n", permit(crossing.path("permit")));
    }
    if (crossing.hasNonNull("purpose")) {
      out.printf("Purpose    %s%n", Words.plain(crossing.path("purpose")));
    }
    if (crossing.hasNonNull("vehicle")) {
      var vehicle = crossing.path("vehicle");
      out.printf(
          "Vehicle    %s %s %s%n",
          Words.plain(vehicle.path("kind")),
          vehicle.path("state").asText(),
          vehicle.path("plate").asText());
    }
    if (crossing.hasNonNull("conveyance")) {
      var conveyance = crossing.path("conveyance");
      out.printf(
          "By         %s %s%n",
          Words.plain(conveyance.path("kind")), conveyance.path("designator").asText());
    }
    if (crossing.hasNonNull("screeningId")) {
      out.printf("Screening  %s%n", crossing.path("screeningId").asText());
    }
    out.printf("Marks      %s%n", crossing.path("marks").isEmpty() ? "none" : marks(crossing));
    out.printf(
        "Version    %d, recorded %s%n",
        crossing.path("version").asInt(), crossing.path("recordedAt").asText());
  }

  /** A correction, with what the crossing said until then of what was changed. */
  static void correction(JsonNode correction, PrintWriter out) {
    out.printf(
        "Corrected  %s by %s: %s%n",
        correction.path("correctedAt").asText(),
        correction.path("correctedBy").asText(),
        correction.path("reason").asText());
    for (var pointer : correction.path("changed")) {
      out.printf(
          "    %s was %s%n",
          pointer.asText(), value(correction.path("before").at(pointer.asText())));
    }
  }

  /** A copy that says something else, with what differs. */
  static void copy(JsonNode conflict, PrintWriter out) {
    var recorded = conflict.path("recorded");
    out.printf(
        "Copy       %s, received %s by %s: %s%n",
        conflict.path("id").asText(),
        conflict.path("receivedAt").asText(),
        conflict.path("receivedBy").asText(),
        passage(conflict.path("copy")));
    if (!recorded.isObject()) {
      out.println("    what is recorded is at a place that is not yours");
    } else if (!conflict.hasNonNull("choice")) {
      out.printf("    of crossing %s%n", recorded.path("id").asText());
    }
    for (var pointer : conflict.path("changed")) {
      out.printf(
          "    %s is %s, the copy says %s%n",
          pointer.asText(),
          value(recorded.at(pointer.asText())),
          value(conflict.path("copy").at(pointer.asText())));
    }
    if (conflict.hasNonNull("choice")) {
      out.printf(
          "    %s, as %s said %s: %s%n",
          conflict.path("choice").asText().equals("COPY")
              ? "the copy holds"
              : "what was recorded holds",
          conflict.path("settledBy").asText(),
          conflict.path("settledAt").asText(),
          conflict.path("note").asText());
    }
  }

  private static String passage(JsonNode crossing) {
    return "%s %s, lane %s, on %s: %s, %s %s"
        .formatted(
            crossing.path("direction").asText().equals("EXIT") ? "left" : "entered",
            crossing.path("crossingPoint").asText(),
            crossing.path("lane").asText(),
            crossing.path("occurredAt").asText(),
            name(crossing),
            crossing.at("/document/issuingState").asText(),
            crossing.at("/document/number").asText());
  }

  private static String name(JsonNode crossing) {
    return "%s, %s"
        .formatted(
            crossing.at("/traveller/primaryIdentifier").asText(),
            crossing.at("/traveller/secondaryIdentifier").asText());
  }

  private static String permit(JsonNode permit) {
    return "%s%s%s%s"
        .formatted(
            Words.plain(permit.path("kind")),
            permit.hasNonNull("number") ? " " + permit.path("number").asText() : "",
            permit.hasNonNull("validUntil") ? ", until " + permit.path("validUntil").asText() : "",
            permit.hasNonNull("days") ? ", %d days".formatted(permit.path("days").asInt()) : "");
  }

  private static String marks(JsonNode crossing) {
    return StreamSupport.stream(crossing.path("marks").spliterator(), false)
        .map(Words::plain)
        .collect(Collectors.joining(", "));
  }

  private static String value(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? "not recorded"
        : value.isValueNode() ? value.asText() : value.toString();
  }
}
