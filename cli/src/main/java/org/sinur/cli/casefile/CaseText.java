package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Cases as people read them in a terminal. */
final class CaseText {

  private CaseText() {}

  /** In one line. */
  static void printLine(JsonNode file, PrintWriter out) {
    out.printf(
        "%s  %s, opened %s: %s%s%n",
        file.path("id").asText(),
        file.path("crossingPoint").asText(),
        file.path("openedAt").asText(),
        file.hasNonNull("outcome")
            ? "closed, " + Words.plain(file.path("outcome"))
            : Words.plain(file.path("state")),
        file.path("overdue").asBoolean() ? ", a body has not answered in time" : "");
  }

  /** Whole, without its consents and referrals. */
  static void print(JsonNode file, PrintWriter out) {
    printLine(file, out);
    var content = file.path("content");
    out.printf("  alert %s%n", file.path("alertId").asText());
    out.printf(
        "  %s%s, %s%n",
        content.path("child").asBoolean() ? "a child, or may be one" : "of age",
        content.hasNonNull("ageEstablished")
            ? " (" + content.path("ageEstablished").asText() + ")"
            : "",
        asylum(content));
    if (content.hasNonNull("safeContact")) {
      printContact(content.path("safeContact"), out);
    }
    printText("health", content.path("healthNeeds"), out);
    printText("family", content.path("family"), out);
    printText("note", content.path("note"), out);
    file.path("steps")
        .forEach(
            step ->
                out.printf(
                    "  %s %s%s%n",
                    step.path("takenAt").asText(),
                    Words.plain(step.path("act")),
                    step.hasNonNull("note") ? ": " + step.path("note").asText() : ""));
    printTell(file.path("tell"), out);
  }

  private static String asylum(JsonNode content) {
    if (!content.path("asksForAsylum").asBoolean()) {
      return "asks for no asylum"
          + (content.hasNonNull("asylumRuledOut")
              ? " (" + content.path("asylumRuledOut").asText() + ")"
              : "");
    }
    var states = content.path("statesOfOrigin");
    return states.isEmpty()
        ? "asks for asylum; no State's body is told, since nobody knows from which State"
        : "asks for asylum; the bodies of these States are told nothing: " + joined(states);
  }

  static void printContact(JsonNode contact, PrintWriter out) {
    out.printf("  to be reached: %s%n", Words.plain(contact.path("way")));
    for (var part : new String[] {"value", "when", "language", "precautions"}) {
      printText("  " + part, contact.path(part), out);
    }
  }

  /** Which bodies must be told, in the words they must be told. */
  static void printTell(JsonNode tell, PrintWriter out) {
    tell.forEach(body -> out.printf("  Tell %s to stop and to destroy it.%n", body.asText()));
  }

  static void printConsent(JsonNode consent, PrintWriter out) {
    out.printf(
        "  consent %s  for %s to %s, by %s, %s%n",
        consent.path("id").asText(),
        consent.path("bodyId").asText(),
        words(consent.path("scope")),
        Words.plain(consent.path("givenBy")),
        consent.has("withdrawal")
            ? "withdrawn " + consent.path("withdrawal").path("withdrawnAt").asText()
            : "given " + consent.path("givenAt").asText());
  }

  static void printReferral(JsonNode referral, PrintWriter out) {
    out.printf(
        "  referral %s  to %s for %s, %s: %s%n",
        referral.path("id").asText(),
        referral.path("bodyId").asText(),
        Words.plain(referral.path("service")),
        Words.plain(referral.path("urgency")),
        standing(referral));
    referral
        .path("feedback")
        .forEach(
            said ->
                out.printf(
                    "    %s %s%n", said.path("at").asText(), Words.plain(said.path("kind"))));
  }

  private static String standing(JsonNode referral) {
    var state = Words.plain(referral.path("state"));
    if (referral.hasNonNull("recalledBecause")) {
      return "%s, because of %s".formatted(state, Words.plain(referral.path("recalledBecause")));
    }
    return referral.path("state").asText().equals("SENT")
        ? "%s, to be answered by %s%s"
            .formatted(
                state,
                referral.path("answerBy").asText(),
                referral.path("overdue").asBoolean() ? " (overdue)" : "")
        : state;
  }

  static void printText(String name, JsonNode text, PrintWriter out) {
    if (text.isTextual()) {
      out.printf("  %s: %s%n", name, text.asText());
    }
  }

  static String words(JsonNode list) {
    return Words.plain(joined(list));
  }

  private static String joined(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
