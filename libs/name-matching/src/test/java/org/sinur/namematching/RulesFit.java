package org.sinur.namematching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Finds the weights of {@link MatchingRules}: run its {@code main} with files of innocents (first
 * column the name), and repeat until the weights stay as they are, since they also decide which
 * parts are paired.
 *
 * <p>It climbs straight towards what the rules are judged by: the mean share of aliases found where
 * 1 %, 0.1 % and 0.01 % of innocents are alerted, seven parts for persons, three for companies. A
 * regression would spend itself on aliases that share nothing with the name. Of OFAC's and the UK's
 * list every other party is left out, to judge by.
 */
final class RulesFit {

  private static final String[] FEATURES = {
    "agrees",
    "agrees per information",
    "variant least alike",
    "differs",
    "differs per information",
    "missing",
    "missing per information",
    "extra",
    "extra per information",
    "order differs"
  };

  private static final double[] START = {-0.25, 0.335, -0.5, -1.4, 0.04, -0.6, 0, -0.75, 0, -0.6};
  private static final double[] STEPS = {0.4, 0.2, 0.1, 0.05};
  private static final double[] SHARES = {0.01, 0.001, 0.0001};
  private static final int NEAREST = 6;

  private record Pair(String listed, String query, boolean person) {}

  /** What a comparison found, and the sum of what is not fitted. */
  private static final class Example {
    private final double[] features;
    private final double rest;

    private Example(double[] features, double rest) {
      this.features = features;
      this.rest = rest;
    }

    double sum(double[] weights) {
      double sum = rest;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * features[i];
      }
      return sum;
    }
  }

  private RulesFit() {}

  /** Prints the weights. */
  public static void main(String[] files) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    read(SharedData.file("pairs/ofac_sdn_alias_pairs.csv"))
        .forEach(row -> add(pairs, row, row.get("alias"), type -> true));
    read(SharedData.file("pairs/uk_alias_pairs.csv"))
        .forEach(
            row ->
                add(
                    pairs,
                    row,
                    row.get("other"),
                    type -> !row.get("alias_strength").startsWith("low")));
    PersonIndex index = new PersonIndex();
    Map<String, String> ids = new HashMap<>();
    for (Pair pair : pairs) {
      if (!ids.containsKey(pair.listed)) {
        String id = "N" + ids.size();
        ids.put(pair.listed, id);
        index.put(
            new ListedPerson(
                id,
                List.of(new ListedName(pair.listed, NameQuality.PRIMARY)),
                List.of(),
                Set.of()));
      }
    }
    List<Example> persons = new ArrayList<>();
    List<Example> companies = new ArrayList<>();
    for (Pair pair : pairs) {
      List<Example> found = nearest(index, pair.query, id -> id.equals(ids.get(pair.listed)));
      List<Example> examples = pair.person ? persons : companies;
      examples.add(
          found.isEmpty() ? new Example(new double[FEATURES.length], -1e3) : found.getFirst());
    }
    List<List<Example>> innocents = new ArrayList<>();
    for (String file : files) {
      for (CSVRecord row : read(Path.of(file))) {
        innocents.add(nearest(index, row.get(0), id -> true));
      }
    }
    System.out.printf("%d pairs, %d innocents%n", pairs.size(), innocents.size());
    double[] weights = climb(persons, companies, innocents);
    for (int i = 0; i < weights.length; i++) {
      System.out.printf("%-24s %7.3f%n", FEATURES[i], weights[i]);
    }
  }

  private static void add(List<Pair> pairs, CSVRecord row, String other, Predicate<String> wanted) {
    boolean kept = Math.floorMod(row.get("uid").hashCode(), 2) == 0;
    boolean named = row.get("type").equals("individual") || row.get("type").equals("entity");
    if (kept && named && wanted.test(other) && !other.isBlank() && !row.get("primary").isBlank()) {
      pairs.add(new Pair(row.get("primary"), other, row.get("type").equals("individual")));
    }
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static List<Example> nearest(PersonIndex index, String query, Predicate<String> wanted) {
    List<List<Finding>> found = new ArrayList<>();
    index.compare(
        new PersonQuery("", query, null, null, false),
        (name, findings) -> {
          if (wanted.test(name.person.id())) {
            found.add(findings);
          }
        });
    return found.stream()
        .sorted(Comparator.comparingDouble(Finding::sum).reversed())
        .limit(NEAREST)
        .map(RulesFit::example)
        .toList();
  }

  private static double[] climb(
      List<Example> persons, List<Example> companies, List<List<Example>> innocents) {
    double[] weights = START.clone();
    double best = goal(weights, persons, companies, innocents);
    System.out.printf("at first %.4f%n", best);
    for (double step : STEPS) {
      for (boolean better = true; better; ) {
        better = false;
        for (int i = 0; i < weights.length; i++) {
          if (i == 1) {
            continue; // the scale of all others
          }
          double scale = FEATURES[i].endsWith("information") ? step / 5 : step;
          for (double change : new double[] {scale, -scale}) {
            double[] tried = weights.clone();
            tried[i] += change;
            double reached = goal(tried, persons, companies, innocents);
            if (reached > best + 1e-4) {
              best = reached;
              weights = tried;
              better = true;
            }
          }
        }
      }
      System.out.printf("steps of %.2f: %.4f%n", step, best);
    }
    return weights;
  }

  private static double goal(
      double[] weights,
      List<Example> persons,
      List<Example> companies,
      List<List<Example>> innocents) {
    double[] reached =
        innocents.parallelStream()
            .mapToDouble(
                nearest -> nearest.stream().mapToDouble(e -> e.sum(weights)).max().orElse(-1e3))
            .sorted()
            .toArray();
    double goal = 0;
    for (double share : SHARES) {
      double threshold = reached[(int) (reached.length * (1 - share))];
      goal +=
          0.7 * recall(weights, persons, threshold) + 0.3 * recall(weights, companies, threshold);
    }
    return goal / SHARES.length;
  }

  private static double recall(double[] weights, List<Example> examples, double threshold) {
    return examples.stream().filter(example -> example.sum(weights) > threshold).count()
        / (double) examples.size();
  }

  private static Example example(List<Finding> findings) {
    double[] features = new double[FEATURES.length];
    double rest = 0;
    for (Finding finding : findings) {
      double information = finding.information();
      switch (finding.kind()) {
        case PART_AGREES -> {
          if (information > 0) {
            features[0] += 1 - finding.doubt();
            features[1] += (1 - finding.doubt()) * information;
            features[2] += finding.doubt();
          } else {
            rest += finding.weight();
          }
        }
        case PART_DIFFERS -> {
          rest += finding.weight() - MatchingRules.difference(information);
          features[3]++;
          features[4] += information;
        }
        case PART_MISSING -> {
          if (information == 0) {
            rest += finding.weight();
            continue;
          }
          features[5]++;
          features[6] += information;
        }
        case PART_EXTRA -> {
          if (information == 0) {
            rest += finding.weight();
            continue;
          }
          features[7]++;
          features[8] += information;
        }
        case ORDER_DIFFERS -> features[9]++;
        case WHOLE_NAME_SAME -> rest += finding.weight();
        default -> {
          // the same for all
        }
      }
    }
    return new Example(features, rest);
  }
}
