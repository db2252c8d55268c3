package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Letters to bodies as people read them. */
final class LetterText {

  private LetterText() {}

  static void print(JsonNode letter, PrintWriter out) {
    var to = letter.path("to");
    to.path("names").forEach(name -> out.println(name.asText()));
    out.println(to.path("address").asText());
    out.printf(
        "%nReferral %s: %s, %s. Please answer by %s.%n",
        letter.path("referralId").asText(),
        Words.plain(letter.path("service")),
        Words.plain(letter.path("urgency")),
        letter.path("answerBy").asText());
    out.printf(
        "Consent of %s, to %s.%n",
        letter.path("consentGivenAt").asText(), CaseText.words(letter.path("scope")));
    if (letter.has("person")) {
      printPerson(letter.path("person"), out);
    }
    if (letter.has("contact")) {
      CaseText.printContact(letter.path("contact"), out);
    }
    if (letter.has("alert")) {
      out.printf(
          "  noticed: %s (%s)%n",
          CaseText.words(letter.path("alert").path("indicators")),
          Words.plain(letter.path("alert").path("urgency")));
    }
    letter
        .path("assessments")
        .forEach(
            assessment ->
                out.printf(
                    "  assessed %s: %s%s%n",
                    assessment.path("assessedAt").asText(),
                    Words.plain(assessment.path("outcome")),
                    assessment.hasNonNull("provisional") ? " (provisional)" : ""));
    CaseText.printText("health", letter.path("healthNeeds"), out);
    CaseText.printText("family", letter.path("family"), out);
    out.println();
    letter.path("handling").forEach(promise -> out.printf("- %s%n", Words.plain(promise)));
  }

  private static void printPerson(JsonNode person, PrintWriter out) {
    CaseText.printText("name", person.path("name"), out);
    out.printf(
        "  %s%s%s%n",
        person.path("child").asBoolean() ? "a child, or may be one" : "of age",
        person.has("apparentAge")
            ? ", seems %s to %s"
                .formatted(
                    person.path("apparentAge").path("from").asText("?"),
                    person.path("apparentAge").path("to").asText("?"))
            : "",
        person.hasNonNull("sex") ? ", " + person.path("sex").asText() : "");
  }
}
