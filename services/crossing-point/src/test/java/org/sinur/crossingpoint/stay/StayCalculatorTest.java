package org.sinur.crossingpoint.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.crossingpoint.crossing.Permit;
import org.sinur.crossingpoint.crossing.PermitKind;
import org.sinur.crossingpoint.stay.StayCalculator.Spell;
import org.sinur.crossingpoint.stay.StayCalculator.Subject;
import org.sinur.crossingpoint.stay.StayFigures.StayFinding;
import org.sinur.crossingpoint.stay.StayFigures.Step;
import org.sinur.crossingpoint.stay.StayRule.Measure;

class StayCalculatorTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private static final StayRules RULES =
      new StayRules(
          "test",
          true,
          List.of(
              rule(null, PermitKind.E_VISA, Measure.PER_STAY, 30, null),
              rule("JOR", PermitKind.VISA_EXEMPTION, Measure.ROLLING, 90, 180),
              rule(null, PermitKind.VISA, Measure.PERMIT, null, null),
              rule(null, PermitKind.RESIDENCE, Measure.UNLIMITED, null, null),
              rule("TUR", null, Measure.PER_STAY, 10, null)));

  @ParameterizedTest(name = "{0}, counted on {1}: {3} used, {4} left, {5} over")
  @CsvSource({
    // the day of entry is the first of thirty
    "2026-11-01, 2026-11-01, 2026-11-30,  1, 29, 0",
    "2026-11-01, 2026-11-29, 2026-11-30, 29,  1, 0",
    "2026-11-01, 2026-11-30, 2026-11-30, 30,  0, 0",
    "2026-11-01, 2026-12-01, 2026-11-30, 31,  0, 1",
    "2026-11-01, 2026-12-10, 2026-11-30, 40,  0, 10",
    // February with and without a 29th
    "2027-02-01, 2027-02-28, 2027-03-02, 28,  2, 0",
    "2028-02-01, 2028-02-29, 2028-03-01, 29,  1, 0",
    "2028-02-29, 2028-02-29, 2028-03-29,  1, 29, 0",
    // over the turn of the year
    "2026-12-15, 2027-01-13, 2027-01-13, 30,  0, 0",
    "2026-12-15, 2027-01-14, 2027-01-13, 31,  0, 1"
  })
  void daysOfAStayCountFromTheDayOfEntry(
      LocalDate entry, LocalDate today, LocalDate until, int used, int left, int over) {
    var figures = count(subject("DEU", permit(PermitKind.E_VISA), entry, null), today);
    assertThat(figures.permittedUntil()).isEqualTo(until);
    assertThat(figures.daysUsed()).isEqualTo(used);
    assertThat(figures.daysLeft()).isEqualTo(left);
    assertThat(figures.overstayedDays()).isEqualTo(over);
    assertThat(figures.finding()).isEqualTo(over > 0 ? StayFinding.OVERSTAYED : StayFinding.WITHIN);
  }

  @Test
  void whoeverEntersAndLeavesOnOneDayStayedOneDay() {
    var day = LocalDate.of(2026, 11, 1);
    var figures = count(subject("DEU", permit(PermitKind.E_VISA), day, day), day.plusDays(400));
    assertThat(figures.daysUsed()).isEqualTo(1);
    assertThat(figures.asOf()).isEqualTo(day);
    assertThat(figures.finding()).isEqualTo(StayFinding.WITHIN);
  }

  @Test
  void aStayThatHasEndedIsCountedToItsExitWheneverItIsAsked() {
    var entry = LocalDate.of(2026, 1, 1);
    var figures =
        count(
            subject("DEU", permit(PermitKind.E_VISA), entry, LocalDate.of(2026, 2, 2)),
            LocalDate.of(2027, 1, 1));
    assertThat(figures.overstayedDays()).isEqualTo(3);
    assertThat(figures.steps())
        .contains(
            new Step(Step.What.OVERSTAYED, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 2), 3));
  }

  @Test
  void ninetyDaysInOneStretchEndOnTheNinetieth() {
    var figures = rolling(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    assertThat(figures.permittedUntil()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(figures.daysUsed()).isEqualTo(90);
    assertThat(figures.daysLeft()).isZero();
  }

  @ParameterizedTest(name = "60 days from {0}, entry on {1}: until {2}")
  @CsvSource({
    // all sixty days in the window for the whole stay: thirty are left
    "2026-01-01, 2026-04-01, 2026-04-30",
    // the last of the old days leave the window while the stay goes on
    "2026-01-01, 2026-06-15, 2026-09-12",
    // the first old day leaves it on the 180th day after it, which is the 30th of this stay
    "2026-01-01, 2026-06-01, 2026-08-29",
    // out of the window altogether
    "2026-01-01, 2026-09-01, 2026-11-29",
    // a window over a 29th of February
    "2028-01-01, 2028-04-01, 2028-04-30"
  })
  void daysLeaveTheWindowAsItMovesOn(LocalDate first, LocalDate entry, LocalDate until) {
    var figures = rolling(entry, entry, whole(first, first.plusDays(59)));
    assertThat(figures.permittedUntil()).isEqualTo(until);
    assertThat(figures.permittedUntil())
        .isEqualTo(byHand(entry, List.of(whole(first, first.plusDays(59)))));
  }

  @Test
  void whoeverComesBackWithNoDayLeftHasOverstayedFromTheFirstDay() {
    var entry = LocalDate.of(2026, 4, 10);
    var figures = rolling(entry, entry, whole(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    assertThat(figures.permittedUntil()).isEqualTo(entry.minusDays(1));
    assertThat(figures.overstayedDays()).isEqualTo(1);
    assertThat(figures.daysUsed()).isEqualTo(91);
  }

  @Test
  void aDayInTwoStaysCountsOnce() {
    var entry = LocalDate.of(2026, 2, 1);
    var figures =
        rolling(
            entry,
            entry,
            whole(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20)),
            whole(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 1)));
    assertThat(figures.daysUsed()).isEqualTo(23);
    assertThat(figures.permittedUntil())
        .isEqualTo(
            byHand(entry, List.of(whole(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 1)))));
  }

  @Test
  void theFirstDayOfTheWindowIsInItAndTheDayBeforeIsNot() {
    var entry = LocalDate.of(2026, 7, 1);
    var edge = entry.minusDays(179);
    assertThat(rolling(entry, entry, whole(edge, edge)).daysUsed()).isEqualTo(2);
    var outside = edge.minusDays(1);
    assertThat(rolling(entry, entry, whole(outside, outside)).daysUsed()).isEqualTo(1);
  }

  @Test
  void ofAStayWithoutAnExitTheDayOfEntryAloneCountsAndTheStepSaysSo() {
    var entry = LocalDate.of(2026, 7, 1);
    var day = LocalDate.of(2026, 6, 1);
    var figures = rolling(entry, entry, new Spell(day, day, false));
    assertThat(figures.daysUsed()).isEqualTo(2);
    assertThat(figures.steps()).contains(new Step(Step.What.EARLIER_DAY, day, day, 1));
  }

  @Test
  void theStepsCanBeAddedUpByHand() {
    var entry = LocalDate.of(2026, 4, 1);
    var figures = rolling(entry, entry, whole(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)));
    assertThat(figures.steps())
        .containsExactly(
            new Step(Step.What.THIS_STAY, entry, entry, 1),
            new Step(Step.What.RULE, null, null, 90),
            new Step(Step.What.WINDOW, LocalDate.of(2025, 10, 4), entry, 61),
            new Step(
                Step.What.EARLIER_STAY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1), 60),
            new Step(
                Step.What.WINDOW_OF_LAST_DAY,
                LocalDate.of(2025, 11, 2),
                LocalDate.of(2026, 4, 30),
                90));
  }

  @Test
  void aPermitShortensWhatTheRuleAllowsAndNeverLengthensIt() {
    var entry = LocalDate.of(2026, 11, 1);
    var shorter = new Permit(PermitKind.E_VISA, null, null, 14, null);
    var longer = new Permit(PermitKind.E_VISA, null, null, 60, null);
    var ending = new Permit(PermitKind.E_VISA, null, LocalDate.of(2026, 11, 5), 14, null);
    assertThat(until(shorter, entry)).isEqualTo(LocalDate.of(2026, 11, 14));
    assertThat(until(longer, entry)).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(until(ending, entry)).isEqualTo(LocalDate.of(2026, 11, 5));
  }

  @Test
  void whereTheRuleAsksThePermitThePermitHasToSay() {
    var entry = LocalDate.of(2026, 11, 1);
    var says = new Permit(PermitKind.VISA, "V1", null, 15, null);
    assertThat(until(says, entry)).isEqualTo(LocalDate.of(2026, 11, 15));
    var silent = count(subject("DEU", permit(PermitKind.VISA), entry, null), entry);
    assertThat(silent.finding()).isEqualTo(StayFinding.NOT_KNOWN);
    assertThat(silent.permittedUntil()).isNull();
    assertThat(silent.rule()).isNotNull();
  }

  @Test
  void aPermitThatHadEndedBeforeTheEntryPermitsNoDay() {
    var entry = LocalDate.of(2026, 11, 1);
    var ended = new Permit(PermitKind.VISA, "V1", LocalDate.of(2026, 10, 1), null, null);
    var figures = count(subject("DEU", ended, entry, null), entry.plusDays(2));
    assertThat(figures.overstayedDays()).isEqualTo(3);
    assertThat(figures.daysLeft()).isZero();
  }

  @Test
  void aResidentHasNoLimitUnlessThePermitEnds() {
    var entry = LocalDate.of(2026, 11, 1);
    assertThat(
            count(subject("DEU", permit(PermitKind.RESIDENCE), entry, null), entry.plusYears(2))
                .finding())
        .isEqualTo(StayFinding.NO_LIMIT);
    assertThat(until(new Permit(PermitKind.RESIDENCE, null, entry.plusDays(9), null, null), entry))
        .isEqualTo(entry.plusDays(9));
  }

  @Test
  void aNationalHasNoLimitWhateverTheRulesSay() {
    var entry = LocalDate.of(2026, 11, 1);
    var figures =
        StayCalculator.count(
            new Subject(true, "IRQ", null, entry, null, List.of()), RULES, 7, entry.plusYears(9));
    assertThat(figures.finding()).isEqualTo(StayFinding.NO_LIMIT);
    assertThat(figures.permittedUntil()).isNull();
  }

  @Test
  void whatNoRuleSaysIsNotKnownAndNeverPermitted() {
    var entry = LocalDate.of(2026, 11, 1);
    for (var subject :
        List.of(
            subject("DEU", null, entry, null),
            subject("", null, entry, null),
            subject("DEU", permit(PermitKind.VISA_EXEMPTION), entry, null),
            subject("JOR", permit(PermitKind.VISA_EXEMPTION), SINCE.minusDays(1), null))) {
      var figures = count(subject, entry.plusYears(1));
      assertThat(figures.finding()).isEqualTo(StayFinding.NOT_KNOWN);
      assertThat(figures.permittedUntil()).isNull();
      assertThat(figures.daysLeft()).isNull();
      assertThat(figures.overstayedDays()).isNull();
      assertThat(figures.rulesVersion()).isEqualTo(7);
    }
  }

  @Test
  void theRuleForTheNationalityGoesBeforeTheOneForThePermit() {
    var entry = LocalDate.of(2026, 11, 1);
    var figures = count(subject("TUR", permit(PermitKind.E_VISA), entry, null), entry);
    assertThat(figures.permittedUntil()).isEqualTo(LocalDate.of(2026, 11, 10));
  }

  @Test
  void aRuleHoldsForEntriesFromItsFirstToItsLastDay() {
    var ending =
        new StayRule(
            "SYR",
            null,
            Measure.PER_STAY,
            5,
            null,
            "test",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 6, 30));
    var rules = new StayRules("test", true, List.of(ending));
    assertThat(rules.of("SYR", PermitKind.VISA, LocalDate.of(2026, 6, 30))).contains(ending);
    assertThat(rules.of("SYR", PermitKind.VISA, LocalDate.of(2026, 7, 1))).isEmpty();
    assertThat(rules.of("SYR", PermitKind.VISA, LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  void twoRulesThatSayTheSameOfOneDayAreFound() {
    var first = rule("SYR", PermitKind.VISA, Measure.PER_STAY, 5, null);
    var second = rule("SYR", PermitKind.VISA, Measure.PER_STAY, 9, null);
    assertThat(new StayRules("test", true, List.of(first, second)).repeated()).contains(1);
    assertThat(RULES.repeated()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PER_STAY, , ",
    "PER_STAY, 0, ",
    "PER_STAY, 3651, ",
    "PER_STAY, 30, 180",
    "ROLLING, 90, ",
    "ROLLING, 90, 90",
    "ROLLING, , 180",
    "PERMIT, 30, ",
    "UNLIMITED, , 180"
  })
  void aRuleThatCannotBeCountedByIsNone(
      Measure measure, @Nullable Integer days, @Nullable Integer window) {
    assertThatThrownBy(() -> rule("SYR", null, measure, days, window))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T20:59:59Z, 2026-11-22",
    "2026-11-22T21:00:00Z, 2026-11-23",
    "2028-02-28T21:30:00Z, 2028-02-29",
    "2026-12-31T22:00:00Z, 2027-01-01"
  })
  void aDayBeginsAtMidnightInBaghdad(Instant moment, LocalDate day) {
    assertThat(IraqDay.of(moment)).isEqualTo(day);
  }

  /** Adds up day by day, in the plainest way there is. */
  private static LocalDate byHand(LocalDate entry, List<Spell> earlier) {
    for (var last = entry; ; last = last.plusDays(1)) {
      var used = 0;
      for (var day = last.minusDays(179); !day.isAfter(last); day = day.plusDays(1)) {
        var counted = day;
        if (!day.isBefore(entry)
            || earlier.stream()
                .anyMatch(s -> !counted.isBefore(s.from()) && !counted.isAfter(s.until()))) {
          used++;
        }
      }
      if (used > 90) {
        return last.minusDays(1);
      }
    }
  }

  private static LocalDate until(Permit permit, LocalDate entry) {
    var figures = count(subject("DEU", permit, entry, null), entry);
    assertThat(figures.permittedUntil()).isNotNull();
    return Objects.requireNonNull(figures.permittedUntil());
  }

  private static StayFigures rolling(LocalDate entry, LocalDate today, Spell... earlier) {
    return count(
        new Subject(
            false, "JOR", permit(PermitKind.VISA_EXEMPTION), entry, null, Arrays.asList(earlier)),
        today);
  }

  private static StayFigures count(Subject subject, LocalDate today) {
    return StayCalculator.count(subject, RULES, 7, today);
  }

  private static Subject subject(
      String nationality, @Nullable Permit permit, LocalDate entry, @Nullable LocalDate exit) {
    return new Subject(false, nationality, permit, entry, exit, List.of());
  }

  private static Spell whole(LocalDate from, LocalDate until) {
    return new Spell(from, until, true);
  }

  private static Permit permit(PermitKind kind) {
    return new Permit(kind, null, null, null, null);
  }

  private static StayRule rule(
      @Nullable String nationality,
      @Nullable PermitKind permit,
      Measure measure,
      @Nullable Integer days,
      @Nullable Integer window) {
    return new StayRule(nationality, permit, measure, days, window, "test", SINCE, null);
  }
}
