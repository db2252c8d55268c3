package org.sinur.cli.closure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Closures as a person reads them in a terminal. */
final class ClosureText {

  private ClosureText() {}

  static void print(JsonNode closure, PrintWriter out) {
    out.printf(
        "Closed     %s: %s, to %s%s%n",
        closure.hasNonNull("authority")
            ? "all of " + closure.path("authority").asText()
            : list(closure.path("crossingPoints")),
        Words.plain(list(closure.path("directions"))),
        Words.plain(list(closure.path("travellers"))),
        closure.path("nationalities").isEmpty() ? "" : " " + list(closure.path("nationalities")));
    out.printf(
        "When       from %s %s%n",
        closure.path("from").asText(),
        closure.hasNonNull("until")
            ? "until " + closure.path("until").asText()
            : "until it is lifted");
    out.printf("By         %s%n", decree(closure.path("decree")));
    if (closure.hasNonNull("lifting")) {
      out.printf(
          "Lifted     %s by %s%n",
          closure.at("/lifting/at").asText(), decree(closure.at("/lifting/decree")));
    }
    out.printf("Id         %s%n", closure.path("id").asText());
  }

  private static String decree(JsonNode decree) {
    return "%s, no. %s of %s: %s"
        .formatted(
            decree.path("issuer").asText(),
            decree.path("number").asText(),
            decree.path("date").asText(),
            decree.path("text").asText());
  }

  private static String list(JsonNode texts) {
    return StreamSupport.stream(texts.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
