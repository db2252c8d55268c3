package org.sinur.cli.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;

/**
 * Labelled pairs that are hard to tell apart: every two names of one listed person, and beside them
 * the name of that list's other person that looks most like either. How much they look alike is
 * measured as Jaro and Winkler do, so that the rules do not choose what they are judged on.
 */
final class Lookalikes {

  private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();

  /** A listed name as it stands and as it is compared. */
  private record Listed(String name, String lower) {}

  private Lookalikes() {}

  /** As many of other persons as of one, unless the list has one person only. */
  static List<LabelledEvaluation.Pair> of(Collection<Pair> pairs) {
    var listed =
        pairs.stream()
            .map(Pair::listed)
            .distinct()
            .map(name -> new Listed(name, lower(name)))
            .toList();
    var namesOfOne = new HashSet<List<String>>();
    pairs.forEach(pair -> namesOfOne.add(List.of(lower(pair.listed()), lower(pair.query()))));
    return pairs.parallelStream()
        .flatMap(
            pair ->
                Stream.concat(
                    Stream.of(labelled(pair.listed(), pair, true)),
                    other(pair, listed, namesOfOne)
                        .map(other -> labelled(other.name, pair, false))
                        .stream()))
        .toList();
  }

  private static LabelledEvaluation.Pair labelled(String listed, Pair pair, boolean isMatch) {
    return new LabelledEvaluation.Pair(listed, pair.query(), isMatch, pair.group());
  }

  /** Nobody who goes by either name: whose it is a name alone does not tell. */
  private static Optional<Listed> other(
      Pair pair, List<Listed> listed, Set<List<String>> namesOfOne) {
    var own = lower(pair.listed());
    var query = lower(pair.query());
    return listed.stream()
        .filter(each -> !each.lower.equals(own) && !each.lower.equals(query))
        .filter(each -> !namesOfOne.contains(List.of(each.lower, query)))
        .max(
            Comparator.comparingDouble(
                each -> Math.max(ALIKE.apply(each.lower, own), ALIKE.apply(each.lower, query))));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
