package org.sinur.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented travellers: whom it names, how often by chance, and since when. */
class FindingsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 26;
  private static final int GROUPS = 30;

  private final Random random = new Random(2026);

  /** Groups of very different sizes, at two places of which one stops thrice as many. */
  private List<Cell> border(
      double rate, double clustering, int changed, IntToDoubleFunction factorInWeek) {
    var cells = new ArrayList<Cell>();
    for (var group = 0; group < GROUPS; group++) {
      for (var week = 0; week < WEEKS; week++) {
        for (var place = 0; place < 2; place++) {
          var factor = group == changed ? factorInWeek.applyAsDouble(week) : 1;
          var chance = rate * (place == 0 ? 1 : 3) * factor;
          cells.add(
              cell(
                  "G%02d".formatted(group),
                  "P" + place,
                  week,
                  week >= WEEKS - 4,
                  size(group, place),
                  clustering == 0 ? chance : Math.min(1, chance * clustered(clustering))));
        }
      }
    }
    return cells;
  }

  private static int size(int group, int place) {
    var size = 20 * (int) Math.pow(1.2, group);
    return place == group % 2 ? size : size / 4;
  }

  /** A week's luck of a group: at least nothing, 1 on average, with this variance. */
  private double clustered(double variance) {
    var deviation = Math.sqrt(Math.log1p(variance));
    return Math.exp(deviation * random.nextGaussian() - deviation * deviation / 2);
  }

  private Cell cell(String group, String place, int week, boolean asked, int of, double chance) {
    var events = -1;
    // from one event to the next, which is as random as to throw for everybody, and sooner
    for (var at = -1L; at < of; events++) {
      at += 1 + (long) (Math.log1p(-random.nextDouble()) / Math.log1p(-chance));
    }
    return new Cell(group, place, FIRST.plusWeeks(week), asked, events, of);
  }

  private List<Cell> fair(double rate, double clustering) {
    return border(rate, clustering, -1, _ -> 1);
  }

  private static Finding of(Findings findings, String group) {
    return findings.groups().stream().filter(f -> f.group().equals(group)).findAny().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0.002", "0.02", "0.2"})
  void whereAllFareAlikeHardlyEverIsAnyGroupNamed(double rate) {
    var times = 150;
    var named = 0;
    var changed = 0;
    for (var i = 0; i < times; i++) {
      var findings = Findings.of(fair(rate, 0));
      named += findings.groups().stream().anyMatch(f -> isNamed(f.standing())) ? 1 : 0;
      changed += findings.groups().stream().anyMatch(f -> isChanged(f.trend())) ? 1 : 0;
    }
    assertThat(named).as("promised: 5%% of %d", times).isLessThanOrEqualTo(binomialLimit(times));
    assertThat(changed).as("promised: 5%% of %d", times).isLessThanOrEqualTo(binomialLimit(times));
  }

  /** What a true rate of 5% exceeds once in a thousand times. */
  private static int binomialLimit(int times) {
    return (int) Math.ceil(times * 0.05 + 3.1 * Math.sqrt(times * 0.05 * 0.95));
  }

  /** A week's rate of a group varies by a third of itself, for whatever reason. */
  @Test
  void norWhereTravellersComeInCoaches() {
    var times = 100;
    var named = 0;
    var changed = 0;
    for (var i = 0; i < times; i++) {
      var findings = Findings.of(fair(0.05, 0.1));
      assertThat(of(findings, "G25").spread()).isGreaterThan(2);
      named += findings.groups().stream().anyMatch(f -> isNamed(f.standing())) ? 1 : 0;
      changed += findings.groups().stream().anyMatch(f -> isChanged(f.trend())) ? 1 : 0;
    }
    assertThat(named).isLessThanOrEqualTo(binomialLimit(times));
    assertThat(changed).isLessThanOrEqualTo(binomialLimit(times));
  }

  @Test
  void aGroupStoppedTwiceAsOftenIsNamed() {
    var missed = 0;
    for (var i = 0; i < 40; i++) {
      var findings = Findings.of(border(0.02, 0, 18, _ -> 2));
      var finding = of(findings, "G18");
      if (finding.standing() == GroupStanding.MORE_OFTEN) {
        assertThat(findings.groups().getFirst().standsOut()).isTrue();
      } else {
        missed++;
      }
    }
    assertThat(missed).isLessThanOrEqualTo(2);
  }

  @Test
  void aRateThatDoublesIsNoticedAndSinceWhen() {
    var missed = 0;
    var late = 0;
    for (var i = 0; i < 40; i++) {
      var finding = of(Findings.of(border(0.02, 0, 18, week -> week < 20 ? 1 : 2)), "G18");
      if (finding.trend() != Trend.RISEN) {
        missed++;
      } else if (finding.since() == null
          || finding.since().isBefore(FIRST.plusWeeks(18))
          || finding.since().isAfter(FIRST.plusWeeks(22))) {
        late++;
      }
    }
    assertThat(missed).isLessThanOrEqualTo(2);
    assertThat(late).isLessThanOrEqualTo(6);
  }

  @Test
  void whatChangesForEverybodyIsNoChangeOfAnyGroup() {
    var cells = new ArrayList<Cell>();
    for (var group = 0; group < 10; group++) {
      for (var week = 0; week < WEEKS; week++) {
        cells.add(cell("G" + group, "P", week, true, 500, week < 13 ? 0.01 : 0.05));
      }
    }
    assertThat(Findings.of(cells).groups())
        .allMatch(f -> f.trend() == Trend.STEADY && f.standing() == GroupStanding.AS_OTHERS);
  }

  @Test
  void aGroupThatCrossesWhereEverybodyIsStoppedIsNotNamed() {
    var cells = new ArrayList<Cell>();
    for (var week = 0; week < WEEKS; week++) {
      cells.add(new Cell("A", "STRICT", FIRST.plusWeeks(week), true, 30, 100));
      cells.add(new Cell("B", "STRICT", FIRST.plusWeeks(week), true, 3, 10));
      cells.add(new Cell("A", "EASY", FIRST.plusWeeks(week), true, 1, 10));
      cells.add(new Cell("B", "EASY", FIRST.plusWeeks(week), true, 10, 100));
    }
    var a = of(Findings.of(cells), "A");
    assertThat(a.rate()).isGreaterThan(0.28);
    assertThat(a.ratio()).isCloseTo(1, within(1e-9));
    assertThat(a.standing()).isEqualTo(GroupStanding.AS_OTHERS);
  }

  @Test
  void smallCountsAreNotShown() {
    var findings =
        Findings.of(
            List.of(
                new Cell("MANY", "P", FIRST, true, 100, 1_000),
                new Cell("FEW_EVENTS", "P", FIRST, true, 4, 40),
                new Cell("FEW", "P", FIRST, true, 4, 29),
                new Cell("HARDLY_ANY", "P", FIRST, true, 1, 4)));
    var fewEvents = of(findings, "FEW_EVENTS");
    assertThat(fewEvents.events()).isNull();
    assertThat(fewEvents.rate()).isNull();
    assertThat(fewEvents.ratio()).isNull();
    assertThat(fewEvents.lower()).isZero();
    assertThat(fewEvents.upper()).isCloseTo(Wilson.interval(4, 40).upper(), within(1e-9));
    var few = of(findings, "FEW");
    assertThat(few.standing()).isEqualTo(GroupStanding.TOO_FEW);
    assertThat(few.upper()).isNull();
    var hardlyAny = of(findings, "HARDLY_ANY");
    assertThat(hardlyAny.of()).isNull();
  }

  @Test
  void nobodyIsNoFinding() {
    assertThat(Findings.of(List.of())).isEqualTo(new Findings(List.of()));
  }

  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    var times = 4_000;
    var held = 0;
    var ratioHeld = 0;
    for (var i = 0; i < times; i++) {
      var events = IntStream.range(0, 200).filter(_ -> random.nextDouble() < 0.03).count();
      var others = IntStream.range(0, 900).filter(_ -> random.nextDouble() < 0.02).count();
      var wilson = Wilson.interval(events, 200);
      held += wilson.lower() <= 0.03 && 0.03 <= wilson.upper() ? 1 : 0;
      var ratio = Comparison.of(List.of(new Stratum(events, 200, others, 900)), 1).interval();
      ratioHeld += ratio.lower() <= 1.5 && 1.5 <= ratio.upper() ? 1 : 0;
    }
    assertThat(held / (double) times).isBetween(0.935, 0.985);
    assertThat(ratioHeld / (double) times).isBetween(0.935, 0.985);
  }

  private static boolean isNamed(GroupStanding standing) {
    return switch (standing) {
      case MORE_OFTEN, LESS_OFTEN -> true;
      case TOO_FEW, AS_OTHERS -> false;
    };
  }

  private static boolean isChanged(Trend trend) {
    return switch (trend) {
      case RISEN, FALLEN -> true;
      case TOO_FEW, STEADY -> false;
    };
  }
}
