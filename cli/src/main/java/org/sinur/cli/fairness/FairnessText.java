package org.sinur.cli.fairness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sinur.cli.Words;

/** A service's answer about fairness as a table. */
final class FairnessText {

  static final String LEGEND =
      "Ranges hold the truth in 95 of 100. 'times' is the rate over that of everyone else at the same crossing points. Of the groups that are named, one in twenty is so by chance.";

  private static final List<String> HEAD =
      List.of("group", "happened to", "of", "rate", "range", "times", "range", "");

  private FairnessText() {}

  /** The table, a line each. */
  static List<String> lines(JsonNode answer) {
    var fewerThan = "<" + answer.path("fewerThan").asText();
    var rows = new ArrayList<List<String>>();
    rows.add(HEAD);
    for (var group : answer.path("groups")) {
      rows.add(row(group.path("finding"), fewerThan));
    }
    return rows.size() == 1
        ? List.of("Nobody was counted.")
        : rows.stream().map(row -> line(row, rows)).toList();
  }

  private static List<String> row(JsonNode finding, String fewerThan) {
    return List.of(
        finding.path("group").asText(),
        count(finding.path("events"), fewerThan),
        count(finding.path("of"), fewerThan),
        percent(finding.path("rate")),
        range(percent(finding.path("lower")), percent(finding.path("upper"))),
        times(finding.path("ratio")),
        range(times(finding.path("ratioLower")), times(finding.path("ratioUpper"))),
        said(finding));
  }

  /** In words: how it stands, and since when that has changed. */
  private static String said(JsonNode finding) {
    var standing =
        switch (finding.path("standing").asText()) {
          case "AS_OTHERS" -> "";
          case "TOO_FEW" -> "too few to tell";
          default -> Words.plain(finding.path("standing")).toUpperCase(Locale.ROOT);
        };
    if (!finding.hasNonNull("since")) {
      return standing;
    }
    var change =
        "%s since the week of %s, times %s"
            .formatted(
                Words.plain(finding.path("trend")).toUpperCase(Locale.ROOT),
                finding.path("since").asText(),
                times(finding.path("change")));
    return standing.isEmpty() ? change : standing + "; " + change;
  }

  private static String count(JsonNode count, String fewerThan) {
    return count.isNumber() ? String.format(Locale.ROOT, "%,d", count.asLong()) : fewerThan;
  }

  private static String percent(JsonNode rate) {
    return rate.isNumber() ? String.format(Locale.ROOT, "%.2f%%", 100 * rate.asDouble()) : "";
  }

  private static String times(JsonNode ratio) {
    return ratio.isNumber() ? String.format(Locale.ROOT, "%.2f", ratio.asDouble()) : "";
  }

  private static String range(String lower, String upper) {
    return lower.isEmpty() ? "" : upper.isEmpty() ? lower + " or more" : lower + " to " + upper;
  }

  private static String line(List<String> row, List<List<String>> rows) {
    var line = new StringBuilder();
    for (var i = 0; i < row.size(); i++) {
      var text = i == 0 || i == row.size() - 1;
      line.append(("%" + (text ? "-" : "") + width(i, rows) + "s  ").formatted(row.get(i)));
    }
    return line.toString().stripTrailing();
  }

  private static int width(int column, List<List<String>> rows) {
    return rows.stream().mapToInt(row -> Math.max(1, row.get(column).length())).max().orElse(1);
  }
}
