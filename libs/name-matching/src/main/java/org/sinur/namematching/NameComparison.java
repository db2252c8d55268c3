package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.EvidenceKind.Agreement;
import org.sinur.namematching.ReadName.Unit;

/**
 * Pairs the parts of a query's name with those of a listed name, the most telling agreement first,
 * and weighs what agrees and what is left over.
 */
final class NameComparison {

  /** Evidence before it is put in words, since most of it is for names that do not match. */
  record Finding(
      EvidenceKind kind,
      double weight,
      @Nullable NamePart listed,
      @Nullable NamePart asked,
      @Nullable Agreement how) {

    static double sum(List<Finding> findings) {
      double sum = 0;
      for (Finding finding : findings) {
        sum += finding.weight;
      }
      return sum;
    }

    Evidence toEvidence() {
      Map<String, String> detail = new HashMap<>();
      if (listed != null) {
        detail.put("listed", listed.written);
      }
      if (asked != null) {
        detail.put("asked", asked.written);
      }
      if (how != null) {
        detail.put("how", how.name());
      }
      if (kind == EvidenceKind.PRIOR) {
        detail.put("rules", MatchingRules.VERSION);
      }
      return new Evidence(kind, weight, detail);
    }
  }

  /** Two units that agree. */
  private record Pair(Unit asked, Unit listed, Agreement how, double weight) {}

  /** Of equal weight the same letters go first, then the longer; the rest is for a fixed order. */
  private static final Comparator<Pair> MOST_TELLING_FIRST =
      Comparator.comparingDouble(Pair::weight)
          .reversed()
          .thenComparing(Pair::how)
          .thenComparingInt(pair -> -pair.listed.length() - pair.asked.length())
          .thenComparingInt(pair -> pair.listed.from())
          .thenComparingInt(pair -> pair.asked.from());

  private final ReadName asked;
  private final ReadName listed;
  private final Snapshot snapshot;
  private final List<Finding> findings = new ArrayList<>();
  private long askedUsed;
  private long listedUsed;

  private NameComparison(ReadName asked, ReadName listed, Snapshot snapshot) {
    this.asked = asked;
    this.listed = listed;
    this.snapshot = snapshot;
  }

  static List<Finding> of(ReadName asked, IndexedName listed, Snapshot snapshot) {
    NameComparison comparison = new NameComparison(asked, listed.read(), snapshot);
    comparison.compare(listed.name().quality());
    return comparison.findings;
  }

  private void compare(NameQuality quality) {
    add(EvidenceKind.PRIOR, MatchingRules.PRIOR, null, null);
    List<Pair> agreements = agreements();
    for (Pair pair : agreements) {
      findings.add(
          new Finding(
              EvidenceKind.PART_AGREES,
              pair.weight,
              pair.listed.part(),
              pair.asked.part(),
              pair.how));
    }
    weighLeftovers();
    if (!sameOrder(agreements)) {
      add(EvidenceKind.ORDER_DIFFERS, MatchingRules.ORDER_DIFFERS, null, null);
    }
    if (wholeNameSame(agreements)) {
      add(EvidenceKind.WHOLE_NAME_SAME, MatchingRules.WHOLE_NAME_SAME, null, null);
    }
    if (quality == NameQuality.LOW) {
      double above = Finding.sum(findings) - MatchingRules.LOW_QUALITY_CEILING;
      add(EvidenceKind.LOW_QUALITY_ALIAS, Math.min(0, -above), null, null);
    }
  }

