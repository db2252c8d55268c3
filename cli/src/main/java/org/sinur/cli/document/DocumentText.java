package org.sinur.cli.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** What the lists say of a document, as a person reads it in a terminal. */
final class DocumentText {

  private final PrintWriter out;

  DocumentText(PrintWriter out) {
    this.out = out;
  }

  /** Prints an answer. */
  void print(JsonNode answer) {
    for (var listing : answer.path("listings")) {
      listing(listing);
    }
    if (answer.path("listed").asBoolean()) {
      out.println("Examine it and ask who listed it; this says nothing against its bearer.");
    } else {
      out.println("Not listed.");
    }
    out.println(
        answer.hasNonNull("publishedAt")
            ? "Documents  version %d, in force since %s"
                .formatted(answer.path("version").asLong(), answer.path("publishedAt").asText())
            : "Documents  no list was in force");
  }

  private void listing(JsonNode listing) {
    out.printf(
        "Listed     %s %s %s by %s: %s%s%n",
        Words.plain(listing.path("type")),
        listing.path("issuingState").asText(),
        listing.path("number").asText(),
        listing.path("source").asText(),
        Words.plain(listing.path("fraud")),
        listing.hasNonNull("date") ? " on " + listing.path("date").asText() : "");
    out.printf(
        "  ask: %s%s%n",
        listing.path("requestingAuthority").asText(),
        listing.hasNonNull("reference") ? ", about " + listing.path("reference").asText() : "");
    out.printf("  since %s%n", edition(listing.path("since")));
    if (listing.hasNonNull("until")) {
      out.printf("  until %s%n", edition(listing.path("until")));
    }
  }

  private static String edition(JsonNode edition) {
    return "version %d, %s"
        .formatted(edition.path("version").asLong(), edition.path("publishedAt").asText());
  }
}
