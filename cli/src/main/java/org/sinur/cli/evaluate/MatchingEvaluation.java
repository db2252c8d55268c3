package org.sinur.cli.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sinur.namematching.ListedName;
import org.sinur.namematching.ListedPerson;
import org.sinur.namematching.Match;
import org.sinur.namematching.MatchingRules;
import org.sinur.namematching.NameQuality;
import org.sinur.namematching.PersonIndex;
import org.sinur.namematching.PersonQuery;

/**
 * How many listed names are found under another name, at the scores that given shares of innocent
 * travellers reach. Names only: neither births nor nationalities help.
 */
final class MatchingEvaluation {

  /** The shares of innocents alerted at which recall is told. */
  static final List<Double> SHARES = List.of(0.01, 0.001, 0.0001);

  /** As many candidates as retrieval is judged by. */
  private static final int RETRIEVED = 50;

  /** More matches than a search ever scores. */
  private static final int ALL = 10_000;

  /** A score is shown to three places; what rounds to 1 cannot be told apart any more. */
  private static final double SHOWN_AS_ONE = 0.9995;

  /** A listed name, another name of the same bearer, and the group whose figures it counts in. */
  record Pair(String listed, String query, String group) {}

  /** The name of somebody who is not listed, and the group whose alerts are told apart. */
  record Innocent(String name, String group) {}

