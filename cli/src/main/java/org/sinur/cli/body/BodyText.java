package org.sinur.cli.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Accredited bodies as people read them in a terminal. */
final class BodyText {

  private BodyText() {}

  /** In one line. */
  static void printLine(JsonNode kept, PrintWriter out) {
    var body = kept.path("body");
    out.printf(
        "%s  %s (%s%s), accredited from %s%s: %s%n",
        kept.path("id").asText(),
        body.path("names").path("en").asText(),
        Words.plain(body.path("kind")),
        body.hasNonNull("country") ? ", " + body.path("country").asText() : "",
        body.path("accreditedFrom").asText(),
        body.hasNonNull("accreditedUntil") ? " until " + body.path("accreditedUntil").asText() : "",
        StreamSupport.stream(body.path("services").spliterator(), false)
            .map(Words::plain)
            .collect(Collectors.joining(", ")));
  }

  /** Whole. */
  static void print(JsonNode kept, PrintWriter out) {
    printLine(kept, out);
    var body = kept.path("body");
    body.path("names")
        .properties()
        .forEach(name -> out.printf("  %s: %s%n", name.getKey(), name.getValue().asText()));
    out.printf("  accredited by: %s%n", body.path("reference").asText());
    out.printf("  address: %s%n", body.path("address").asText());
    out.printf("  version %d%n", kept.path("version").asInt());
  }
}
