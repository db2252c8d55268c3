package org.sinur.cli.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.sinur.cli.CommandFailure;

/**
 * Names as people bear them: a few parts that very many have, and a long tail. Uniformly random
 * names would flatter any index.
 */
public final class NamePopulation {

  /** The commonest given names of the Middle East, the commonest first. */
  private static final String[] COMMON =
      """
      Mohammed Ali Ahmed Hussein Hassan Mahmoud Omar Ibrahim Mustafa Khalid Abdullah Youssef Fatima Karim Zainab Abbas
      Jassim Kadhim Haider Saad Salah Jamal Kamal Tariq Qasim Fadel Amir Maryam Ismail Hamza Nasser Samir Walid Yasin Bilal
      Faisal Saleh Hamid Rashid Majid Adel Nabil Jabbar Sattar Nouri Rebwar Azad Karwan Dilshad Hiwa Shirin Nazdar Aram Sherko
      """
          .strip()
          .split("\\s+", -1);

  private static final double EXPONENT = 0.85;

  /** Of given names: with two thousand more behind the commonest, one in eight has the first. */
  private static final double EXPONENT_OF_GIVEN = 1;

  private final String[] world;
  private final double[] worldWeights;
  private final String[] given;
  private final double[] givenWeights;
  private final String[] families;
  private final double[] commonWeights = cumulative(zipf(COMMON.length, EXPONENT));
  private final double[] familyWeights;
  private final String source;

  private NamePopulation(
      String[] world, double[] worldWeights, List<String> given, String[] families, String source) {
    this.world = world;
    this.worldWeights = cumulative(worldWeights);
    this.given = given.toArray(String[]::new);
    this.givenWeights = cumulative(zipf(this.given.length, EXPONENT_OF_GIVEN));
    this.families = families;
    this.familyWeights = cumulative(zipf(families.length, EXPONENT));
    this.source = source;
  }

  /** Frequencies counted in Wikidata's labels, and given and family names of dictionaries. */
  public static NamePopulation of(Path folder) {
    try {
      var counts = new ArrayList<String[]>();
      for (var file : List.of("wd_arabic_80.tsv", "wd_russian_80.tsv")) {
        for (var line : Files.readAllLines(folder.resolve("wikidata_translit").resolve(file))) {
          var cells = line.split("\t", -1);
          if (cells.length == 3 && cells[0].length() > 1) {
            counts.add(cells);
          }
        }
      }
      var families = latin(folder.resolve("palestine_dict/dict_ar_en.csv"), "[a-z-]{4,}");
      var given =
          latin(folder.resolve("npm_arabic_name_to_en/arabic_latin_pairs.csv"), "[a-z]{2,}");
      given.removeAll(List.of(COMMON));
      given.addAll(0, List.of(COMMON));
      return new NamePopulation(
          counts.stream().map(cells -> title(cells[0])).toArray(String[]::new),
          counts.stream().mapToDouble(cells -> Double.parseDouble(cells[2])).toArray(),
          given,
          families.toArray(String[]::new),
          "frequencies of Wikidata's labels; given names of npm_arabic_name_to_en and family names of palestine_dict by Zipf's law");
    } catch (IOException | NumberFormatException e) {
      throw new CommandFailure(
          "%s does not hold wikidata_translit, palestine_dict and npm_arabic_name_to_en."
              .formatted(folder),
          e);
    }
  }

  /** The names in the second column that have this form, in no order. */
  private static List<String> latin(Path file, String form) throws IOException {
    var names =
        Files.readAllLines(file).stream()
            .map(line -> line.substring(line.indexOf(',') + 1).replace("\"", ""))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.matches(form))
            .distinct()
            .map(NamePopulation::title)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(names, new Random(1));
    return names;
  }

  /** Nobody's names, made of syllables, as common as Zipf's law has it. */
  public static NamePopulation invented() {
    var world = syllables(new Random(1), 120_000, "b d f g k l m n p r s t v ch st tr br");
    return new NamePopulation(
        world,
        zipf(world.length, EXPONENT),
        List.of(COMMON),
        syllables(new Random(2), 8_000, "b d f gh h j k kh l m n q r s sh t w y z"),
        "invented names by Zipf's law");
  }

  public String source() {
    return source;
  }

  /** A name from anywhere: two or three parts. */
  public String global(Random random) {
    var name = pick(world, worldWeights, random) + " " + pick(world, worldWeights, random);
    return random.nextInt(4) == 0 ? name + " " + pick(world, worldWeights, random) : name;
  }

  /**
   * A name of the Middle East: a person's, the father's, mostly the grandfather's, the family's.
   */
  public String regional(Random random) {
    var name = pick(given, givenWeights, random) + " " + pick(given, givenWeights, random);
    if (random.nextInt(3) > 0) {
      name += " " + pick(given, givenWeights, random);
    }
    return random.nextInt(5) == 0 ? name : name + " " + pick(families, familyWeights, random);
  }

  /** One of the commonest. */
  public String common(Random random) {
    return pick(COMMON, commonWeights, random);
  }

  private static String pick(String[] names, double[] cumulative, Random random) {
    var at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[names.length - 1]);
    return names[Math.min(names.length - 1, at < 0 ? -at - 1 : at)];
  }

  private static double[] zipf(int length, double exponent) {
    var weights = new double[length];
    for (var i = 0; i < length; i++) {
      weights[i] = Math.pow(i + 1, -exponent);
    }
    return weights;
  }

  private static double[] cumulative(double[] weights) {
    var sums = weights.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }

  private static String[] syllables(Random random, int count, String consonants) {
    var onsets = consonants.split(" ", -1);
    var vowels = "a e i o u aa ou".split(" ", -1);
    var names = new String[count];
    for (var i = 0; i < count; i++) {
      var name = new StringBuilder();
      for (var more = 2 + random.nextInt(2); more > 0; more--) {
        name.append(onsets[random.nextInt(onsets.length)])
            .append(vowels[random.nextInt(vowels.length)]);
      }
      if (random.nextBoolean()) {
        name.append(onsets[random.nextInt(onsets.length)]);
      }
      names[i] = title(name.toString());
    }
    return names;
  }

  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
