package org.sinur.namematching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.sinur.namematching.Fixtures.aPerson;
import static org.sinur.namematching.Fixtures.aPersonBorn;
import static org.sinur.namematching.Fixtures.best;
import static org.sinur.namematching.Fixtures.indexOf;
import static org.sinur.namematching.Fixtures.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {

  private static final BirthPeriod BORN = BirthPeriod.on(LocalDate.of(1970, 3, 5));

  @Test
  void theScoreIsTheLogisticFunctionOfTheSumOfTheWeightsAlone() {
    PersonIndex index =
        indexOf(aPersonBorn(BORN, "Abdul Karim Zebari"), aPerson("Q", "Karim Zaxo"));

    List<Match> matches = index.search(query("Zebari,Abdalkareem Omar", BORN), 0, 10);

    assertThat(matches).isNotEmpty();
    for (Match match : matches) {
      double sum = match.evidence().stream().mapToDouble(Evidence::weight).sum();
      assertThat(match.score()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
      assertThat(match.score()).isEqualTo(Evidence.score(match.evidence()));
    }
  }

  @Test
  void theEvidenceSaysWhichPartsWereComparedAndHow() {
    PersonIndex index = indexOf(aPerson("P", "Mohammed Hassan Zebari Barwari"));

    Match match = index.search(query("Zebary,Mohammed حسن"), 0, 1).getFirst();

    assertThat(match.evidence())
        .extracting(Evidence::kind, Evidence::detail)
        .containsExactlyInAnyOrder(
            tuple(EvidenceKind.PRIOR, Map.of("rules", MatchingRules.VERSION)),
            agrees("mohammed", "mohammed", "SAME"),
            agrees("zebari", "zebary", "SAME_SOUND"),
            agrees("hassan", "hsn", "SAME_SOUND"),
            tuple(EvidenceKind.PART_MISSING, Map.of("listed", "barwari")),
            tuple(EvidenceKind.BIRTH_UNKNOWN, Map.of()),
            tuple(EvidenceKind.NATIONALITY_UNKNOWN, Map.of()));
  }

  @Test
  void differingMissingExtraAndReorderedPartsAllCost() {
    double same = Fixtures.score("Jalal Karim Hawrami", "Jalal Karim Hawrami");

    assertThat(Fixtures.score("Jalal Karim Hawrami", "Jalal Hawrami")).isLessThan(same);
    assertThat(Fixtures.score("Jalal Karim Hawrami", "Jalal Karim Hawrami Dizayee"))
        .isLessThan(same);
    assertThat(Fixtures.score("Jalal Karim Hawrami", "Jalal Othman Hawrami")).isLessThan(same);
    assertThat(Fixtures.score("Jalal Karim Hawrami", "Jalal Hawrami Karim")).isLessThan(same);
  }

  @Test
  void aBirthThatAgreesRaisesCertaintyOverOneThatIsMissing() {
    PersonIndex index = indexOf(aPersonBorn(BORN, "Jalal Hawrami"));

    assertThat(best(index, query("Hawrami,Jalal", BORN)))
        .isGreaterThan(best(index, query("Hawrami,Jalal")));
  }

  @ParameterizedTest
  @CsvSource({
    "1970-03-05, 1970-03-05, false, BIRTH_AGREES",
    "1970-05-03, 1970-05-03, false, BIRTH_DAY_AND_MONTH_SWAPPED",
    "1970-01-01, 1970-12-31, false, BIRTH_COMPATIBLE",
    "1965-01-01, 1975-12-31, false, BIRTH_COMPATIBLE",
    "1971-11-30, 1971-11-30, false, BIRTH_NEAR",
    "1972-03-05, 1972-03-05, false, BIRTH_NEAR",
    "1972-03-06, 1972-03-06, false, BIRTH_CONTRADICTS",
    "1973-01-01, 1973-12-31, false, BIRTH_CONTRADICTS",
    "1973-01-01, 1973-12-31, true, BIRTH_NEAR",
    "1974-01-01, 1974-12-31, true, BIRTH_CONTRADICTS",
  })
  void theListedBirthIsComparedWithThatOfTheDocument(
      LocalDate earliest, LocalDate latest, boolean approximate, EvidenceKind expected) {
    BirthPeriod listed = new BirthPeriod(earliest, latest, approximate);
    PersonIndex index = indexOf(aPersonBorn(listed, "Jalal Hawrami"));

    Match match = index.search(query("Hawrami,Jalal", BORN), 0, 1).getFirst();

    assertThat(match.evidence())
        .filteredOn(evidence -> evidence.kind().name().startsWith("BIRTH"))
        .extracting(Evidence::kind, Evidence::detail)
        .containsExactly(
            tuple(expected, Map.of("listed", listed.toString(), "asked", "1970-03-05")));
  }

  @Test
  void ofSeveralListedBirthsTheBestCounts() {
    ListedPerson person =
        new ListedPerson(
            "P",
            List.of(Fixtures.primary("Jalal Hawrami")),
            List.of(BirthPeriod.in(Year.of(1950)), BORN, BirthPeriod.in(YearMonth.of(1970, 3))),
            Set.of());

    assertThat(best(indexOf(person), query("Hawrami,Jalal", BORN)))
        .isEqualTo(best(indexOf(aPersonBorn(BORN, "Jalal Hawrami")), query("Hawrami,Jalal", BORN)));
  }

  @Test
  void aContradictingBirthPullsANameBelowTheThreshold() {
    BirthPeriod otherBirth = BirthPeriod.on(LocalDate.of(1990, 1, 1));

    assertThat(
            best(indexOf(aPersonBorn(BORN, "Jalal Hawrami")), query("Hawramy,Jelal", otherBirth)))
        .isLessThan(MatchingRules.THRESHOLD);
  }

  @Test
  void aContradictingBirthDoesNotAcquitTheIdenticalRareNameButDoesTheIdenticalCommonOne() {
    BirthPeriod otherBirth = BirthPeriod.on(LocalDate.of(1990, 1, 1));
    PersonIndex index = Fixtures.indexOfManyWithCommonNames();
    index.put(
        new ListedPerson(
            "rare", List.of(Fixtures.primary("Zorab Hawrami")), List.of(BORN), Set.of()));
    index.put(
        new ListedPerson(
            "usual", List.of(Fixtures.primary("Mohammed Ali")), List.of(BORN), Set.of()));

    assertThat(index.search(query("Hawrami,Zorab", otherBirth), MatchingRules.THRESHOLD, 10))
        .extracting(Match::subjectId)
        .contains("rare");
    assertThat(index.search(query("Ali,Mohammed", otherBirth), MatchingRules.THRESHOLD, 10))
        .extracting(Match::subjectId)
        .doesNotContain("usual");
    assertThat(index.search(query("Ali,Mohammed", BORN), MatchingRules.THRESHOLD, 10))
        .extracting(Match::subjectId)
        .startsWith("usual");
  }

  @ParameterizedTest
  @CsvSource({
    "IRQ, IRQ, NATIONALITY_AGREES",
    "IRN, IRQ, NATIONALITY_DIFFERS",
    "D, DEU, NATIONALITY_AGREES",
    "XXA, IRQ, NATIONALITY_UNKNOWN",
    ", IRQ, NATIONALITY_UNKNOWN",
  })
  void nationalitiesAreComparedByTheirCodes(
      @Nullable String asked, String listed, EvidenceKind expected) {
    PersonIndex index =
        indexOf(
            new ListedPerson(
                "P", List.of(Fixtures.primary("Jalal Hawrami")), List.of(), Set.of(listed)));

    Match match =
        index.search(new PersonQuery("Hawrami", "Jalal", null, asked, false), 0, 1).getFirst();

    assertThat(match.evidence()).extracting(Evidence::kind).contains(expected);
  }

  @Test
  void aWeakAliasAloneIsRetrievedBelowTheThresholdAndLiftedByAnAgreeingBirth() {
    PersonIndex index =
        indexOf(
            new ListedPerson(
                "P",
                List.of(new ListedName("Abu Zorab Hawrami", NameQuality.LOW)),
                List.of(BORN),
                Set.of("IRQ")));

    assertThat(best(index, query("Hawrami,Abu Zorab")))
        .isPositive()
        .isLessThan(MatchingRules.THRESHOLD);
    assertThat(best(index, new PersonQuery("Hawrami", "Abu Zorab", null, "IRQ", false)))
        .isLessThan(MatchingRules.THRESHOLD);
    assertThat(best(index, query("Hawrami,Abu Zorab", BORN)))
        .isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @EnumSource(value = NameQuality.class, mode = EnumSource.Mode.EXCLUDE, names = "LOW")
  void whoBearsAListedNameIsAMatchHoweverCommonItsParts(NameQuality quality) {
    PersonIndex index = Fixtures.indexOfManyWithCommonNames();
    index.put(
        new ListedPerson(
            "P", List.of(new ListedName("Mohammed Ali", quality)), List.of(), Set.of()));

    assertThat(index.search(query("Ali,Mohammed"), MatchingRules.THRESHOLD, 10))
        .extracting(Match::subjectId)
        .startsWith("P");
  }

  @Test
  void agreementInCommonPartsIsWeakerEvidenceThanInRareOnes() {
    PersonIndex index = Fixtures.indexOfManyWithCommonNames();
    index.put(aPerson("usual", "Mohammed Hassan Zorab"));
    index.put(aPerson("rare", "Shirzad Dilshad Piran"));

    assertThat(best(index, query("Hassan,Mohammed"))).isLessThan(MatchingRules.THRESHOLD);
    assertThat(best(index, query("Dilshad,Shirzad"))).isGreaterThan(MatchingRules.THRESHOLD);
  }

  private static Tuple agrees(String listed, String asked, String how) {
    return tuple(EvidenceKind.PART_AGREES, Map.of("listed", listed, "asked", asked, "how", how));
  }
}
