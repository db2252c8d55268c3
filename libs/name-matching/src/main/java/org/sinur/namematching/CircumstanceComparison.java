package org.sinur.namematching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Weighs what is known beside the name: birth and nationality. */
final class CircumstanceComparison {

  /** ICAO Doc 9303-3 section 5: stateless, refugees, unspecified. */
  private static final Set<String> NO_NATIONALITY = Set.of("XXA", "XXB", "XXC", "XXX");

  private CircumstanceComparison() {}

  /** Of several listed births the one that speaks most for the match counts. */
  static Evidence birth(@Nullable BirthPeriod asked, List<BirthPeriod> listed) {
    if (asked == null) {
      return new Evidence(EvidenceKind.BIRTH_UNKNOWN, MatchingRules.BIRTH_UNKNOWN, Map.of());
    }
    return listed.stream()
        .map(each -> birth(asked, each))
        .max(Comparator.comparingDouble(Evidence::weight))
        .orElse(new Evidence(EvidenceKind.BIRTH_UNKNOWN, MatchingRules.BIRTH_UNKNOWN, Map.of()));
  }

  private static Evidence birth(BirthPeriod asked, BirthPeriod listed) {
    Map<String, String> detail = Map.of("listed", listed.toString(), "asked", asked.toString());
    if (isDay(asked) && isDay(listed)) {
      if (asked.earliest().equals(listed.earliest())) {
        return new Evidence(EvidenceKind.BIRTH_AGREES, MatchingRules.BIRTH_AGREES, detail);
      }
      if (isSwapped(asked.earliest(), listed.earliest())) {
        return new Evidence(
            EvidenceKind.BIRTH_DAY_AND_MONTH_SWAPPED,
            MatchingRules.BIRTH_DAY_AND_MONTH_SWAPPED,
            detail);
      }
    } else if (within(asked, listed, 0)) {
      boolean longPeriod = isLongerThanAYear(asked) || isLongerThanAYear(listed);
      double weight = MatchingRules.BIRTH_COMPATIBLE / (longPeriod ? 2 : 1);
      return new Evidence(EvidenceKind.BIRTH_COMPATIBLE, weight, detail);
    }
    int tolerance =
        asked.approximate() || listed.approximate()
            ? MatchingRules.BIRTH_TOLERANCE_YEARS_IF_APPROXIMATE
            : MatchingRules.BIRTH_TOLERANCE_YEARS;
    return within(asked, listed, tolerance)
        ? new Evidence(EvidenceKind.BIRTH_NEAR, MatchingRules.BIRTH_NEAR, detail)
        : new Evidence(EvidenceKind.BIRTH_CONTRADICTS, MatchingRules.BIRTH_CONTRADICTS, detail);
  }

  private static boolean isLongerThanAYear(BirthPeriod period) {
    return period.latest().isAfter(period.earliest().plusYears(1));
  }

  private static boolean isDay(BirthPeriod period) {
    return period.earliest().equals(period.latest());
  }

  private static boolean isSwapped(LocalDate asked, LocalDate listed) {
    return asked.getYear() == listed.getYear()
        && asked.getMonthValue() == listed.getDayOfMonth()
        && asked.getDayOfMonth() == listed.getMonthValue();
  }

  private static boolean within(BirthPeriod asked, BirthPeriod listed, int years) {
    return !asked.earliest().isAfter(listed.latest().plusYears(years))
        && !listed.earliest().isAfter(asked.latest().plusYears(years));
  }

  static Evidence nationality(@Nullable String asked, Set<String> listed) {
    if (asked == null || NO_NATIONALITY.contains(asked) || listed.isEmpty()) {
      return new Evidence(EvidenceKind.NATIONALITY_UNKNOWN, 0, Map.of());
    }
    boolean agrees = listed.stream().anyMatch(each -> icao(each).equals(icao(asked)));
    return new Evidence(
        agrees ? EvidenceKind.NATIONALITY_AGREES : EvidenceKind.NATIONALITY_DIFFERS,
        agrees ? MatchingRules.NATIONALITY_AGREES : MatchingRules.NATIONALITY_DIFFERS,
        Map.of("listed", String.join(" ", new TreeSet<>(listed)), "asked", asked));
  }

  /** Germany is DEU in ISO 3166-1 and D in Doc 9303. */
  private static String icao(String code) {
    return code.equals("DEU") ? "D" : code;
  }
}
