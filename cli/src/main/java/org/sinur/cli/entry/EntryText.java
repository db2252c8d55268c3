package org.sinur.cli.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Entries as a person reads them in a terminal. */
final class EntryText {

  private EntryText() {}

  /** In one line. */
  static void printLine(JsonNode entry, PrintWriter out) {
    var waiting = entry.path("waiting");
    var subject = entry.hasNonNull("subject") ? entry.path("subject") : waiting.path("subject");
    out.printf(
        "%s  %s  %s%s  %s%n",
        entry.path("id").asText(),
        entry.path("reference").asText(),
        standing(entry),
        waiting.isObject() ? ", waits: " + Words.plain(waiting.path("change")) : "",
        subject.path("names").path(0).path("text").asText());
  }

  /** Whole. */
  static void print(JsonNode entry, PrintWriter out) {
    out.printf("Entry      %s, %s%n", entry.path("reference").asText(), standing(entry));
    if (entry.hasNonNull("subject")) {
      printSubject(entry.path("subject"), out);
    }
    if (entry.path("waiting").isObject()) {
      printProposal(entry.path("waiting"), out);
    }
    out.printf("Id         %s%n", entry.path("id").asText());
  }

  static void printProposals(JsonNode proposals, PrintWriter out) {
    proposals.forEach(proposal -> printProposal(proposal, out));
  }

  private static void printProposal(JsonNode proposal, PrintWriter out) {
    out.println();
    out.printf(
        "%-10s %s, proposed by %s: %s%n",
        Words.plain(proposal.path("change")),
        proposal.path("proposedAt").asText(),
        proposal.path("proposedByName").asText(proposal.path("proposedBy").asText()),
        proposal.path("reason").asText());
    if (proposal.hasNonNull("subject")) {
      printSubject(proposal.path("subject"), out);
    }
    if (proposal.hasNonNull("decision")) {
      out.printf(
          "  %-9s%s by %s: %s%n",
          Words.plain(proposal.path("decision")),
          proposal.path("decidedAt").asText(),
          proposal.path("decidedBy").asText(),
          proposal.path("note").asText());
    } else {
      out.println("  waits for a second person");
    }
  }

  private static void printSubject(JsonNode subject, PrintWriter out) {
    var mandate = subject.path("mandate");
    for (var name : subject.path("names")) {
      out.printf(
          "  name     %s (%s)%n", name.path("text").asText(), Words.plain(name.path("quality")));
    }
    for (var birth : subject.path("births")) {
      out.printf(
          "  born     %s to %s%n",
          birth.path("earliest").asText("?"), birth.path("latest").asText("?"));
    }
    for (var document : subject.path("documents")) {
      out.printf(
          "  document %s %s %s%n",
          document.path("type").asText(),
          document.path("issuingState").asText(""),
          document.path("number").asText());
    }
    if (!subject.path("nationalities").isEmpty()) {
      out.printf(
          "  state    %s%n",
          StreamSupport.stream(subject.path("nationalities").spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining(", ")));
    }
    out.printf(
        "  asks     %s; %s; %s%n",
        Words.plain(subject.path("handling")),
        mandate.path("legalBasis").asText(),
        mandate.path("requestingAuthority").asText());
    out.printf(
        "  holds    until %s, to be looked at again by %s%n",
        mandate.path("expiresOn").asText(), mandate.path("reviewOn").asText());
  }

  private static String standing(JsonNode entry) {
    return Words.plain(entry.path("state"))
        + (entry.path("expired").asBoolean() ? ", but its last day has passed" : "");
  }
}
