package org.sinur.trafficking.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.access.PlaceCode;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.instrument.Pattern;
import org.sinur.trafficking.instrument.PatternRules;

class WatchTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final PatternRules RULES =
      new PatternRules(
          Map.of("en", "Invented"),
          "Invented for a test",
          null,
          5,
          30,
          2,
          3,
          4,
          80,
          Map.of(
              Pattern.CHILD_WITHOUT_FAMILY, limits(1, 1, 1, 1),
              Pattern.ESCORT_OF_UNRELATED_MINORS, limits(3, 3, 2, 180),
              Pattern.VEHICLE_OF_UNRELATED_MINORS, limits(3, 3, 3, 90),
              Pattern.SPONSOR_OF_YOUNG_PEOPLE, limits(4, 4, 2, 60),
              Pattern.RETURN_WITH_SAME_ESCORT, limits(1, 1, 1, 180)));

  private final Memory memory = new Memory(Instant.EPOCH);
  private final Watch watch = new Watch(RULES, memory);
  private final List<Sighting> seen = new ArrayList<>();

  private static PatternRules.Limits limits(int people, int families, int journeys, int days) {
    return new PatternRules.Limits(people, families, journeys, days, 30, Urgency.TODAY);
  }

  @Test
  void anEscortOfThreeFamiliesOnTwoDaysIsSeenOnceThoughChildrenComeOneByOne() {
    journey(0, "g1", adult("MAN", "x"), child("A", "a"));
    journey(2, "g2", adult("MAN", "x"), child("B", "b"));
    later(2);
    assertThat(seen).isEmpty();
    journey(3, "g3", adult("MAN", "x"), child("C", "c"));
    later(3);
    assertThat(seen)
        .singleElement()
        .satisfies(
            sighting -> {
              assertThat(sighting.pattern()).isEqualTo(Pattern.ESCORT_OF_UNRELATED_MINORS);
              assertThat(sighting.subject()).isEqualTo("MAN");
              assertThat(sighting.families()).isEqualTo(3);
              assertThat(sighting.journeys()).isEqualTo(3);
              assertThat(sighting.crossings()).hasSize(3);
              assertThat(sighting.last().person()).isEqualTo("C");
            });
    // the same escort once more is the same news
    journey(4, "g4", adult("MAN", "x"), child("D", "d"));
    later(5);
    assertThat(seen).hasSize(1);
    journey(60, "g5", adult("MAN", "x"), child("E", "e"));
    later(61);
    assertThat(seen).hasSize(2);
  }

  @Test
  void aParentWithTheOwnChildrenIsNoEscortHoweverOften() {
    for (var day = 0; day < 20; day++) {
      // the father shares two names with each, the mother none
      journey(
          day,
          "g" + day,
          named("FATHER", AgeGroup.ADULT, "fam", "n1", "n2"),
          named("MOTHER", AgeGroup.ADULT, "other", "n8", "n9"),
          named("CHILD" + day % 4, AgeGroup.CHILD, null, "n1", "n2", "n3"));
    }
    later(21);
    assertThat(seen).isEmpty();
  }

  @Test
  void aMotherOfAnotherNameWithHerChildrenAloneIsNoPattern() {
    for (var day = 0; day < 10; day++) {
      journey(
          day,
          "g" + day,
          adult("MOTHER", "other"),
          child("SON", "fam"),
          child("DAUGHTER", "fam"),
          child("BABY", "fam"));
    }
    later(11);
    assertThat(seen).isEmpty();
  }

  @Test
  void aFamilyMemberInAnotherLaneIsFamily() {
    hear(adult("FATHER", "fam").at(MONDAY.plusSeconds(900)).in("7").trace());
    hear(child("CHILD", "fam").at(MONDAY).group("g").trace());
    later(1);
    assertThat(seen).isEmpty();
  }

  @Test
  void whoHappensToBeRememberedDoesNotChangeWhatIsSeen() {
    // related by the names of father and grandfather, and in no company that was recorded
    var uncle =
        named("UNCLE", AgeGroup.ADULT, "other", "father", "grandfather").at(MONDAY.plusSeconds(60));
    var child = named("CHILD", AgeGroup.CHILD, "a", "father", "grandfather").group("g");
    hear(uncle.trace());
    hear(child.trace());
    later(1);
    assertThat(seen).extracting(s -> s.last().person()).containsExactly("CHILD");
  }

  @Test
  void aClassIsNoPattern() {
    for (var day = 0; day < 3; day++) {
      journey(
          day,
          "class" + day,
          adult("TEACHER", "x"),
          child("A", "a"),
          child("B", "b"),
          child("C", "c"),
          child("D", "d"),
          child("E", "e"));
    }
    later(4);
    assertThat(seen).isEmpty();
  }

  @Test
  void aCarWithMinorsOfSeveralFamiliesIsSeenWhoeverOfItsAdultsIsThere() {
    for (var day = 0; day < 4; day++) {
      hear(adult("MAN" + day % 2, "x" + day % 2).at(on(day)).in("4").car("car").trace());
      hear(minor("TEEN" + day, "f" + day).at(on(day).plusSeconds(60)).car("car").trace());
    }
    later(4);
    assertThat(seen)
        .extracting(Sighting::pattern)
        .containsExactly(Pattern.VEHICLE_OF_UNRELATED_MINORS);
    assertThat(seen.getFirst().subject()).isEqualTo("car");
    assertThat(seen.getFirst().families()).isEqualTo(4);
  }

  @Test
  void aCarWithMinorsAndNobodyOfAgeIsSeen() {
    for (var day = 0; day < 3; day++) {
      hear(minor("TEEN" + day, "f" + day).at(on(day)).car("car").trace());
    }
    later(3);
    assertThat(seen)
        .extracting(Sighting::pattern)
        .containsExactly(Pattern.VEHICLE_OF_UNRELATED_MINORS);
  }

  @Test
  void aTaxiWithMothersOfAnotherNameIsNoPattern() {
    for (var day = 0; day < 12; day++) {
      hear(adult("MOTHER" + day, "x" + day).at(on(day)).car("taxi").trace());
      hear(child("SON" + day, "f" + day).at(on(day).plusSeconds(40)).car("taxi").trace());
      hear(child("GIRL" + day, "f" + day).at(on(day).plusSeconds(80)).car("taxi").trace());
    }
    later(13);
    assertThat(seen).isEmpty();
  }

  @Test
  void severalChildrenOfOtherFamiliesInOneLaneAreAClassWhoseGroupWasNotRecorded() {
    for (var i = 0; i < 4; i++) {
      hear(child("PUPIL" + i, "p" + i).at(MONDAY.plusSeconds(20L * i)).trace());
    }
    // two brothers are none
    hear(child("BIG", "b").at(on(2)).trace());
    hear(child("SMALL", "b").at(on(2).plusSeconds(20)).trace());
    later(3);
    assertThat(seen).extracting(s -> s.last().person()).containsExactly("BIG", "SMALL");
  }

  @Test
  void aChildWhomNobodyOfAgeCrossesWithIsSeenAfterTheTimeToSettle() {
    hear(child("ALONE", "a").at(MONDAY).group("g").trace());
    hear(adult("STRANGER", "x").at(MONDAY.plus(Duration.ofMinutes(4))).trace());
    assertThat(seen).isEmpty();
    hear(adult("OTHER", "x").at(MONDAY.plus(Duration.ofMinutes(5))).trace());
    assertThat(seen).extracting(Sighting::pattern).containsExactly(Pattern.CHILD_WITHOUT_FAMILY);
    assertThat(seen.getFirst().seenAt()).isEqualTo(MONDAY.plus(Duration.ofMinutes(5)));
  }

  @Test
  void whoIsRecordedAfterTheChildIsItsCompanyToo() {
    hear(child("CHILD", "a").at(MONDAY).group("g").trace());
    hear(adult("AUNT", "x").at(MONDAY.plus(Duration.ofMinutes(4))).group("g").trace());
    later(1);
    assertThat(seen).isEmpty();
  }

  @Test
  void whereTheBoothRecordedNoCompanyWhoeverStandsInTheSameLaneMayBeIt() {
    hear(child("CHILD", "a").at(MONDAY).trace());
    hear(adult("AUNT", "x").at(MONDAY.plusSeconds(100)).trace());
    later(1);
    assertThat(seen).isEmpty();
    hear(child("ALONE", "b").at(on(2)).trace());
    hear(adult("ELSEWHERE", "x").at(on(2).plusSeconds(30)).in("9").trace());
    hear(adult("LATER", "x").at(on(2).plusSeconds(200)).trace());
    later(3);
    assertThat(seen).extracting(s -> s.last().person()).containsExactly("ALONE");
  }

  @Test
  void anAdolescentAloneIsNoPatternAndNeitherIsWhoseAgeNobodyKnows() {
    hear(minor("TEEN", "a").at(MONDAY).group("g").trace());
    hear(named("WHO", AgeGroup.UNKNOWN, "b").at(MONDAY).group("h").trace());
    later(1);
    assertThat(seen).isEmpty();
  }

  @Test
  void aSponsorOfYoungPeopleOnlyIsSeenAndAnEmployerIsNot() {
    for (var day = 0; day < 6; day++) {
      hear(young("Y" + day, "f" + day).at(on(day)).sponsor("agency").trace());
      hear(young("W" + day, "w" + day).at(on(day)).sponsor("employer").trace());
      hear(adult("V" + day, "v" + day).at(on(day)).sponsor("employer").trace());
    }
    assertThat(seen)
        .singleElement()
        .satisfies(
            sighting -> {
              assertThat(sighting.pattern()).isEqualTo(Pattern.SPONSOR_OF_YOUNG_PEOPLE);
              assertThat(sighting.subject()).isEqualTo("agency");
              assertThat(sighting.people()).isEqualTo(4);
            });
  }

  @Test
  void aTourOfOneDayIsNoSponsorsPattern() {
    for (var i = 0; i < 20; i++) {
      hear(young("Y" + i, "f" + i).at(MONDAY).sponsor("agency").trace());
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void whoThereWasAConcernAboutComesBackWithTheSameUnrelatedAdult() {
    var first = adult("WOMAN", "w").at(MONDAY).group("g1").screened().trace();
    hear(adult("MAN", "x").at(MONDAY).group("g1").trace());
    hear(first);
    memory.remindOfConcern(first);
    journey(40, "g2", adult("WOMAN", "w"), adult("ANOTHER", "z"));
    later(41);
    assertThat(seen).isEmpty();
    journey(50, "g3", adult("WOMAN", "w"), adult("MAN", "x"));
    later(51);
    assertThat(seen).extracting(Sighting::pattern).containsExactly(Pattern.RETURN_WITH_SAME_ESCORT);
    assertThat(seen.getFirst().crossings()).hasSize(2).startsWith(first.crossingId());
  }

  @Test
  void whomASponsorsPatternIsAboutIsAConcernAtOnce() {
    for (var day = 0; day < 3; day++) {
      hear(young("Y" + day, "f" + day).at(on(day)).sponsor("agency").trace());
    }
    hear(adult("MAN", "x").at(on(4)).group("g1").trace());
    hear(young("Y4", "f4").at(on(4)).group("g1").sponsor("agency").screened().trace());
    journey(20, "g2", young("Y4", "f4"), adult("MAN", "x"));
    later(21);
    assertThat(seen)
        .extracting(Sighting::pattern)
        .containsExactly(Pattern.SPONSOR_OF_YOUNG_PEOPLE, Pattern.RETURN_WITH_SAME_ESCORT);
  }

  @Test
  void whoCrossedRightBesideWhomWasAConcernCountsWhereTheBoothRecordedNoCompany() {
    var first = adult("WOMAN", "w").at(MONDAY).screened().trace();
    hear(adult("MAN", "x").at(MONDAY.minusSeconds(90)).trace());
    hear(adult("FAR", "y").at(MONDAY.minusSeconds(90)).in("7").trace());
    hear(first);
    memory.remindOfConcern(first);
    journey(30, "g1", adult("WOMAN", "w"), adult("FAR", "y"));
    later(31);
    assertThat(seen).isEmpty();
    journey(50, "g2", adult("WOMAN", "w"), adult("MAN", "x"));
    later(51);
    assertThat(seen).extracting(Sighting::pattern).containsExactly(Pattern.RETURN_WITH_SAME_ESCORT);
  }

  @Test
  void aMotherOfAnotherNameWhoCrossesWithASisterIsCompanyOfWhoComesLaterByAnotherLane() {
    hear(adult("MOTHER", "m").at(MONDAY).trace());
    hear(child("SISTER", "a").at(MONDAY.plusSeconds(40)).trace());
    hear(child("LATE", "a").at(MONDAY.plus(Duration.ofMinutes(18))).in("7").trace());
    later(1);
    assertThat(seen).isEmpty();
    hear(child("ONE", "b").at(on(2)).trace());
    hear(child("OTHER", "b").at(on(2).plus(Duration.ofMinutes(18))).in("7").trace());
    later(3);
    assertThat(seen).extracting(Sighting::subject).containsExactly("ONE", "OTHER");
  }

  @Test
  void aReturnWithTheOwnBrotherIsNoPattern() {
    var first = adult("WOMAN", "w").at(MONDAY).group("g1").screened().trace();
    hear(adult("BROTHER", "w").at(MONDAY).group("g1").trace());
    hear(first);
    memory.remindOfConcern(first);
    journey(50, "g3", adult("WOMAN", "w"), adult("BROTHER", "w"));
    later(51);
    assertThat(seen).isEmpty();
  }

  @Test
  void aCorrectionIsNotJudgedAgainAndCountsFromThenOn() {
    var child = child("CHILD", "a").at(MONDAY).group("g");
    hear(child.trace());
    // the booth forgot the group; the aunt is there
    hear(adult("AUNT", "x").at(MONDAY).trace());
    var aunt = adult("AUNT", "x").at(MONDAY);
    var recorded = aunt.trace();
    hear(recorded);
    hear(
        new Trace(
            recorded.crossingId(),
            recorded.crossingPoint(),
            recorded.lane(),
            recorded.direction(),
            recorded.occurredAt(),
            null,
            recorded.person(),
            recorded.familyName(),
            recorded.names(),
            recorded.age(),
            "g",
            null,
            null));
    later(1);
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void everyPatternIsSomethingThatProtectionCanBeToldOf(Pattern pattern) {
    assertThat(pattern.indicator()).isNotNull();
  }

  @Test
  void theSameSightingHasTheSameAlert() {
    var trace = child("A", "a").at(MONDAY).trace();
    var one = Sighting.of(Pattern.CHILD_WITHOUT_FAMILY, "A", trace, MONDAY, List.of(trace));
    var again =
        Sighting.of(
            Pattern.CHILD_WITHOUT_FAMILY, "A", trace, MONDAY.plusSeconds(1), List.of(trace));
    var other = Sighting.of(Pattern.RETURN_WITH_SAME_ESCORT, "A", trace, MONDAY, List.of(trace));
    assertThat(one.alertId()).isEqualTo(again.alertId()).isNotEqualTo(other.alertId());
    assertThat(one.alertId().version()).isEqualTo(5);
  }

  private void hear(Trace trace) {
    seen.addAll(watch.see(trace));
  }

  /** Somebody else crosses, so long after that nobody's company is waited for any more. */
  private void later(int day) {
    hear(adult("SOMEBODY", "s").at(on(day).plus(Duration.ofHours(9))).in("99").trace());
  }

  /** They cross as one group, a minute after one another. */
  private void journey(int day, String group, Traveller... travellers) {
    for (var i = 0; i < travellers.length; i++) {
      hear(travellers[i].at(on(day).plus(Duration.ofMinutes(i))).group(group).trace());
    }
  }

  private static Instant on(int day) {
    return MONDAY.plus(Duration.ofDays(day));
  }

  private static Traveller adult(String person, String family) {
    return named(person, AgeGroup.ADULT, family);
  }

  private static Traveller young(String person, String family) {
    return named(person, AgeGroup.YOUNG_ADULT, family);
  }

  private static Traveller minor(String person, String family) {
    return named(person, AgeGroup.ADOLESCENT, family);
  }

  private static Traveller child(String person, String family) {
    return named(person, AgeGroup.CHILD, family);
  }

  private static Traveller named(
      String person, AgeGroup age, @Nullable String family, String... names) {
    return new Traveller(person, age, family, names);
  }

  private static final class Traveller {

    private final String person;
    private final AgeGroup age;
    private final @Nullable String family;
    private final List<String> names;
    private Instant at = MONDAY;
    private String lane = "1";
    private @Nullable String group;
    private @Nullable String car;
    private @Nullable String sponsor;
    private @Nullable UUID screening;

    Traveller(String person, AgeGroup age, @Nullable String family, String... names) {
      this.person = person;
      this.age = age;
      this.family = family;
      this.names = List.of(names);
    }

    Traveller at(Instant moment) {
      at = moment;
      return this;
    }

    Traveller in(String number) {
      lane = number;
      return this;
    }

    Traveller group(String id) {
      group = id;
      return this;
    }

    Traveller car(String plate) {
      car = plate;
      return this;
    }

    Traveller sponsor(String name) {
      sponsor = name;
      return this;
    }

    Traveller screened() {
      screening = UUID.randomUUID();
      return this;
    }

    Trace trace() {
      return new Trace(
          UUID.randomUUID(),
          new PlaceCode("IQIKH"),
          lane,
          Trace.Direction.ENTRY,
          at,
          screening,
          person,
          family,
          names,
          age,
          group,
          car,
          sponsor);
    }
  }
}
