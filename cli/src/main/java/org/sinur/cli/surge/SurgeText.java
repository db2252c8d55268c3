package org.sinur.cli.surge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.Words;

/** Surge orders as a person reads them in a terminal. */
final class SurgeText {

  private SurgeText() {}

  static void print(JsonNode order, PrintWriter out) {
    out.printf(
        "Surge      %s; %s: %s of %s%s%n",
        Words.plain(order.path("state")),
        list(order.path("crossingPoints")),
        Words.plain(list(order.path("directions"))),
        Words.plain(list(order.path("travellers"))),
        order.path("nationalities").isEmpty() ? "" : " " + list(order.path("nationalities")));
    out.printf(
        "When       from %s until %s%n", order.path("from").asText(), order.path("until").asText());
    out.printf(
        "Left out   %s%n",
        order.path("mayBeLeftOut").isEmpty()
            ? "nothing may be"
            : "may be " + Words.plain(list(order.path("mayBeLeftOut"))));
    if (order.hasNonNull("agreedPerHour")) {
      out.printf("Agreed     %,d an hour%n", order.path("agreedPerHour").asInt());
    }
    out.printf(
        "By         %s, no. %s of %s: %s%n",
        order.at("/decree/issuer").asText(),
        order.at("/decree/number").asText(),
        order.at("/decree/date").asText(),
        order.at("/decree/text").asText());
    if (order.hasNonNull("decision")) {
      out.printf(
          "Decided    %s: %s%n", order.path("decidedAt").asText(), order.path("note").asText());
    }
    if (order.hasNonNull("revokedAt")) {
      out.printf(
          "Revoked    %s: %s%n",
          order.path("revokedAt").asText(), order.path("revocation").asText());
    }
    out.printf("Id         %s%n", order.path("id").asText());
  }

  static void printDeviations(JsonNode deviations, PrintWriter out) {
    for (var field : deviations.path("fields")) {
      out.printf(
          "  %-12s left out of %,d, still missing of %,d%n",
          Words.plain(field.path("field")),
          field.path("leftOut").asLong(),
          field.path("stillMissing").asLong());
    }
  }

  static void printHours(JsonNode hours, PrintWriter out) {
    for (var hour : hours) {
      out.printf(
          "  %s  %,d travellers%s%n",
          hour.path("from").asText(),
          hour.path("travellers").asLong(),
          hour.path("above").asLong() == 0
              ? ""
              : ", %,d more than agreed".formatted(hour.path("above").asLong()));
    }
  }

  private static String list(JsonNode texts) {
    return StreamSupport.stream(texts.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