  /** The script of the first letter, or nothing where there is none. */
  static String script(String name) {
    return Arrays.stream(name.codePoints().filter(Character::isLetter).limit(1).toArray())
        .mapToObj(letter -> Character.UnicodeScript.of(letter).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /**
   * A query's outcome.
   *
   * @param score that of the listed name it should find; 0 where that is not found at all
   * @param best the highest of all
   * @param bestNames how many listed names have the highest score
   * @param rank the wanted name's place among the candidates, from 0; -1 where it is not among them
   */
  private record Outcome(Pair pair, double score, double best, long bestNames, int rank) {}

  /**
   * The figures of a group.
   *
   * @param recall by share of innocents alerted, in the order of {@link #SHARES}
   * @param recallShipped at the threshold that ships
   * @param retrieved share of wanted names among the 50 best candidates
   */
  record Figures(int pairs, List<Double> recall, double recallShipped, double retrieved) {}

  /**
   * How often innocents of a group are alerted.
   *
   * @param innocents how many there are
   * @param alerted the share alerted where of all innocents {@link #SHARES} are, in their order
   * @param alertedShipped the share alerted at the threshold that ships
   */
  record Alerts(int innocents, List<Double> alerted, double alertedShipped) {}

  /**
   * Everything measured.
   *
   * @param thresholds by share of innocents alerted, in the order of {@link #SHARES}
   * @param alertedShipped share of innocents alerted at the threshold that ships
   * @param tiedAtTop share of found queries whose highest score several listed names have
   * @param shownAsOne share of found queries whose highest score rounds to 1
   * @param alerts by groups of innocents; none where they are all of one
   */
  record Report(
      String rules,
      int listed,
      int innocents,
      List<Double> thresholds,
      double alertedShipped,
      double tiedAtTop,
      double shownAsOne,
      Figures all,
      Map<String, Figures> groups,
      Map<String, Alerts> alerts) {}

  private final PersonIndex index = new PersonIndex();
  private final Map<String, String> ids = new LinkedHashMap<>();

  private MatchingEvaluation(Set<String> listed) {
    for (var name : listed) {
      var id = "N" + ids.size();
      ids.put(name, id);
      index.put(
          new ListedPerson(
              id, List.of(new ListedName(name, NameQuality.PRIMARY)), List.of(), Set.of()));
    }
  }

  /** Measures; the innocents decide the thresholds, and only they. */
  static Report of(Collection<Pair> pairs, List<Innocent> innocents) {
    var listed = pairs.stream().map(Pair::listed).collect(Collectors.toSet());
    var evaluation = new MatchingEvaluation(listed);
    var outcomes = pairs.parallelStream().map(evaluation::ask).toList();
    var scores = innocents.parallelStream().map(evaluation::bestScore).toList();
    var reached = scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    var thresholds = SHARES.stream().map(share -> threshold(reached, share)).toList();
    var found = outcomes.stream().filter(o -> o.best > 0).toList();
    var groups = new TreeMap<String, Figures>();
    outcomes.stream()
        .collect(Collectors.groupingBy(o -> o.pair.group))
        .forEach((group, some) -> groups.put(group, figures(some, thresholds)));
    return new Report(
        MatchingRules.VERSION,
        listed.size(),
        innocents.size(),
        thresholds,
        reaching(scores, MatchingRules.THRESHOLD),
        share(found.stream().filter(o -> o.bestNames > 1).count(), found.size()),
        share(found.stream().filter(o -> o.best >= SHOWN_AS_ONE).count(), found.size()),
        figures(outcomes, thresholds),
        groups,
        alerts(innocents, scores, thresholds));
  }

  private static Map<String, Alerts> alerts(
      List<Innocent> innocents, List<Double> scores, List<Double> thresholds) {
    var groups =
        IntStream.range(0, innocents.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> innocents.get(i).group(),
                    TreeMap::new,
                    Collectors.mapping(scores::get, Collectors.toList())));
    var alerts = new TreeMap<String, Alerts>();
    if (groups.size() > 1) {
      groups.forEach(
          (group, some) ->
              alerts.put(
                  group,
                  new Alerts(
                      some.size(),
                      thresholds.stream().map(t -> reaching(some, t)).toList(),
                      reaching(some, MatchingRules.THRESHOLD))));
    }
    return alerts;
  }

  private static double reaching(Collection<Double> scores, double threshold) {
    return share(scores.stream().filter(score -> score >= threshold).count(), scores.size());
  }

  /** Innocents of a file: its first column, and that of their group, which may be missing. */
  static List<Innocent> innocents(Path file, String group) {
    return CsvFile.rows(file, List.of(), row -> new Innocent(row.get(0), CsvFile.cell(row, group)))
        .stream()
        .filter(innocent -> !innocent.name().isBlank())
        .toList();
  }

  private Outcome ask(Pair pair) {
    var query = new PersonQuery("", pair.query, null, null, false);
    var matches = index.search(query, 0, ALL);
    var id = ids.get(pair.listed);
    var score =
        matches.stream()
            .filter(match -> match.subjectId().equals(id))
            .mapToDouble(Match::score)
            .findFirst()
            .orElse(0);
    var best = matches.isEmpty() ? 0 : matches.getFirst().score();
    return new Outcome(
        pair,
        score,
        best,
        matches.stream().filter(match -> match.score() == best).count(),
        index.candidates(query, RETRIEVED).indexOf(id));
  }

  private double bestScore(Innocent innocent) {
    var matches = index.search(new PersonQuery("", innocent.name(), null, null, false), 0, 1);
    return matches.isEmpty() ? 0 : matches.getFirst().score();
  }

  /** The lowest score that no more than this share of innocents reach. */
  private static double threshold(double[] sorted, double share) {
    var alerted = (int) Math.floor(sorted.length * share);
    return alerted >= sorted.length ? 0 : Math.nextUp(sorted[sorted.length - 1 - alerted]);
  }

  private static Figures figures(List<Outcome> outcomes, List<Double> thresholds) {
    var recall =
        thresholds.stream()
            .map(t -> share(outcomes.stream().filter(o -> o.score >= t).count(), outcomes.size()))
            .toList();
    return new Figures(
        outcomes.size(),
        recall,
        share(
            outcomes.stream().filter(o -> o.score >= MatchingRules.THRESHOLD).count(),
            outcomes.size()),
        share(outcomes.stream().filter(o -> o.rank >= 0).count(), outcomes.size()));
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }

  /** As a table for people, in Markdown. */
  static String table(Report report) {
    var text = new StringBuilder();
    text.append(
        "Rules %s; %d listed names; %d innocents, of whom %.2f %% are alerted at the shipped threshold %.2f.%n%n"
            .formatted(
                report.rules,
                report.listed,
                report.innocents,
                100 * report.alertedShipped,
                MatchingRules.THRESHOLD));
    text.append("| group | pairs | at 1 % | at 0.1 % | at 0.01 % | shipped | recall@50 |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|\n");
    text.append(row("all", report.all));
    if (report.groups.size() > 1) {
      report.groups.forEach((group, figures) -> text.append(row(group, figures)));
    }
    text.append("%nThresholds:".formatted());
    IntStream.range(0, SHARES.size())
        .forEach(
            i ->
                text.append(" %s %.5f".formatted(percent(SHARES.get(i)), report.thresholds.get(i)))
                    .append(i + 1 < SHARES.size() ? "," : "."));
    text.append(
        " Several listed names share the highest score of %.2f %% of queries; %.2f %% have one that rounds to 1.000.%n"
            .formatted(100 * report.tiedAtTop, 100 * report.shownAsOne));
    if (!report.alerts.isEmpty()) {
      text.append("\n| innocents | how many | at 1 % | at 0.1 % | at 0.01 % | shipped |\n");
      text.append("|---|---:|---:|---:|---:|---:|\n");
      report.alerts.forEach((group, alerts) -> text.append(row(group, alerts, report)));
      text.append("\nOf each group the share alerted, and how many times that of all it is.\n");
    }
    return text.toString();
  }

  private static String row(String group, Alerts alerts, Report report) {
    return "| %s | %d | %s | %s | %s | %s |%n"
        .formatted(
            group.isEmpty() ? "(none)" : group,
            alerts.innocents,
            times(alerts.alerted.get(0), SHARES.get(0)),
            times(alerts.alerted.get(1), SHARES.get(1)),
            times(alerts.alerted.get(2), SHARES.get(2)),
            times(alerts.alertedShipped, report.alertedShipped));
  }

  private static String times(double share, double ofAll) {
    return "%.3f %%%s".formatted(100 * share, ofAll == 0 ? "" : " (%.2f)".formatted(share / ofAll));
  }

  private static String row(String group, Figures figures) {
    return "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n"
        .formatted(
            group.isEmpty() ? "(none)" : group,
            figures.pairs,
            figures.recall.get(0),
            figures.recall.get(1),
            figures.recall.get(2),
            figures.recallShipped,
            figures.retrieved);
  }

  private static String percent(double share) {
    return "%s %%".formatted(Double.toString(100 * share).replaceFirst("\\.0$", ""));
  }
}
