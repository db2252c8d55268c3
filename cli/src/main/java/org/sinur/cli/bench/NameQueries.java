package org.sinur.cli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.cli.names.NamePopulation;
import org.sinur.namematching.PersonQuery;

/** What travellers ask of an index, and the worst that can be asked. */
final class NameQueries {

  private final NamePopulation population;
  private final List<String> listed;

  /**
   * Queries.
   *
   * @param listed some of the names that are listed
   */
  NameQueries(NamePopulation population, List<String> listed) {
    this.population = population;
    this.listed = listed;
  }

  /** 70 % innocents of the world, 20 % of the region, 8 % misspelt listed names, 2 % the worst. */
  PersonQuery any(Random random) {
    var draw = random.nextInt(100);
    if (draw < 70) {
      return query(population.global(random));
    }
    if (draw < 90) {
      return query(population.regional(random));
    }
    return draw < 98 ? query(misspelt(random)) : worst(Worst.values()[random.nextInt(5)], random);
  }

  /** Kinds of queries that cost most. */
  enum Worst {
    ONE_COMMON_PART,
    TWELVE_PARTS,
    TWENTY_ALIASES,
    MIXED_SCRIPT,
    FIVE_HUNDRED_CHARACTERS
  }

  PersonQuery worst(Worst kind, Random random) {
    return switch (kind) {
      case ONE_COMMON_PART -> query(population.common(random));
      case TWELVE_PARTS -> query(commonParts(12, random));
      case TWENTY_ALIASES -> query(MatchingBench.ALIASES[random.nextInt(2)]);
      case MIXED_SCRIPT -> query("محمد " + population.global(random) + " Али حسین");
      case FIVE_HUNDRED_CHARACTERS ->
          query((commonParts(80, random) + " ".repeat(500)).substring(0, 500));
    };
  }

  private String commonParts(int count, Random random) {
    return Stream.generate(() -> population.common(random))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  /** A listed name with a letter gone or doubled, and sometimes in another order. */
  private String misspelt(Random random) {
    var name = new StringBuilder(listed.get(random.nextInt(listed.size())));
    var at = random.nextInt(name.length());
    if (random.nextBoolean()) {
      name.deleteCharAt(at);
    } else {
      name.insert(at, name.charAt(at));
    }
    if (random.nextInt(3) > 0) {
      return name.toString();
    }
    var parts = new ArrayList<>(List.of(name.toString().strip().split("\\s+", -1)));
    Collections.rotate(parts, 1);
    return String.join(" ", parts);
  }

  /** The last part as the family name, as a document gives it. */
  private static PersonQuery query(String name) {
    var space = name.lastIndexOf(' ');
    return space < 0
        ? new PersonQuery(name, "", null, null, false)
        : new PersonQuery(name.substring(space + 1), name.substring(0, space), null, null, false);
  }
}
