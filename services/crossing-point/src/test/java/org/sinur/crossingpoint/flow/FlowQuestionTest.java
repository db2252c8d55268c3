package org.sinur.crossingpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.crossingpoint.CrossingPointProblem;

class FlowQuestionTest {

  // Baghdad is three hours ahead of UTC
  private static final Instant NOVEMBER = Instant.parse("2026-10-31T21:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-11-30T21:00:00Z");
  private static final FlowQuestion.Longest LONGEST =
      new FlowQuestion.Longest(Duration.ofDays(92), Duration.ofDays(31), Duration.ofDays(2));

  @ParameterizedTest
  @CsvSource({
    "'', PLACE",
    "'day,direction', PLACE",
    "'month,crossingPoint', PLACE",
    "'month,direction,nationality,sex,ageBand,purpose', COUNTRY",
    "'crossingPoint,nationality,sex', MONTH",
    "'day,nationality', ORIGIN",
    "'day,crossingPoint,nationality', NATIONALITY",
    "'month,crossingPoint,nationality', PLACE_AND_ORIGIN",
    "'crossingPoint,nationality', PLACE_AND_ORIGIN",
    "'day,direction,sex,ageBand', AGE",
    "'day,crossingPoint,purpose', PURPOSE",
    "'day,sex,purpose', DAY",
    "'day,nationality,sex', DAY",
    "hour, LANE",
    "'lane,month', LANE"
  })
  void theCoarsestCountsAnswerThatCan(String by, Grain grain) {
    assertThat(asked(NOVEMBER, DECEMBER, by.isEmpty() ? null : by).grain()).isEqualTo(grain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hour,nationality", "lane,purpose", "hour,lane,sex", "day,lane,ageBand"})
  void hoursOrLanesAndTravellersTogetherAreCountedFromTheCrossings(String by) {
    var twoDays = NOVEMBER.plus(Duration.ofDays(2));
    assertThat(asked(NOVEMBER, twoDays, by).grain()).isEqualTo(Grain.CROSSING);
    assertThat(refused(NOVEMBER, twoDays.plus(Duration.ofHours(1)), by))
        .isEqualTo(CrossingPointProblem.PERIOD_TOO_LONG);
  }

  @Test
  void everyQuestionHasAGrain() {
    for (var dimension : Dimension.values()) {
      assertThat(asked(NOVEMBER, NOVEMBER.plus(Duration.ofHours(5)), dimension.label()).grain())
          .isIn(Grain.LANE, Grain.CROSSING);
    }
  }

  @Test
  void aPeriodThatCutsAMonthOrADayTakesFinerCounts() {
    assertThat(asked(NOVEMBER.plus(Duration.ofDays(1)), DECEMBER, "nationality,sex").grain())
        .isEqualTo(Grain.DAY);
    assertThat(asked(NOVEMBER.plus(Duration.ofHours(1)), DECEMBER, "direction").grain())
        .isEqualTo(Grain.LANE);
    assertThat(refused(NOVEMBER.plus(Duration.ofHours(1)), DECEMBER, "nationality"))
        .isEqualTo(CrossingPointProblem.PERIOD_TOO_LONG);
  }

  @Test
  void theOrderAskedForIsKept() {
    assertThat(asked(NOVEMBER, DECEMBER, "direction,day").by())
        .isEqualTo(List.of(Dimension.DIRECTION, Dimension.DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour",
        "Day",
        "day,",
        ",day",
        "",
        " day",
        "day,day",
        "day,month",
        "hour,month",
        "flow_by_day; --"
      })
  void whatIsNotCountedByIsRefused(String by) {
    assertThat(refused(NOVEMBER, DECEMBER, by)).isEqualTo(CrossingPointProblem.UNKNOWN_DIMENSION);
  }

  @Test
  void aPeriodHasAnEndAfterItsBeginningAndWholeHours() {
    assertThat(refused(DECEMBER, NOVEMBER, null)).isEqualTo(CrossingPointProblem.PERIOD_EMPTY);
    assertThat(refused(NOVEMBER, NOVEMBER, null)).isEqualTo(CrossingPointProblem.PERIOD_EMPTY);
    assertThat(refused(NOVEMBER.plusSeconds(1), DECEMBER, null))
        .isEqualTo(CrossingPointProblem.NOT_WHOLE_HOURS);
    assertThat(refused(NOVEMBER, DECEMBER.plusMillis(1), null))
        .isEqualTo(CrossingPointProblem.NOT_WHOLE_HOURS);
  }

  @Test
  void nationalityAndMoreAreAskedInWholeMonthsOrForAMonthAtATime() {
    var later = NOVEMBER.plus(Duration.ofDays(32));
    assertThat(refused(NOVEMBER, later, "nationality,sex"))
        .isEqualTo(CrossingPointProblem.PERIOD_TOO_LONG);
    assertThat(asked(NOVEMBER, later, "nationality").grain()).isEqualTo(Grain.ORIGIN);
    assertThat(asked(NOVEMBER, later, "sex,ageBand").grain()).isEqualTo(Grain.AGE);
  }

  @Test
  void allThatTravellersAreIsAskedForThreeMonthsOfSeveralPlacesOrForYearsOfOne() {
    var by = List.of(Dimension.NATIONALITY, Dimension.PURPOSE);
    var year = Instant.parse("2025-10-31T21:00:00Z");
    assertThat(refused(year, NOVEMBER, "crossingPoint,nationality,sex"))
        .isEqualTo(CrossingPointProblem.PERIOD_TOO_LONG);
    assertThat(
            asked(Instant.parse("2026-07-31T21:00:00Z"), NOVEMBER, "crossingPoint,nationality,sex")
                .grain())
        .isEqualTo(Grain.MONTH);
    assertThat(asked(year, NOVEMBER, "nationality,purpose").grain()).isEqualTo(Grain.COUNTRY);
    assertThat(
            FlowQuestion.read(
                year, NOVEMBER, "nationality,purpose", Set.of("IQIKH"), null, LONGEST))
        .isEqualTo(
            new FlowQuestion.Reading.Asked(
                new FlowQuestion(year, NOVEMBER, by, Set.of("IQIKH"), null)));
  }

  @Test
  void whoMayNotLookEverywhereIsAnsweredFromCountsOfPlaces() {
    var by = List.of(Dimension.SEX, Dimension.PURPOSE);
    var of = new FlowQuestion(NOVEMBER, DECEMBER, by, Set.of("IQIKH"), null);
    assertThat(of.grain()).isEqualTo(Grain.MONTH);
  }

  @Test
  void hoursAndLanesAreAskedForAMonthAtATime() {
    var later = NOVEMBER.plus(Duration.ofDays(32));
    assertThat(refused(NOVEMBER, later, "hour")).isEqualTo(CrossingPointProblem.PERIOD_TOO_LONG);
    assertThat(refused(NOVEMBER, later, "lane")).isEqualTo(CrossingPointProblem.PERIOD_TOO_LONG);
    assertThat(asked(NOVEMBER, later, "day").grain()).isEqualTo(Grain.PLACE);
  }

  private static FlowQuestion asked(Instant from, Instant to, @Nullable String by) {
    return ((FlowQuestion.Reading.Asked) FlowQuestion.read(from, to, by, null, null, LONGEST))
        .question();
  }

  private static CrossingPointProblem refused(Instant from, Instant to, @Nullable String by) {
    return ((FlowQuestion.Reading.Refused) FlowQuestion.read(from, to, by, null, null, LONGEST))
        .why();
  }
}
