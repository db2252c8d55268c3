package org.sinur.namematching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code name-frequencies.txt} anew from the shared data: run its {@code main} with the file
 * to write. Each source is a culture or a trade by itself; a part is as common as in the source
 * where it is commonest, since the bearers of two names of one culture are not met by chance.
 */
final class NameFrequenciesWriter {

  private static final String HEAD =
      """
      # How common parts of names are: how they sound, a tab, ten times the natural logarithm of one in how many; with * skeletons.
      # Written by NameFrequenciesWriter; not to be edited by hand. Made from figures only, no one's name can be read off it:
      # - Wikidata labels, wikidata_translit (CC0);
      # - names of Iranians in order of frequency, nabidam (MIT, Copyright (c) 2024 nabidam);
      # - names of Palestinians, palestine_dict (Unlicense); of Kurds, nawikurdi (MIT, Copyright (c) 2018 hozan7);
      # - names of Iraqis, iraq_mapping_php (MIT, Copyright (c) 2024-2025 Omar Haris);
      # - names by country, faker (MIT, Copyright (c) 2022-2025 Faker);
      # - names of persons and words in the names of companies, OFAC's list (public domain) and the UK Sanctions List (FCDO, Open Government Licence v3.0).
      """;

  /** Wikidata is of the whole world: a name of one culture is so many times as common in it. */
  private static final double CULTURES = 5;

  private static final double PARTS_PER_NAME = 2.2;

  /** Sanctioned persons are of a few regions: a name is so many times as common in its own. */
  private static final double REGIONS = 3;

  /** Companies of one trade share its words: they are so many times as common in it. */
  private static final double TRADES = 2;

  /** How much alike spellings are that are taken for one name's. */
  private static final double ONE_NAME = 0.9;

