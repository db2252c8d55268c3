package org.sinur.cli.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.cli.Words;

/** An edition of statistics for people. */
final class StatisticsText {

  private static final List<String> DIMENSIONS =
      List.of("crossingPoint", "direction", "nationality", "ageBand", "sex");

  private StatisticsText() {}

  /** What it is, then each figure on a line; what is not published as a dash. */
  static List<String> lines(JsonNode edition) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s, edition %d, %s, counted %s"
            .formatted(
                edition.path("month").asText(),
                edition.path("edition").asInt(),
                Words.plain(edition.path("standing")),
                edition.path("countedAsOf").asText()));
    var width =
        edition.path("figures").findParents("question").stream()
            .mapToInt(figure -> of(figure).length())
            .max()
            .orElse(1);
    for (var figure : edition.path("figures")) {
      lines.add(("%-" + width + "s  %13s").formatted(of(figure), count(figure)));
    }
    lines.add(
        "A dash is a figure that is not published: it is from 1 to %d, or one such could be computed from it."
            .formatted(edition.path("threshold").asLong() - 1));
    return lines;
  }

  private static String of(JsonNode figure) {
    var of =
        DIMENSIONS.stream()
            .flatMap(d -> figure.hasNonNull(d) ? Stream.of(figure.path(d).asText()) : Stream.of())
            .collect(Collectors.joining(", "));
    return of.isEmpty() ? "all" : of;
  }

  private static String count(JsonNode figure) {
    return figure.path("suppressed").asBoolean()
        ? "-"
        : String.format(Locale.ROOT, "%,d", figure.path("crossings").asLong());
  }
}
