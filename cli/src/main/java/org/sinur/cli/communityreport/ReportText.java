package org.sinur.cli.communityreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Reports as people read them in a terminal. */
final class ReportText {

  private ReportText() {}

  /** In one line. */
  static void printLine(JsonNode report, PrintWriter out) {
    out.printf(
        "%s  %s, %s, received %s: %s%n",
        report.path("id").asText(),
        Words.plain(report.path("kind")),
        report.hasNonNull("crossingPoint")
            ? report.path("crossingPoint").asText()
            : "place not said",
        report.path("receivedAt").asText(),
        report.hasNonNull("outcome")
            ? "closed, " + Words.plain(report.path("outcome"))
            : Words.plain(report.path("state")));
  }

  /** Whole. */
  static void print(JsonNode report, PrintWriter out) {
    printLine(report, out);
    printText("happened on", report.path("happenedOn"), out);
    printText("language", report.path("language"), out);
    printText("to be reached", report.path("contact"), out);
    printWords("words", report.path("words"), out);
    report
        .path("messages")
        .forEach(
            message ->
                printWords(
                    message.path("writtenAt").asText()
                        + (message.hasNonNull("writtenBy") ? " answered" : " the reporter"),
                    message.path("words"),
                    out));
    report
        .path("steps")
        .forEach(
            step ->
                out.printf(
                    "  %s %s, %s%s%n",
                    step.path("takenAt").asText(),
                    Words.plain(step.path("desk")),
                    Words.plain(step.path("act")),
                    step.hasNonNull("note") ? ": " + step.path("note").asText() : ""));
  }

  /** Line by line behind a bar, so that no line of theirs is taken for one of ours. */
  private static void printWords(String whose, JsonNode words, PrintWriter out) {
    out.printf("  %s:%n", whose);
    words.asText().lines().forEach(line -> out.printf("    | %s%n", line));
  }

  private static void printText(String name, JsonNode text, PrintWriter out) {
    if (text.isTextual()) {
      out.printf("  %s: %s%n", name, text.asText());
    }
  }
}
