package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.aPassport;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** Whether some travellers are stopped more often than others, from invented ones of 2021. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class FairnessTest {

  private static final String DATABASE = "traveller-screening";

  private final TestServers servers = TestServers.running();

  /**
   * Two crossing points, half a year, 40 travellers a day: at IQRBA one in five is stopped, at
   * IQIKH one in twenty, TUR mostly at IQRBA. From June on SYR is stopped twice as often at both.
   * One in two of those stopped is cleared.
   */
  @BeforeEach
  void travellersAreInventedOnce() {
    if (servers
        .ask(DATABASE, "select exists (select from screening where recorded_by = 'fairness-test')")
        .startsWith("t")) {
      return;
    }
    servers.execute(
        DATABASE,
        """
        select setseed(0.5);
        insert into screening (id, crossing_point, lane, direction, occurred_at, recorded_at, recorded_by, advice, mrz, findings)
        select gen_random_uuid(), place, '1', 'ENTRY', at, at, 'fairness-test',
               case when luck < chance * case when state = 'SYR' and at >= '2021-06-07' then 2 else 1 end
                    then 'REFER' when luck > 0.99 then 'NOT_CHECKED' else 'CLEAR' end,
               '', json_build_object('document', json_build_object('nationality', state, 'sex', sex, 'dateOfBirth', born))::text
          from (
            select place, case place when 'IQRBA' then 0.2 else 0.05 end as chance,
                   case when n % 10 < 4 then 'SYR' when n % 10 < 6 then 'IRN'
                        when (n % 10 < 9) = (place = 'IQRBA') then 'TUR' else 'JOR' end as state,
                   (array['F', 'M'])[1 + n % 2] as sex,
                   case when n % 3 = 0 then '1999-XX-XX' else '2014-05-06' end as born,
                   '2021-01-04'::timestamptz + day * interval '1 day' + n % 24 * interval '1 hour' as at,
                   random() as luck
              from unnest(array['IQRBA', 'IQIKH']) place, generate_series(0, 181) day, generate_series(1, 20) n) t;
        insert into referral (id, screening_id, crossing_point, cause, state, opened_at, opened_by, outcome, note, resolved_at, resolved_by, claimed_at, claimed_by, claim_due_at, resolve_due_at, version)
        select gen_random_uuid(), id, crossing_point, 'ADVICE', 'RESOLVED', occurred_at, 'fairness-test',
               case when random() < 0.5 then 'IN_ORDER' else 'DOCUMENT_REJECTED' end, 'x', occurred_at, 'x', occurred_at, 'x', occurred_at, occurred_at, 1
          from screening where recorded_by = 'fairness-test' and advice = 'REFER';
        """);
  }

  @AfterAll
  static void theyAreGoneAgain() {
    TestServers.running()
        .execute(
            DATABASE,
            """
            delete from referral where opened_by = 'fairness-test';
            delete from screening where recorded_by = 'fairness-test';
            """);
  }

  private static Map<String, String> question(String dimension, String measure) {
    return new HashMap<>(
        Map.of(
            "dimension", dimension, "measure", measure, "from", "2021-01-04", "to", "2021-07-05"));
  }

  private static ValidatableResponse ask(Map<String, String> question) {
    return as(Duty.HQ_ANALYST, "*").queryParams(question).get("/fairness").then();
  }

  private static ValidatableResponse ask(String dimension, String measure) {
    return ask(question(dimension, measure)).statusCode(200);
  }

  @Test
  void whoIsStoppedTwiceAsOftenStandsOutAndSinceWhen() {
    ask("NATIONALITY", "STOPPED")
        .body(
            "groups[0].finding.group", is("SYR"),
            "groups[0].finding.trend", is("RISEN"),
            "groups[0].finding.since", is("2021-06-07"),
            "groups[0].finding.change", greaterThan(1.3f),
            "groups[0].counts.screened", is(2912),
            "groups[0].finding.of", is(2912),
            "groups[0].counts.referredWrongly", greaterThan(100),
            "since", is("2021-01-04"),
            "fewerThan", is(5));
  }

  @Test
  void whoCrossesWhereEverybodyIsStoppedDoesNot() {
    var question = question("NATIONALITY", "STOPPED");
    question.put("to", "2021-06-07");
    ask(question)
        .statusCode(200)
        .body(
            "groups.find { it.finding.group == 'TUR' }.finding.rate", greaterThan(0.13f),
            "groups.find { it.finding.group == 'TUR' }.finding.standing", is("AS_OTHERS"),
            "groups.find { it.finding.group == 'JOR' }.finding.rate", lessThan(0.1f),
            "groups.find { it.finding.group == 'JOR' }.finding.standing", is("AS_OTHERS"));
    ask("CROSSING_POINT", "STOPPED")
        .body(
            "groups.find { it.finding.group == 'IQRBA' }.finding.standing", is("MORE_OFTEN"),
            "groups.find { it.finding.group == 'IQRBA' }.finding.ratio", greaterThan(2f),
            "groups.find { it.finding.group == 'IQIKH' }.finding.standing", is("LESS_OFTEN"));
  }

  @ParameterizedTest
  @CsvSource({
    "SEX, STOPPED, M, 3640",
    "SEX, NOT_CHECKED, F, 3640",
    "AGE_BAND, REFERRED_WRONGLY, 5-11, 5096",
    "AGE_BAND, STOPPED, 18-59, 2184",
    "WATCH, STOPPED, DAY, 2912"
  })
  void everyDimensionIsCountedAndFair(String dimension, String measure, String group, int of) {
    ask(dimension, measure)
        .body(
            "groups.find { it.finding.group == '%s' }.finding.of".formatted(group), is(of),
            "groups.find { it.finding.group == '%s' }.finding.standing".formatted(group),
                is("AS_OTHERS"),
            "groups.find { it.finding.group == '%s' }.finding.lower".formatted(group),
                notNullValue());
  }

  @Test
  void ofThoseDecidedHalfAreCleared() {
    ask("SEX", "CLEARED_OF_DECIDED")
        .body(
            "groups[0].finding.rate", greaterThan(0.4f),
            "groups[0].finding.rate", lessThan(0.6f),
            "groups[0].finding.standing", is("AS_OTHERS"));
  }

  @Test
  void whomNoOfficerReferredIsNotShownAsACount() {
    ask("SEX", "REFERRED_BY_OFFICER")
        .body(
            "groups[0].finding.events", nullValue(),
            "groups[0].finding.rate", nullValue(),
            "groups[0].finding.lower", is(0f),
            "groups[0].counts.referredByOfficer", nullValue());
  }

  @Test
  void aSupervisorSeesTheOwnPlaceAlone() {
    as(Duty.SHIFT_SUPERVISOR, "IQRBA")
        .queryParams(question("CROSSING_POINT", "STOPPED"))
        .get("/fairness")
        .then()
        .statusCode(200)
        .body(
            "groups.size()", is(1),
            "groups[0].finding.group", is("IQRBA"),
            "groups[0].finding.standing", is("TOO_FEW"));
    var question = question("SEX", "STOPPED");
    question.put("crossingPoint", "IQIKH");
    as(Duty.SHIFT_SUPERVISOR, "IQRBA")
        .queryParams(question)
        .get("/fairness")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({"2021-02-01, 2021-02-01", "2021-02-01, 2021-01-01", "2020-01-01, 2021-07-01"})
  void aPeriodIsNeitherEmptyNorTooLong(String from, String to) {
    var question = question("SEX", "STOPPED");
    question.put("from", from);
    question.put("to", to);
    ask(question).statusCode(422).body("type", containsString("fairness-period"));
  }

  @ParameterizedTest
  @CsvSource({"dimension, FAITH", "measure, LOOKED_AT", "from, yesterday", "unknown, 1"})
  void whatCannotBeAskedIsABadRequest(String parameter, String value) {
    var question = question("SEX", "STOPPED");
    question.put(parameter, value);
    ask(question).statusCode(400);
  }

  @Test
  void nobodyIsNoGroup() {
    var question = question("SEX", "STOPPED");
    question.put("from", "2011-01-03");
    question.put("to", "2011-02-03");
    ask(question).statusCode(200).body("groups", empty());
  }

  @Test
  void aScreeningAtACounterIsCountedAsItIsKept() {
    String id = screen(aPassport()).statusCode(201).extract().path("id");
    assertThat(
            servers.ask(
                DATABASE,
                "select crossing_point || ' ' || nationality || ' ' || sex || ' ' || age_band || ' ' || advice from screened_traveller where screening_id = '%s'"
                    .formatted(id)))
        .startsWith("IQIKH IRQ F 18-59 ");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01T20:59:59Z, 2021-01-01 EVENING",
    "2021-01-01T21:00:00Z, 2021-01-02 NIGHT",
    "2021-01-02T04:59:59Z, 2021-01-02 NIGHT",
    "2021-01-02T05:00:00Z, 2021-01-02 DAY",
    "2021-01-02T13:00:00Z, 2021-01-02 EVENING"
  })
  void watchesAreThoseOfTheDayInBaghdad(String at, String watch) {
    assertThat(
            servers.ask(
                DATABASE,
                "select (timestamptz '%1$s' at time zone 'Asia/Baghdad')::date || ' ' || screened_watch('%1$s')"
                    .formatted(at)))
        .isEqualTo(watch);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-03-15, 18-59",
    "2016-07-02, 0-4",
    "2016-07-01, 5-11",
    "2003-07-01, 18-59",
    "2003-07-02, 12-17",
    "2003-XX-XX, UNKNOWN",
    "2003-06-XX, 18-59",
    "1961-07-01, 60+",
    "XXXX-XX-XX, UNKNOWN",
    "2021-07-02, UNKNOWN",
    "'', UNKNOWN",
    "soon, UNKNOWN"
  })
  void bandsOfAgeAreThoseOfTheFlows(String born, String band) {
    assertThat(
            servers.ask(DATABASE, "select screened_age_band('%s', '2021-07-01')".formatted(born)))
        .isEqualTo(band);
  }

  @Test
  void theAnswerNamesNobody() {
    assertThat(ask("NATIONALITY", "STOPPED").extract().asString())
        .doesNotContain("ALJABIRI", "1999-XX-XX");
    ask("NATIONALITY", "STOPPED").body("groups.finding.group", not(empty()));
  }
}
