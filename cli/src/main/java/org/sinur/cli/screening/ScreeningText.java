package org.sinur.cli.screening;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** A screening as a person reads it in a terminal. */
public final class ScreeningText {

  private static final Map<String, String> ADVICE =
      Map.of(
          "CLEAR", "CLEAR: nothing found.",
          "REFER", "REFER to the second line.",
          "NOT_CHECKED", "NOT CHECKED: refer to the second line.");

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          entry(
              "PROTECTION_MATCH",
              "it may be a person listed to be helped: to protection, never detained"),
          entry("NAME_MATCH", "a listed person has a name like the traveller's"),
          entry("DOCUMENT_MATCH", "the document's number is listed"),
          entry(
              "LISTED_DOCUMENT",
              "the document is listed as stolen, lost, revoked or invalid: examine it and ask who"
                  + " listed it; this says nothing against its bearer"),
          entry("DOCUMENT_REFUTED", "a field of the document cannot be right"),
          entry("DOCUMENT_EXPIRED", "the document has expired"),
          entry("SPECIMEN_DOCUMENT", "the document is a specimen"),
          entry("LIST_MISSING", "there is no list to check against"),
          entry("LIST_INCOMPLETE", "the list at hand is not complete"),
          entry("LIST_TOO_OLD", "headquarters has not been heard of for too long"),
          entry(
              "DOCUMENT_LIST_NOT_AT_HAND",
              "the list of stolen and lost documents is not at hand in full"),
          entry("NAME_NOT_COMPARABLE", "the document gives no name that could be looked for"));

  private final JsonNode screening;

  /** A screening as the service tells it. */
  public ScreeningText(JsonNode screening) {
    this.screening = screening;
  }

  /** Prints all of it. */
  public void print(PrintWriter out) {
    var advice = screening.path("advice").asText();
    out.println(ADVICE.getOrDefault(advice, advice));
    for (var reason : screening.path("reasons")) {
      out.printf(
          "  because %s%n", REASONS.getOrDefault(reason.asText(), Words.plain(reason.asText())));
    }
    var document = screening.path("document");
    out.printf(
        "Traveller  %s, %s; born %s; %s; %s%n",
        document.path("primaryIdentifier").asText(),
        document.path("secondaryIdentifier").asText(),
        document.path("dateOfBirth").asText(),
        document.path("sex").asText(),
        document.path("nationality").asText());
    out.printf(
        "Document   %s %s %s; expires %s (%s)%n",
        document.path("documentType").asText(),
        document.path("issuingState").asText(),
        document.path("number").asText(),
        document.path("dateOfExpiry").asText(),
        document.path("format").asText());
    proofs(document.path("fields"), out);
    for (var match : screening.path("listedDocuments")) {
      listed(match, out);
    }
    for (var match : screening.path("matches")) {
      match(match, out);
    }
    for (var late : screening.path("lateMatches")) {
      out.printf(
          "Later, at %s, the list changed (version %s):%n",
          late.path("foundAt").asText(), late.path("listVersion").asText("?"));
      if (late.hasNonNull("listedDocument")) {
        listed(late.path("listedDocument"), out);
      } else {
        match(late.path("match"), out);
      }
    }
    var list = screening.path("list");
    out.printf(
        "List       %s; version %s; %d subjects; heard %s s ago%n",
        Words.plain(list.path("usable")),
        list.path("version").path("version").asText("none"),
        list.path("held").asInt(),
        list.path("ageSeconds").asText("?"));
    var documents = screening.path("documentList");
    out.printf(
        "Documents  %s; version %s; %d listed%n",
        Words.plain(documents.path("usable").asText("not looked for")),
        documents.path("version").path("version").asText("none"),
        documents.path("held").asInt());
    if (screening.hasNonNull("referral")) {
      out.printf(
          "Referral   %s; %s%n",
          screening.path("referral").path("id").asText(),
          Words.plain(screening.path("referral").path("state").asText()));
    }
    out.printf("Screening  %s%n", screening.path("id").asText());
  }

  private static void proofs(JsonNode fields, PrintWriter out) {
    for (var result : new String[] {"VERIFIED", "REFUTED", "NOT_CHECKABLE"}) {
      var named =
          StreamSupport.stream(fields.spliterator(), false)
              .filter(f -> f.path("result").asText().equals(result))
              .map(f -> Words.plain(f.path("field")))
              .collect(Collectors.joining(", "));
      if (!named.isEmpty()) {
        out.printf("  %-14s %s%n", Words.plain(result) + ":", named);
      }
    }
  }

  private static void match(JsonNode match, PrintWriter out) {
    var subject = match.path("subject");
    if (match.path("by").asText().equals("DOCUMENT")) {
      out.printf(
          "Match      document %s of %s %s%n",
          match.path("matchedNumber").asText(),
          subject.path("source").asText(),
          subject.path("reference").asText());
    } else {
      out.printf(
          "Match      %.0f %%: %s (%s) of %s %s%n",
          100 * match.path("score").asDouble(),
          match.path("matchedName").path("text").asText(),
          Words.plain(match.path("matchedName").path("quality").asText()),
          subject.path("source").asText(),
          subject.path("reference").asText());
    }
    if (subject.hasNonNull("handling")) {
      out.printf("  asked: %s%n", Words.plain(subject.path("handling")));
    }
    evidence(match, out);
  }

  private static void listed(JsonNode match, PrintWriter out) {
    var document = match.path("document");
    out.printf(
        "Listed     %s %s %s of %s: %s%s%n",
        Words.plain(document.path("type")),
        document.path("issuingState").asText(),
        document.path("number").asText(),
        document.path("source").asText(),
        Words.plain(document.path("fraud")),
        document.hasNonNull("date") ? " on " + document.path("date").asText() : "");
    out.printf(
        "  ask: %s%s%n",
        document.path("requestingAuthority").asText(),
        document.hasNonNull("reference") ? ", about " + document.path("reference").asText() : "");
    evidence(match, out);
  }

  private static void evidence(JsonNode match, PrintWriter out) {
    for (var piece : match.path("evidence")) {
      var detail =
          piece.path("detail").properties().stream()
              .map(d -> d.getKey() + " " + d.getValue().asText())
              .collect(Collectors.joining(", "));
      out.printf(
          "  %+6.2f  %s%s%n",
          piece.path("weight").asDouble(),
          Words.plain(piece.path("kind")),
          detail.isEmpty() ? "" : " (" + detail + ")");
    }
  }
}
