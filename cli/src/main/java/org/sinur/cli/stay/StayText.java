package org.sinur.cli.stay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Stays as a person reads them in a terminal. */
final class StayText {

  private final PrintWriter out;

  StayText(PrintWriter out) {
    this.out = out;
  }

  void stay(JsonNode stay) {
    out.printf("Stay       %s, %s%n", stay.path("id").asText(), Words.plain(stay.path("state")));
    end("Entry", stay.path("entry"));
    end("Exit", stay.path("exit"));
    if (stay.hasNonNull("matchedBy")) {
      out.printf(
          "Matched    %s: %s%n",
          Words.plain(stay.path("matchedBy")), evidence(stay.path("evidence")));
    }
    if (stay.hasNonNull("decision")) {
      var decision = stay.path("decision");
      out.printf(
          "Decided    %s: %s%n",
          decision.path("decidedAt").asText(), decision.path("note").asText());
    }
    if (stay.hasNonNull("figures")) {
      figures(stay.path("figures"));
    }
  }

  void line(JsonNode stay) {
    var entry = stay.path("entry");
    var exit = stay.path("exit");
    out.printf(
        "%s  %s: %s; %s%n",
        stay.path("id").asText(),
        Words.plain(stay.path("state")),
        Stream.of(passage("entered", entry), passage("left", exit))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", ")),
        who(entry.isObject() ? entry : exit));
  }

  private static Optional<String> passage(String what, JsonNode end) {
    return Optional.of(end)
        .filter(JsonNode::isObject)
        .map(
            passed ->
                "%s %s on %s"
                    .formatted(
                        what, passed.path("crossingPoint").asText(), passed.path("day").asText()));
  }

  void overstayer(JsonNode stay) {
    var entry = stay.path("entry");
    var figures = stay.path("figures");
    out.printf(
        "%s  %s on %s, permitted until %s: %d days over; %s%n",
        stay.path("id").asText(),
        entry.path("crossingPoint").asText(),
        entry.path("day").asText(),
        figures.path("permittedUntil").asText(),
        figures.path("overstayedDays").asInt(),
        who(entry));
  }

  void unmatched(JsonNode waiting) {
    var exit = waiting.path("exit");
    out.printf(
        "%s  %s, left %s: %s%n",
        exit.path("crossingId").asText(),
        exit.path("crossingPoint").asText(),
        exit.path("occurredAt").asText(),
        who(exit));
    if (waiting.path("candidates").isEmpty()) {
      out.println("    no entry is like it");
    }
    for (var candidate : waiting.path("candidates")) {
      out.printf(
          "    %s  %s, entered %s, %s: %s%n",
          candidate.path("entryId").asText(),
          candidate.path("crossingPoint").asText(),
          candidate.path("occurredAt").asText(),
          Words.plain(candidate.path("strength")),
          evidence(candidate.path("evidence")));
    }
  }

  private void end(String what, JsonNode end) {
    if (end.isObject()) {
      out.printf(
          "%-9s  %s, %s: %s%n",
          what, end.path("day").asText(), end.path("crossingPoint").asText(), who(end));
    } else {
      out.printf("%-9s  not known%n", what);
    }
  }

  private void figures(JsonNode figures) {
    out.printf(
        "Permitted  %s; on %s: %s days used%s%n",
        figures.hasNonNull("permittedUntil")
            ? "until " + figures.path("permittedUntil").asText()
            : Words.plain(figures.path("finding")),
        figures.path("asOf").asText(),
        figures.path("daysUsed").asText(),
        figures.hasNonNull("daysLeft")
            ? ", %d left, %d over"
                .formatted(figures.path("daysLeft").asInt(), figures.path("overstayedDays").asInt())
            : "");
    out.printf(
        "Rule       version %d%s%n",
        figures.path("rulesVersion").asInt(),
        figures.hasNonNull("rule")
            ? ": " + figures.path("rule").path("legalBasis").asText()
            : ", none applies");
    for (var step : figures.path("steps")) {
      out.printf(
          "  %-18s %s%s%n",
          Words.plain(step.path("what")),
          span(step),
          step.hasNonNull("days") ? " %d days".formatted(step.path("days").asInt()) : "");
    }
  }

  private static String span(JsonNode step) {
    if (!step.hasNonNull("until")) {
      return "";
    }
    return step.hasNonNull("from")
        ? "%s to %s:".formatted(step.path("from").asText(), step.path("until").asText())
        : "until " + step.path("until").asText();
  }

  private static String who(JsonNode end) {
    return "%s, %s, %s %s"
        .formatted(
            end.at("/traveller/primaryIdentifier").asText(),
            end.at("/traveller/secondaryIdentifier").asText(),
            end.at("/document/issuingState").asText(),
            end.at("/document/number").asText());
  }

  private static String evidence(JsonNode pieces) {
    return StreamSupport.stream(pieces.spliterator(), false)
        .map(piece -> Words.plain(piece.path("field")) + " " + Words.plain(piece.path("finding")))
        .collect(Collectors.joining(", "));
  }
}
