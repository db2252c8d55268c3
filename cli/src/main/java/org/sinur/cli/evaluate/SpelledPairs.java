package org.sinur.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;

/**
 * Pairs of whole names and the same names in another script, each word as a table of words has it.
 * A line of the table is a word in Latin letters, the letters of the other script parted by blanks,
 * and how often that is seen, parted by tabs, as in Wikidata's labels; the most frequent is taken.
 */
final class SpelledPairs {

  private final Map<String, Spelling> spellings = new HashMap<>();

  private SpelledPairs() {}

  /** How a word is written. */
  private record Spelling(String word, long seen) {}

  /**
   * Of each name all of whose words are in the table, once; of one word alone none.
   *
   * @param names a file of comma-separated values whose first column is a name
   * @param table the words
   */
  static List<Pair> of(Path names, Path table) {
    var spelled = new SpelledPairs();
    spelled.read(table);
    var pairs =
        CsvFile.firstColumn(names).stream()
            .distinct()
            .flatMap(name -> spelled.pair(name).stream())
            .toList();
    if (pairs.isEmpty()) {
      throw new CommandFailure(
          "%s has no name all of whose words are in %s.".formatted(names, table));
    }
    return pairs;
  }

  private void read(Path table) {
    try (var lines = Files.lines(table)) {
      lines.map(line -> line.split("\t", -1)).forEach(cells -> take(table, cells));
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(table), e);
    }
  }

  private void take(Path table, String[] cells) {
    if (cells.length != 3 || !cells[2].matches("\\d{1,18}")) {
      throw new CommandFailure(
          "%s: '%s' is not a word, its letters and how often it is seen, parted by tabs."
              .formatted(table, String.join(" ", cells)));
    }
    spellings.merge(
        cells[0].toLowerCase(Locale.ROOT),
        new Spelling(cells[1].replace(" ", ""), Long.parseLong(cells[2])),
        (one, other) -> one.seen() >= other.seen() ? one : other);
  }

  private Optional<Pair> pair(String name) {
    var words =
        Arrays.stream(name.strip().split("\\s+"))
            .map(word -> Optional.ofNullable(spellings.get(word.toLowerCase(Locale.ROOT))))
            .toList();
    if (words.size() < 2 || words.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var query =
        words.stream().map(word -> word.orElseThrow().word()).collect(Collectors.joining(" "));
    return Optional.of(new Pair(name, query, MatchingEvaluation.script(query)));
  }
}
