package org.sinur.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sinur.cli.CommandFailure;
import org.sinur.namematching.ListedName;
import org.sinur.namematching.ListedPerson;
import org.sinur.namematching.MatchingRules;
import org.sinur.namematching.NameQuality;
import org.sinur.namematching.PersonIndex;
import org.sinur.namematching.PersonQuery;

/** How often the rules agree with people who judged whether two names are of one bearer. */
final class LabelledEvaluation {

  /** Two names and what people say of them. */
  record Pair(String name1, String name2, boolean isMatch, String group) {}

  /**
   * Agreement with the labels at the threshold that ships.
   *
   * @param trueMatches matches that are labelled so
   * @param falseMatches matches that are labelled otherwise
   * @param missed labelled as matches, but below the threshold
   * @param trueOthers neither labelled as matches nor found
   */
  record Figures(
      int trueMatches,
      int falseMatches,
      int missed,
      int trueOthers,
      double precision,
      double recall,
      double f1) {

    private static Figures of(List<Scored> pairs) {
      var tp = (int) pairs.stream().filter(p -> p.found() && p.pair.isMatch).count();
      var fp = (int) pairs.stream().filter(p -> p.found() && !p.pair.isMatch).count();
      var fn = (int) pairs.stream().filter(p -> !p.found() && p.pair.isMatch).count();
      return new Figures(
          tp,
          fp,
          fn,
          pairs.size() - tp - fp - fn,
          tp == 0 ? 0 : (double) tp / (tp + fp),
          tp == 0 ? 0 : (double) tp / (tp + fn),
          tp == 0 ? 0 : 2.0 * tp / (2 * tp + fp + fn));
    }
  }

  /** Everything measured. */
  record Report(String rules, double threshold, Figures all, Map<String, Figures> groups) {}

  private record Scored(Pair pair, double score) {
    boolean found() {
      return score >= MatchingRules.THRESHOLD;
    }
  }

  private LabelledEvaluation() {}

  static List<Pair> pairs(Path file) {
    return CsvFile.rows(
            file,
            List.of("name1", "name2", "is_match"),
            row ->
                new Pair(
                    row.get("name1"),
                    row.get("name2"),
                    truth(file, row.getRecordNumber(), row.get("is_match")),
                    row.isMapped("group") ? row.get("group") : ""))
        .stream()
        .toList();
  }

  private static boolean truth(Path file, long row, String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default ->
          throw new CommandFailure(
              "%s: is_match of row %d is neither true nor false.".formatted(file, row));
    };
  }

  static Report of(List<Pair> pairs) {
    var scored = pairs.parallelStream().map(pair -> new Scored(pair, score(pair))).toList();
    var groups = new TreeMap<String, Figures>();
    scored.stream()
        .collect(Collectors.groupingBy(s -> s.pair.group))
        .forEach((group, some) -> groups.put(group, Figures.of(some)));
    return new Report(MatchingRules.VERSION, MatchingRules.THRESHOLD, Figures.of(scored), groups);
  }

  /** Each pair by itself, so that no other row changes what is rare. */
  private static double score(Pair pair) {
    if (pair.name1.isBlank()) {
      return 0;
    }
    var index = new PersonIndex();
    index.put(
        new ListedPerson(
            "1", List.of(new ListedName(pair.name1, NameQuality.PRIMARY)), List.of(), Set.of()));
    var matches = index.search(new PersonQuery("", pair.name2, null, null, false), 0, 1);
    return matches.isEmpty() ? 0 : matches.getFirst().score();
  }

  /** As a table for people, in Markdown. */
  static String table(Report report) {
    var text =
        new StringBuilder(
            "Rules %s at the shipped threshold %.2f.%n%n"
                .formatted(report.rules, report.threshold));
    text.append("| group | pairs | precision | recall | F1 |\n|---|---:|---:|---:|---:|\n");
    text.append(row("all", report.all));
    if (report.groups.size() > 1) {
      report.groups.forEach((group, figures) -> text.append(row(group, figures)));
    }
    return text.toString();
  }

  private static String row(String group, Figures f) {
    return "| %s | %d | %.3f | %.3f | %.3f |%n"
        .formatted(
            group.isEmpty() ? "(none)" : group,
            f.trueMatches + f.falseMatches + f.missed + f.trueOthers,
            f.precision,
            f.recall,
            f.f1);
  }
}
