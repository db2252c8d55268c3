package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sinur.namematching.NameComparison.Finding;

/** One search of one state of the index: fetch candidates, weigh each, keep the best. */
final class Search {

  /** Listed names compared in full. */
  private static final int MAX_CANDIDATES = 50;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparing(Scored::id)
          .thenComparingInt(scored -> scored.name.ordinal());

  private record Scored(
      IndexedName name,
      double score,
      List<Finding> findings,
      Evidence birth,
      Evidence nationality) {

    String id() {
      return name.person().id();
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

  Search(PersonQuery query, Snapshot snapshot) {
    this.query = query;
    this.snapshot = snapshot;
  }

  List<Match> best(double threshold, int limit) {
    List<ReadName> readings = readings();
    Map<String, Scored> bestOfPerson = new HashMap<>();
    for (IndexedName candidate : Candidates.of(readings, snapshot, MAX_CANDIDATES)) {
      for (ReadName reading : readings) {
        List<Finding> findings = NameComparison.of(reading, candidate, snapshot);
        double sum = Finding.sum(findings);
        if (Evidence.logistic(sum + MatchingRules.MOST_CIRCUMSTANCES) < threshold) {
          continue;
        }
        Scored scored = weighCircumstances(candidate, findings, sum);
        if (scored.score >= threshold) {
          bestOfPerson.merge(scored.id(), scored, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return bestOfPerson.values().stream()
        .sorted(BEST_FIRST)
        .limit(limit)
        .map(Scored::toMatch)
        .toList();
  }

  List<String> candidates(int limit) {
    return Candidates.of(readings(), snapshot, MAX_CANDIDATES).stream()
        .map(name -> name.person().id())
        .distinct()
        .limit(limit)
        .toList();
  }

  private Scored weighCircumstances(IndexedName name, List<Finding> findings, double sum) {
    ListedPerson person = name.person();
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
    readings.add(read(primary, secondary));
    if (MrzArabic.hasEscape(primary) || MrzArabic.hasEscape(secondary)) {
      String arabicPrimary = MrzArabic.decode(primary);
      String arabicSecondary = MrzArabic.decode(secondary);
      if (arabicPrimary != null && arabicSecondary != null) {
        readings.add(read(arabicPrimary, arabicSecondary));
      }
    }
    return readings;
  }

  /** Given names first, as lists are read; so parts that others join stand side by side. */
  private ReadName read(String primary, String secondary) {
    List<NamePart> parts = new ArrayList<>(NameReader.read(secondary));
    int secondaryParts = parts.size();
    parts.addAll(NameReader.read(primary));
    long cut = 0;
    if (query.nameMayBeTruncated() && !parts.isEmpty()) {
      cut = 1L << (parts.size() - 1) | (secondaryParts > 0 ? 1L << (secondaryParts - 1) : 0);
    }
    return ReadName.of(NameReader.cap(parts), cut);
  }
}