  /** Agreements that do not overlap. */
  private List<Pair> agreements() {
    List<Pair> possible = new ArrayList<>();
    for (Unit ask : asked.units()) {
      for (Unit list : listed.units()) {
        Pair pair = ask.length() == 1 || list.length() == 1 ? pair(ask, list) : null;
        if (pair != null) {
          possible.add(pair);
        }
      }
    }
    possible.sort(MOST_TELLING_FIRST);
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : possible) {
      if ((askedUsed & pair.asked.places()) == 0 && (listedUsed & pair.listed.places()) == 0) {
        askedUsed |= pair.asked.places();
        listedUsed |= pair.listed.places();
        chosen.add(pair);
      }
    }
    return chosen;
  }

  private @Nullable Pair pair(Unit ask, Unit list) {
    NamePart a = ask.part();
    NamePart l = list.part();
    if (a.particle != l.particle) {
      return null;
    }
    if (isBeginning(ask, list)) {
      double seen = (double) a.text.length() / l.text.length();
      return new Pair(ask, list, Agreement.TRUNCATED, seen * agreement(l, l));
    }
    if (a.isInitial() || l.isInitial()) {
      boolean agree = a.text.charAt(0) == l.text.charAt(0) && ask.length() == list.length();
      return agree ? new Pair(ask, list, Agreement.INITIAL, MatchingRules.INITIAL_AGREES) : null;
    }
    double similarity = SpellingDistance.similarity(a, l);
    return similarity == 0
        ? null
        : new Pair(ask, list, how(a, l, similarity), weight(a, l, similarity));
  }

  private boolean isBeginning(Unit ask, Unit list) {
    String beginning = ask.part().text;
    String whole = list.part().text;
    return asked.mayBeCut(ask)
        && ask.length() == list.length()
        && beginning.length() < whole.length()
        && whole.startsWith(beginning);
  }

  private double weight(NamePart a, NamePart l, double similarity) {
    if (l.particle) {
      return MatchingRules.PARTICLE_AGREES;
    }
    double doubt =
        Math.max(0, SpellingDistance.SAME_SOUND - similarity)
            / (SpellingDistance.SAME_SOUND - SpellingDistance.LEAST_ALIKE);
    return (1 - doubt) * agreement(a, l) + doubt * MatchingRules.VARIANT_LEAST_ALIKE;
  }

  /** The commoner spelling tells how common the name is: a misspelling is rare, but no evidence. */
  private double agreement(NamePart a, NamePart l) {
    return MatchingRules.PART_AGREES_PER_INFORMATION
        * Math.min(snapshot.information(a), snapshot.information(l));
  }

  private static Agreement how(NamePart a, NamePart l, double similarity) {
    if (a.isWrittenLike(l)) {
      return Agreement.SAME;
    }
    return similarity >= SpellingDistance.SAME_SOUND
        ? Agreement.SAME_SOUND
        : Agreement.SPELLING_VARIANT;
  }

  /** Left on both sides, parts differ; left on one, they are missing or extra. */
  private void weighLeftovers() {
    List<NamePart> askedOnly = unused(asked, askedUsed);
    List<NamePart> listedOnly = unused(listed, listedUsed);
    int both = Math.min(askedOnly.size(), listedOnly.size());
    for (int i = 0; i < both; i++) {
      add(
          EvidenceKind.PART_DIFFERS,
          MatchingRules.PART_DIFFERS,
          listedOnly.get(i),
          askedOnly.get(i));
    }
    double missing = asked.cut() == 0 ? MatchingRules.PART_MISSING : 0;
    for (NamePart part : listedOnly.subList(both, listedOnly.size())) {
      add(EvidenceKind.PART_MISSING, missing, part, null);
    }
    for (NamePart part : askedOnly.subList(both, askedOnly.size())) {
      add(EvidenceKind.PART_EXTRA, MatchingRules.PART_EXTRA, null, part);
    }
  }

  private static List<NamePart> unused(ReadName name, long used) {
    List<NamePart> unused = new ArrayList<>();
    for (int i = 0; i < name.parts().size(); i++) {
      if ((used >>> i & 1) == 0 && !name.parts().get(i).particle) {
        unused.add(name.parts().get(i));
      }
    }
    return unused;
  }

  /** Surname first or last is the same order: one step back, round the end, is allowed. */
  private static boolean sameOrder(List<Pair> agreements) {
    int[] listedPlaces =
        agreements.stream()
            .sorted(Comparator.comparingInt(pair -> pair.asked.from()))
            .mapToInt(pair -> pair.listed.from())
            .toArray();
    int back = 0;
    for (int i = 0; i < listedPlaces.length; i++) {
      if (listedPlaces[(i + 1) % listedPlaces.length] <= listedPlaces[i]) {
        back++;
      }
    }
    return back <= 1;
  }

  private boolean wholeNameSame(List<Pair> agreements) {
    return agreements.size() == asked.parts().size()
        && agreements.size() == listed.parts().size()
        && agreements.stream()
            .allMatch(pair -> pair.asked.part().isWrittenLike(pair.listed.part()));
  }

  private void add(
      EvidenceKind kind, double weight, @Nullable NamePart listed, @Nullable NamePart asked) {
    findings.add(new Finding(kind, weight, listed, asked, null));
  }
}