  /** Rarer than this is not kept. */
  private static final double RAREST = 8e-5;

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"");

  private final SpellingDistance spelling = new SpellingDistance();
  private final Map<String, NamePart> parts = new HashMap<>();
  private final Map<String, Map<String, Double>> bySource = new HashMap<>();

  private NameFrequenciesWriter() {}

  /** Writes the file named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    NameFrequenciesWriter writer = new NameFrequenciesWriter();
    writer.addWikidata();
    writer.addRanked(
        QUOTED
            .matcher(Files.readString(SharedData.file("names/persian/nabidam_names.json")))
            .results()
            .map(found -> found.group(1))
            .filter(text -> text.codePointAt(0) > 0x600)
            .distinct()
            .toList());
    writer.addEach(
        4e-4,
        SharedData.rows("names/iraq_mapping_php/iraq_arabic_latin.csv").stream()
            .flatMap(row -> Stream.of(row.get("arabic"), row.get("latin"))));
    writer.addEach(
        1.5e-4,
        SharedData.rows("names/palestine_dict/dict_ar_en.csv").stream()
            .flatMap(row -> Stream.of(row.get(0), row.get(1))));
    writer.addEach(
        2e-4,
        Pattern.compile("\"name\" : \"([^\"]+)\"")
            .matcher(Files.readString(SharedData.file("names/nawikurdi/names.json")))
            .results()
            .map(found -> found.group(1)));
    writer.addEach(
        4e-4,
        QUOTED
            .matcher(Files.readString(SharedData.file("names/faker/faker_person_locales.json")))
            .results()
            .map(found -> found.group(1))
            .filter(text -> !text.contains("{")));
    writer.addPersons();
    writer.addCompanies();
    writer.spell();
    writer.write(Path.of(arguments[0]));
  }

  private void addWikidata() throws IOException {
    Map<String, Double> counts = new HashMap<>();
    for (String file : List.of("wd_arabic_80.tsv", "wd_russian_80.tsv")) {
      for (String line : Files.readAllLines(SharedData.file("names/wikidata_translit/" + file))) {
        String[] cells = line.split("\t", -1);
        for (String name : List.of(cells[0], cells[1].replace(" ", ""))) {
          counts.merge(name, Double.parseDouble(cells[2]), Double::sum);
        }
      }
    }
    double all = counts.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
    Map<String, Double> bySound = new HashMap<>();
    counts.forEach(
        (name, count) -> sounds(name).forEach(sound -> bySound.merge(sound, count, Double::sum)));
    bySound.forEach(
        (sound, count) ->
            add("wikidata", sound, Math.min(0.1, CULTURES * PARTS_PER_NAME * count / all)));
  }

  /** By Zipf's law, since only the order is known. */
  private void addRanked(List<String> names) {
    int rank = 1;
    for (String name : names) {
      double share = 0.05 / Math.pow(rank, 0.9);
      sounds(name).forEach(sound -> add("ranked", sound, share));
      rank++;
    }
  }

  private void addEach(double share, Stream<String> names) {
    String source = "each " + share;
    names
        .flatMap(name -> sounds(name).stream())
        .distinct()
        .forEach(sound -> add(source, sound, share));
  }

  private void addCompanies() {
    List<String> names =
        Stream.concat(
                SharedData.rows("pairs/ofac_sdn_alias_pairs.csv").stream()
                    .filter(row -> row.get("type").equals("entity"))
                    .map(row -> row.get("alias")),
                SharedData.rows("pairs/uk_alias_pairs.csv").stream()
                    .filter(row -> row.get("type").equals("entity"))
                    .map(row -> row.get("other")))
            .distinct()
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    for (String name : names) {
      Set.copyOf(sounds(name)).forEach(sound -> counts.merge(sound, 1, Integer::sum));
    }
    counts.forEach(
        (sound, count) -> {
          if (count > 4) {
            add("companies", sound, Math.min(0.1, TRADES * count / names.size()));
          }
        });
  }

  private void addPersons() {
    List<String> names =
        Stream.concat(
                SharedData.rows("pairs/ofac_sdn_alias_pairs.csv").stream(),
                SharedData.rows("pairs/uk_alias_pairs.csv").stream())
            .filter(row -> row.get("type").equals("individual"))
            .map(row -> row.get("primary"))
            .distinct()
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    for (String name : names) {
      Set.copyOf(sounds(name)).forEach(sound -> counts.merge(sound, 1, Integer::sum));
    }
    counts.forEach(
        (sound, count) -> {
          if (count > 4) {
            add("persons", sound, Math.min(0.1, REGIONS * count / names.size()));
          }
        });
  }

  private void add(String source, String sound, double share) {
    bySource.computeIfAbsent(source, s -> new HashMap<>()).merge(sound, share, Math::max);
  }

  private List<String> sounds(String name) {
    return NameReader.read(name).stream()
        .filter(part -> !part.isInitial())
        .map(
            part -> {
              parts.putIfAbsent(part.sounds, part);
              return part.sounds;
            })
        .toList();
  }

  /**
   * A source in a script without vowels tells of names that others write with them: each spelling
   * has its part of them.
   */
  private void spell() {
    Map<Long, List<NamePart>> byConsonants = new HashMap<>();
    Map<String, Double> spelt = new HashMap<>();
    bySource.values().forEach(source -> source.forEach((s, n) -> spelt.merge(s, n, Double::sum)));
    parts.values().stream()
        .filter(part -> !part.vowelless)
        .forEach(
            part ->
                byConsonants.computeIfAbsent(part.consonantKey, k -> new ArrayList<>()).add(part));
    bySource.forEach(
        (source, shares) ->
            Map.copyOf(shares)
                .forEach(
                    (sound, share) -> {
                      NamePart part = part(sound);
                      if (!part.vowelless) {
                        return;
                      }
                      List<NamePart> spellings =
                          byConsonants.getOrDefault(part.consonantKey, List.of()).stream()
                              .filter(each -> spelling.similarity(part, each) >= ONE_NAME)
                              .toList();
                      double all =
                          spellings.stream()
                              .mapToDouble(each -> spelt.getOrDefault(each.sounds, 0.0))
                              .sum();
                      spellings.forEach(
                          each ->
                              shares.merge(
                                  each.sounds,
                                  share * spelt.getOrDefault(each.sounds, 0.0) / all,
                                  Double::sum));
                    }));
  }

  private NamePart part(String sound) {
    NamePart part = parts.get(sound);
    if (part == null) {
      throw new IllegalStateException(sound + " was not read");
    }
    return part;
  }

  /**
   * As common as all spellings of the name are together, in the source where they are commonest.
   */
  private Map<String, Double> shares() {
    Map<String, Double> shares = new HashMap<>();
    bySource.forEach(
        (source, bySound) -> {
          Map<Long, List<String>> byConsonants =
              bySound.keySet().stream()
                  .collect(Collectors.groupingBy(sound -> part(sound).consonantKey));
          bySound.forEach(
              (sound, own) -> {
                NamePart part = part(sound);
                double all =
                    byConsonants.getOrDefault(part.consonantKey, List.of()).stream()
                        .filter(other -> part(other).vowelless == part.vowelless)
                        .filter(other -> spelling.similarity(part, part(other)) >= ONE_NAME)
                        .mapToDouble(bySound::get)
                        .sum();
                shares.merge(sound, all, Math::max);
              });
        });
    return shares;
  }

  private void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    Map<Long, Map.Entry<String, Double>> byKey = new HashMap<>();
    shares()
        .forEach(
            (sound, share) ->
                byKey.merge(
                    NameFrequencies.soundKey(sound),
                    Map.entry(sound, share),
                    (a, b) -> a.getValue() >= b.getValue() ? a : b));
    lines(text, "", byKey.values().stream());
    classes(text, "+", NameFrequencies::consonantKey);
    classes(text, "*", sound -> Skeletons.of(sound).length == 0 ? -1 : Skeletons.of(sound)[0]);
    Files.writeString(file, text);
  }

  /** Sounds that share a key are together as common as in the source where they are commonest. */
  private void classes(StringBuilder text, String mark, ToLongFunction<String> key) {
    Map<Long, Map<String, Double>> shares = new HashMap<>();
    Map<Long, String> examples = new HashMap<>();
    bySource.forEach(
        (source, bySound) ->
            bySound.forEach(
                (sound, share) -> {
                  long of = key.applyAsLong(sound);
                  examples.merge(of, sound, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                  shares
                      .computeIfAbsent(of, none -> new HashMap<>())
                      .merge(source, share, Double::sum);
                }));
    lines(
        text,
        mark,
        shares.entrySet().stream()
            .map(
                entry ->
                    Map.entry(
                        examples.getOrDefault(entry.getKey(), ""),
                        entry.getValue().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0))));
  }

  private static void lines(
      StringBuilder text, String mark, Stream<Map.Entry<String, Double>> shares) {
    Map<String, Double> sorted =
        shares
            .filter(entry -> entry.getValue() >= RAREST && entry.getKey().indexOf('\t') < 0)
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
    sorted.forEach(
        (sound, share) ->
            text.append(mark)
                .append(sound)
                .append('\t')
                .append(Math.round(-10 * Math.log(Math.min(1, share))))
                .append('\n'));
  }
}
