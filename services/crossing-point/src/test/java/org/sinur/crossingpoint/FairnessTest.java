package org.sinur.crossingpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import org.sinur.testsupport.Tokens;

/** Whether some travellers are refused more often than others, from invented ones of 2021. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class FairnessTest {

  private static final String DATABASE = "crossing-point";

  private final TestServers servers = TestServers.running();

  /**
   * Two crossing points, half a year. Each day 200 enter at each, half of them SYR and half TUR,
   * half women and half men; of SYR three a day are refused, from June on six, of TUR three. Nobody
   * is counted by crossings, so that no other test meets them.
   */
  @BeforeEach
  void travellersAreInventedOnce() {
    if (servers
        .ask(DATABASE, "select exists (select from refusal where ground_edition = 'fairness-test')")
        .startsWith("t")) {
      return;
    }
    servers.execute(
        DATABASE,
        """
        create temp table day as
        select day::date, place from generate_series('2021-01-04'::timestamp, '2021-07-04', interval '1 day') day,
               unnest(array['IQRBA', 'IQIKH']) place;
        insert into flow_by_place select day, place, 'ENTRY', 200 from day;
        insert into flow_by_nationality select day, place, 'ENTRY', unnest(array['SYR', 'TUR']), 100 from day;
        insert into flow_by_age select day, place, 'ENTRY', unnest(array['F', 'M']), '18-59', 100 from day;
        insert into refusal (id, crossing_point, occurred_at, recorded_at, ground, ground_edition, facts, language, primary_identifier,
                             secondary_identifier, date_of_birth, sex, nationality, proposed_by, state, confirmation, confirmed_by, version)
        select gen_random_uuid(), place, at, at, 'x', 'fairness-test', 'x', 'en', 'ALMITHALI', 'AZHAR', '1990-01-01',
               (array['F', 'M'])[1 + n % 2], state, 'one', case when n = 0 then 'WITHDRAWN' else 'FINAL' end, 1, 'two', 1
          from day, unnest(array['SYR', 'TUR']) state, generate_series(0, 6) n,
               lateral (select (day + time '10:00') at time zone 'Asia/Baghdad' as at) t
         where n <= case when state = 'SYR' and day >= '2021-06-07' then 6 else 3 end;
        """);
  }

  @AfterAll
  static void theyAreGoneAgain() {
    TestServers.running()
        .execute(
            DATABASE,
            """
            delete from refusal where ground_edition = 'fairness-test';
            delete from flow_by_place where day < '2022-01-01';
            delete from flow_by_nationality where day < '2022-01-01';
            delete from flow_by_age where day < '2022-01-01';
            """);
  }

  private static Map<String, String> question(String dimension, String measure) {
    return new HashMap<>(
        Map.of(
            "dimension", dimension, "measure", measure, "from", "2021-01-04", "to", "2021-07-05"));
  }

  private static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }

  private static ValidatableResponse ask(Map<String, String> question) {
    return as(Duty.AUDITOR, "*").queryParams(question).get("/fairness").then();
  }

  private static ValidatableResponse ask(String dimension, String measure) {
    return ask(question(dimension, measure)).statusCode(200);
  }

  @Test
  void whoIsRefusedMoreOftenThanBeforeStandsOutAndSinceWhen() {
    ask("NATIONALITY", "REFUSED")
        .body(
            "groups.size()", is(2),
            "groups.find { it.finding.group == 'SYR' }.finding.trend", is("RISEN"),
            "groups.find { it.finding.group == 'SYR' }.finding.since", is("2021-06-07"),
            "groups.find { it.finding.group == 'SYR' }.finding.change", greaterThan(1.7f),
            "groups.find { it.finding.group == 'SYR' }.counts.entered", is(36_400),
            "groups.find { it.finding.group == 'SYR' }.counts.givenUp", is(364),
            "groups.find { it.finding.group == 'SYR' }.counts.refused", is(154 * 6 + 28 * 12),
            "groups.find { it.finding.group == 'SYR' }.finding.of", is(36_400 + 154 * 6 + 28 * 12));
  }

  @ParameterizedTest
  @CsvSource({"SEX, REFUSED, M", "AGE_BAND, PROPOSED, 18-59", "CROSSING_POINT, REFUSED, IQIKH"})
  void everyDimensionIsCounted(String dimension, String measure, String group) {
    ask(dimension, measure)
        .body(
            "groups.find { it.finding.group == '%s' }.finding.events".formatted(group),
            greaterThan(1_000));
  }

  @Test
  void whoWasToBeRefusedInAWatchIsCountedInIt() {
    ask("WATCH", "GIVEN_UP_OF_PROPOSED")
        .body(
            "groups.size()", is(1),
            "groups[0].finding.group", is("DAY"),
            "groups[0].finding.events", is(728),
            "groups[0].finding.standing", is("TOO_FEW"));
  }

  @Test
  void aProposalThatWasGivenUpIsNoRefusal() {
    ask("SEX", "PROPOSED").body("groups.counts.proposed.sum()", is(364 * 8 + 56 * 3));
    ask("SEX", "REFUSED").body("groups.counts.refused.sum()", is(364 * 6 + 56 * 3));
  }

  @Test
  void aSupervisorSeesTheOwnPlaceAlone() {
    as(Duty.SHIFT_SUPERVISOR, "IQRBA")
        .queryParams(question("CROSSING_POINT", "REFUSED"))
        .get("/fairness")
        .then()
        .statusCode(200)
        .body("groups.size()", is(1), "groups[0].finding.ratio", nullValue());
    var question = question("SEX", "REFUSED");
    question.put("crossingPoint", "IQIKH");
    as(Duty.SHIFT_SUPERVISOR, "IQRBA")
        .queryParams(question)
        .get("/fairness")
        .then()
        .statusCode(403);
  }

  @Test
  void aPeriodIsNeitherEmptyNorTooLong() {
    var question = question("SEX", "REFUSED");
    question.put("to", "2021-01-04");
    ask(question).statusCode(422).body("type", containsString("fairness-period"));
    question.put("to", "2022-01-06");
    ask(question).statusCode(422).body("type", containsString("fairness-period"));
  }

  @Test
  void nobodyIsNoGroup() {
    var question = question("WATCH", "REFUSED");
    question.put("from", "2011-01-03");
    question.put("to", "2011-02-03");
    ask(question).statusCode(200).body("groups", empty());
  }
}
