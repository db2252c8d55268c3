package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.EvidenceKind.Agreement;
import org.sinur.namematching.ReadName.Unit;
import org.sinur.namematching.Vocabulary.Token;

/**
 * Pairs the parts of a query's name with those of a listed name, the most telling agreement first,
 * and weighs what agrees and what is left over.
 */
final class NameComparison {

  /** A unit of the query and a listed part that agree. */
  private record Pair(
      Unit asked,
      int place,
      Token listed,
      Agreement how,
      double weight,
      double information,
      double doubt) {}

  /** Of equal weight the same letters go first, then the longer; the rest is for a fixed order. */
  private static final Comparator<Pair> MOST_TELLING_FIRST =
      Comparator.comparingDouble(Pair::weight)
          .reversed()
          .thenComparing(Pair::how)
          .thenComparingInt(pair -> -pair.asked.length())
          .thenComparingInt(pair -> pair.place)
          .thenComparingInt(pair -> pair.asked.from());

  private final Asked asked;
  private final Token[] listed;
  private final List<Finding> findings = new ArrayList<>();
  private long askedUsed;
  private long listedUsed;

  private NameComparison(Asked asked, Token[] listed) {
    this.asked = asked;
    this.listed = listed;
  }

  static List<Finding> of(Asked asked, IndexedName listed) {
    NameComparison comparison = new NameComparison(asked, listed.tokens);
    comparison.compare(listed.name().quality());
    return comparison.findings;
  }

  private void compare(NameQuality quality) {
    add(EvidenceKind.PRIOR, asked.prior);
    List<Pair> agreements = agreements();
    for (Pair pair : agreements) {
      findings.add(
          new Finding(
              EvidenceKind.PART_AGREES,
              pair.weight,
              pair.listed.part,
              pair.asked.part(),
              pair.how,
              pair.information,
              pair.doubt));
    }
    weighLeftovers(agreements);
    if (!sameOrder(agreements)) {
      double above = Finding.sum(findings) - MatchingRules.FORBEARS_EXCHANGED_CEILING;
      double exchanged = firstAgrees(agreements) ? -above : 0;
      add(EvidenceKind.ORDER_DIFFERS, Math.min(MatchingRules.ORDER_DIFFERS, exchanged));
    } else if (wholeNameSame(agreements)) {
      double floor = MatchingRules.WHOLE_NAME_SAME_FLOOR - Finding.sum(findings);
      add(EvidenceKind.WHOLE_NAME_SAME, Math.max(MatchingRules.WHOLE_NAME_SAME, floor));
    }
    if (quality == NameQuality.LOW) {
      double above = Finding.sum(findings) - MatchingRules.LOW_QUALITY_CEILING;
      add(EvidenceKind.LOW_QUALITY_ALIAS, Math.min(0, -above));
    }
  }

