package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sinur.namematching.Workspaces.Workspace;

/** One search of one state of the index: fetch candidates, weigh each, keep the best. */
final class Search {

  /** Listed names compared in full. */
  private static final int MAX_CANDIDATES = 64;

  /** Shorter than this, halves of a word are not taken for words. */
  private static final int MIN_HALF = 3;

  /** A sum that came to a score comes back from it no nearer than this. */
  private static final double ROUNDING = 1e-9;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparing(Scored::id)
          .thenComparingInt(scored -> scored.name.ordinal);

  private record Scored(
      IndexedName name,
      double score,
      List<Finding> findings,
      Evidence birth,
      Evidence nationality) {

    String id() {
      return name.person.id();
    }

    Match toMatch() {
      List<Evidence> evidence = new ArrayList<>();
      findings.forEach(finding -> evidence.add(finding.toEvidence()));
      evidence.add(birth);
      evidence.add(nationality);
      return new Match(id(), name.name(), score, evidence);
    }
  }

  private final PersonQuery query;
  private final Snapshot snapshot;
  private final double threshold;
  private final Workspace workspace;

  /** What the name must bring so that the score can reach the threshold. */
  private final double least;

  Search(PersonQuery query, Snapshot snapshot, double threshold, Workspace workspace) {
    this.query = query;
    this.snapshot = snapshot;
    this.threshold = threshold;
    this.workspace = workspace;
    this.least =
        Math.log(threshold / (1 - threshold))
            - ROUNDING
            - (query.birth() == null ? MatchingRules.BIRTH_UNKNOWN : MatchingRules.BIRTH_AGREES)
            - (query.nationality() == null ? 0 : MatchingRules.NATIONALITY_AGREES);
  }

  List<Match> best(int limit) {
    Map<String, Scored> bestOfPerson = new HashMap<>();
    compare(
        (candidate, findings) -> {
          double sum = Finding.sum(findings);
          if (sum < least) {
            return;
          }
          Scored scored = weighCircumstances(candidate, findings, sum);
          if (scored.score >= threshold) {
            bestOfPerson.merge(
                scored.id(), scored, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
          }
        });
    return bestOfPerson.values().stream()
        .sorted(BEST_FIRST)
        .limit(limit)
        .map(Scored::toMatch)
        .toList();
  }

  /** Hands on every candidate with what its name says for and against. */
  void compare(BiConsumer<IndexedName, List<Finding>> each) {
    for (ReadName reading : readings()) {
      Asked asked = new Asked(reading, snapshot, workspace);
      for (IndexedName candidate : candidates(asked)) {
        each.accept(candidate, NameComparison.of(asked, candidate));
      }
    }
  }

  List<String> candidates(int limit) {
    return readings().stream()
        .flatMap(reading -> candidates(new Asked(reading, snapshot, workspace)).stream())
        .map(name -> name.person.id())
        .distinct()
        .limit(limit)
        .toList();
  }

  private List<IndexedName> candidates(Asked asked) {
    return new Candidates(asked, snapshot, workspace).best(MAX_CANDIDATES, least - asked.prior);
  }

  private Scored weighCircumstances(IndexedName name, List<Finding> findings, double sum) {
    ListedPerson person = name.person;
    Evidence birth = CircumstanceComparison.birth(query.birth(), person.births());
    Evidence nationality =
        CircumstanceComparison.nationality(query.nationality(), person.nationalities());
    double score = Evidence.logistic(sum + birth.weight() + nationality.weight());
    return new Scored(name, score, findings, birth, nationality);
  }

  /** The name as it stands and, where it may be Arabic transliterated, the Arabic behind it. */
  private List<ReadName> readings() {
    String primary = NameReader.cap(query.primaryIdentifier());
    String secondary = NameReader.cap(query.secondaryIdentifier());
    List<ReadName> readings = new ArrayList<>();
    read(primary, secondary, readings);
    if (MrzArabic.hasEscape(primary) || MrzArabic.hasEscape(secondary)) {
      String arabicPrimary = MrzArabic.decode(primary);
      String arabicSecondary = MrzArabic.decode(secondary);
      if (arabicPrimary != null && arabicSecondary != null) {
        read(arabicPrimary, arabicSecondary, readings);
      }
    }
    return readings;
  }

  /** Given names first, as lists are read; so parts that others join stand side by side. */
  private void read(String primary, String secondary, List<ReadName> readings) {
    List<NamePart> whole = NameReader.read(primary, secondary);
    long cut = 0;
    if (query.nameMayBeTruncated() && !whole.isEmpty()) {
      int secondaryParts = secondary.isBlank() ? 0 : NameReader.read(secondary).size();
      cut = 1L << (whole.size() - 1);
      cut |= secondaryParts > 0 ? 1L << (secondaryParts - 1) : 0;
    }
    readings.add(ReadName.of(whole, cut));
    List<NamePart> parted = part(whole);
    if (cut == 0 && parted.size() > whole.size()) {
      readings.add(ReadName.of(NameReader.cap(parted), 0));
    }
  }

  /** With words parted that the list has as two. */
  private List<NamePart> part(List<NamePart> parts) {
    List<NamePart> parted = new ArrayList<>();
    Vocabulary vocabulary = snapshot.names().vocabulary;
    for (NamePart part : parts) {
      int at = part.particle || part.vowelless ? 0 : seam(part.text, vocabulary);
      if (at == 0) {
        parted.add(part);
      } else {
        parted.add(NamePart.of(Word.latin(part.text.substring(0, at)), false));
        parted.add(NamePart.of(Word.latin(part.text.substring(at)), false));
      }
    }
    return parted;
  }

  /** Where two listed parts meet, of several the place with the longest shorter half; or 0. */
  private static int seam(String text, Vocabulary vocabulary) {
    int best = 0;
    int shorter = 0;
    for (int at = MIN_HALF; at <= text.length() - MIN_HALF; at++) {
      if (Math.min(at, text.length() - at) > shorter
          && vocabulary.has(text.substring(0, at))
          && vocabulary.has(text.substring(at))) {
        best = at;
        shorter = Math.min(at, text.length() - at);
      }
    }
    return best;
  }
}