  /** Agreements that do not overlap. */
  private List<Pair> agreements() {
    List<Pair> possible = new ArrayList<>();
    for (int unit = 0; unit < asked.units.size(); unit++) {
      for (int place = 0; place < listed.length; place++) {
        Pair pair = pair(unit, place);
        if (pair != null) {
          possible.add(pair);
        }
      }
    }
    possible.sort(MOST_TELLING_FIRST);
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : possible) {
      if ((askedUsed & pair.asked.places()) == 0 && (listedUsed >>> pair.place & 1) == 0) {
        askedUsed |= pair.asked.places();
        listedUsed |= 1L << pair.place;
        chosen.add(pair);
      }
    }
    return chosen;
  }

  private @Nullable Pair pair(int number, int place) {
    Unit unit = asked.units.get(number);
    Token token = listed[place];
    NamePart a = unit.part();
    NamePart l = token.part;
    if (a.particle || l.particle) {
      return a.text.equals(l.text)
          ? new Pair(unit, place, token, Agreement.SAME, MatchingRules.PARTICLE_AGREES, 0, 0)
          : null;
    }
    double similarity = asked.similar(number).similarity(token);
    if (similarity > 0) {
      double information = asked.information(number, token, similarity);
      double doubt = Asked.doubt(similarity);
      double weight = MatchingRules.agreement(information, doubt);
      return new Pair(unit, place, token, how(a, l, similarity), weight, information, doubt);
    }
    if (unit.length() > 1) {
      return null;
    }
    if (asked.name.mayBeCut(unit)
        && a.text.length() < l.text.length()
        && l.text.startsWith(a.text)) {
      double seen = (double) a.text.length() / l.text.length();
      double information = asked.information(token);
      double weight = MatchingRules.INITIAL_AGREES + seen * MatchingRules.agreement(information, 0);
      return new Pair(unit, place, token, Agreement.TRUNCATED, weight, information, 0);
    }
    if ((a.isInitial() || l.isInitial()) && a.text.charAt(0) == l.text.charAt(0)) {
      return new Pair(unit, place, token, Agreement.INITIAL, MatchingRules.INITIAL_AGREES, 0, 0);
    }
    return null;
  }

  private static Agreement how(NamePart a, NamePart l, double similarity) {
    if (a.isWrittenLike(l)) {
      return Agreement.SAME;
    }
    return similarity >= SpellingDistance.SAME_SOUND
        ? Agreement.SAME_SOUND
        : Agreement.SPELLING_VARIANT;
  }

  /** Left on both sides, parts differ; left on one, they are missing or extra, as letters are. */
  private void weighLeftovers(List<Pair> agreements) {
    boolean one = agreements.stream().filter(pair -> pair.information > 0).limit(2).count() < 2;
    List<Token> listedOnly = new ArrayList<>();
    List<Token> letters = new ArrayList<>();
    for (int i = 0; i < listed.length; i++) {
      NamePart part = listed[i].part;
      if ((listedUsed >>> i & 1) == 0 && !part.particle) {
        (part.isInitial() ? letters : listedOnly).add(listed[i]);
      }
    }
    int difference = 0;
    for (int unit = 0; unit < asked.name.parts().size(); unit++) {
      NamePart part = asked.name.parts().get(unit);
      if ((askedUsed >>> unit & 1) != 0 || part.particle) {
        continue;
      }
      double information = asked.information(unit);
      if (!part.isInitial() && difference < listedOnly.size()) {
        Token other = listedOnly.get(difference);
        difference++;
        double both = Math.min(information, asked.information(other));
        findings.add(
            new Finding(
                EvidenceKind.PART_DIFFERS,
                MatchingRules.difference(both)
                    + (unit == 0 && other == listed[0] ? MatchingRules.FIRST_PART_DIFFERS : 0),
                other.part,
                part,
                null,
                both,
                0));
      } else {
        findings.add(
            new Finding(
                EvidenceKind.PART_EXTRA,
                MatchingRules.extra(information, one),
                null,
                part,
                null,
                information,
                0));
      }
    }
    boolean lone = asked.name.parts().stream().filter(NamePart::counts).count() <= 1;
    letters.addAll(listedOnly.subList(difference, listedOnly.size()));
    for (Token token : letters) {
      double information = asked.information(token);
      double weight = asked.name.cut() == 0 ? MatchingRules.missing(information, lone) : 0;
      findings.add(
          new Finding(EvidenceKind.PART_MISSING, weight, token.part, null, null, information, 0));
    }
  }

  private static boolean firstAgrees(List<Pair> agreements) {
    return agreements.stream().anyMatch(pair -> pair.place == 0 && pair.asked.from() == 0);
  }

  /** Surname first or last is the same order: one step back, round the end, is allowed. */
  private static boolean sameOrder(List<Pair> agreements) {
    int[] listedPlaces =
        agreements.stream()
            .sorted(Comparator.comparingInt(pair -> pair.asked.from()))
            .mapToInt(pair -> pair.place)
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
    return agreements.size() == asked.name.parts().size()
        && agreements.size() == listed.length
        && agreements.stream().allMatch(pair -> pair.asked.part().isWrittenLike(pair.listed.part));
  }

  private void add(EvidenceKind kind, double weight) {
    findings.add(new Finding(kind, weight, null, null, null, 0, 0));
  }
}
