package org.sinur.crossingpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;

/**
 * Statistics of May 2019, which nobody else counts anything in: two places, of Iraqis and Syrians
 * many, of Icelanders one.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class StatisticsTest {

  private static final String DATABASE = "crossing-point";
  private static final String MAY = "/statistics/2019-05";

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void somePeopleCrossed() {
    count("IQRBA", "ENTRY", "IRQ", "M", "18-59", 100);
    count("IQRBA", "EXIT", "IRQ", "M", "18-59", 90);
    count("IQIKH", "ENTRY", "SYR", "F", "18-59", 60);
    count("IQIKH", "EXIT", "SYR", "F", "60+", 30);
    count("IQIKH", "ENTRY", "ISL", "F", "60+", 1);
  }

  @AfterEach
  void nothingIsLeft() {
    servers.execute(
        DATABASE,
        """
        delete from statistics_edition;
        delete from flow_by_place where day < '2020-01-01';
        delete from flow_by_origin where day < '2020-01-01';
        delete from flow_by_country where month < '2020-01-01';
        """);
  }

  private void count(
      String place, String direction, String nationality, String sex, String age, int crossings) {
    servers.execute(
        DATABASE,
        """
        insert into flow_by_place as c values ('2019-05-10', '%1$s', '%2$s', %6$d)
          on conflict (day, crossing_point, direction) do update set crossings = c.crossings + excluded.crossings;
        insert into flow_by_origin as c values ('2019-05-10', '%2$s', '%3$s', %6$d)
          on conflict (day, direction, nationality) do update set crossings = c.crossings + excluded.crossings;
        insert into flow_by_country as c values ('2019-05-01', '%2$s', '%3$s', '%4$s', '%5$s', 'UNKNOWN', %6$d)
          on conflict (month, direction, nationality, sex, age_band, purpose) do update set crossings = c.crossings + excluded.crossings;
        """
            .formatted(place, direction, nationality, sex, age, crossings));
  }

  private static RequestSpecification by(String name) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.of(name, Set.of(Duty.HQ_ANALYST), "*"));
  }

  private static RequestSpecification officer() {
    return given().auth().oauth2(Tokens.of(Duty.FIRST_LINE_OFFICER, "IQRBA"));
  }

  private static ValidatableResponse drawUp(int edition) {
    return by("noor").put(MAY + "/editions/" + edition).then();
  }

  private static ValidatableResponse decide(String name, int edition, String decision) {
    return by(name)
        .body(Map.of("decision", decision, "note", "Seen."))
        .put(MAY + "/editions/" + edition + "/decision")
        .then();
  }

  private static void publish(int edition) {
    drawUp(edition).statusCode(201);
    decide("azad", edition, "APPROVED").statusCode(200).body("standing", is("PUBLISHED"));
  }

  /** What everybody reads: of what, and how many; null where it is not said. */
  private static List<Map<String, Object>> published() {
    return officer().get(MAY).then().statusCode(200).extract().path("figures");
  }

  private static Map<String, Object> figure(Map<String, String> values) {
    return published().stream()
        .filter(
            figure ->
                List.of("crossingPoint", "direction", "nationality", "ageBand", "sex").stream()
                    .allMatch(d -> Objects.equals(figure.get(d), values.get(d))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEditionIsDrawnUpOnceAndPublishedByAnother() {
    drawUp(1).statusCode(201).body("standing", is("DRAFT"), "edition", is(1));
    drawUp(1).statusCode(200).body("standing", is("DRAFT"));
    drawUp(2).statusCode(409).body("type", is("urn:problem:crossing-point:edition-waits"));
    officer().get(MAY).then().statusCode(404);
    officer().get(MAY + "/editions/1").then().statusCode(404);
    by("azad").get(MAY + "/editions/1").then().statusCode(200);
    decide("noor", 1, "APPROVED")
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:own-edition"));
    decide("azad", 1, "APPROVED").statusCode(200).body("standing", is("PUBLISHED"));
    decide("azad", 1, "APPROVED").statusCode(200);
    decide("azad", 1, "REJECTED")
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:edition-decided"));
    officer()
        .get(MAY)
        .then()
        .statusCode(200)
        .body("edition", is(1), "salt", nullValue(), "drawnUpBy", nullValue(), "note", nullValue());
    officer().get("/statistics").then().body("editions.month", hasItem("2019-05"));
    assertThat(
            servers.ask(
                DATABASE,
                "select string_agg(action, ' ' order by id) from journal where record_type = 'statistics' and record_ids = array['2019-05.1']"))
        .endsWith("RECORDED APPROVED");
  }

  @Test
  void whatIsRejectedIsNeverPublished() {
    drawUp(1).statusCode(201);
    decide("noor", 1, "REJECTED").statusCode(200).body("standing", is("REJECTED"));
    officer().get(MAY).then().statusCode(404);
    officer().get(MAY + "/editions/1").then().statusCode(404);
    drawUp(3).statusCode(409).body("type", is("urn:problem:crossing-point:edition-not-next"));
    drawUp(2).statusCode(201);
  }

  @Test
  void aNationalityOfOnePersonIsNotFoundBySubtracting() {
    publish(1);
    assertThat(figure(Map.of())).containsEntry("crossings", 281);
    assertThat(figure(Map.of("direction", "ENTRY"))).containsEntry("crossings", 161);
    assertThat(figure(Map.of("nationality", "ISL", "direction", "EXIT")))
        .containsEntry("crossings", 0);
    assertThat(figure(Map.of("nationality", "ISL")))
        .containsEntry("suppressed", true)
        .doesNotContainKey("crossings");
    assertThat(figure(Map.of("nationality", "ISL", "direction", "ENTRY")))
        .containsEntry("suppressed", true);
    // the sum of entries less the entries of the others
    assertThat(hidden("direction", "ENTRY", "nationality")).isGreaterThanOrEqualTo(2);
    // the sum of everything less the other nationalities
    assertThat(hidden("nationality")).isGreaterThanOrEqualTo(2);
  }

  /** How many figures are hidden among those of this dimension, within a direction or in all. */
  private static long hidden(String... of) {
    var dimension = of[of.length - 1];
    return published().stream()
        .filter(figure -> figure.containsKey(dimension))
        .filter(
            figure ->
                of.length == 1 ? !figure.containsKey("direction") : of[1].equals(figure.get(of[0])))
        .filter(figure -> Boolean.TRUE.equals(figure.get("suppressed")))
        .count();
  }

  @Test
  void aLaterEditionHidesWhatTheOneBeforeHidAndTakesItsPlace() {
    publish(1);
    var hidden =
        published().stream().filter(f -> Boolean.TRUE.equals(f.get("suppressed"))).toList();
    count("IQIKH", "ENTRY", "ISL", "F", "60+", 19);
    count("IQIKH", "EXIT", "TUR", "M", "18-59", 8);
    publish(2);
    assertThat(published().stream().filter(f -> Boolean.TRUE.equals(f.get("suppressed"))).toList())
        .containsAll(hidden);
    assertThat(figure(Map.of())).containsEntry("crossings", 308);
    officer().get(MAY + "/editions/1").then().statusCode(200).body("standing", is("REPLACED"));
    officer().get(MAY).then().body("edition", is(2));
  }

  @Test
  void aFigureIsTracedToItsQuestionAndTheDigestToTheCounts() throws NoSuchAlgorithmException {
    publish(1);
    var question =
        (String) figure(Map.of("nationality", "SYR", "direction", "EXIT")).get("question");
    by("azad")
        .get(question)
        .then()
        .statusCode(200)
        .body(
            "counts.find { it.nationality == 'SYR' && it.direction == 'EXIT' }.crossings", is(30));
    var edition = by("azad").get(MAY).then().body("countedAsOf", notNullValue()).extract();
    var counted =
        """
         281
        ageBand=18-59 250
        ageBand=60+ 31
        crossingPoint=IQIKH 91
        crossingPoint=IQRBA 190
        direction=ENTRY 161
        direction=EXIT 120
        nationality=IRQ 190
        nationality=ISL 1
        nationality=SYR 90
        sex=F 91
        sex=M 190
        ageBand=18-59,sex=F 60
        ageBand=18-59,sex=M 190
        ageBand=60+,sex=F 31
        crossingPoint=IQIKH,direction=ENTRY 61
        crossingPoint=IQIKH,direction=EXIT 30
        crossingPoint=IQRBA,direction=ENTRY 100
        crossingPoint=IQRBA,direction=EXIT 90
        direction=ENTRY,nationality=IRQ 100
        direction=ENTRY,nationality=ISL 1
        direction=ENTRY,nationality=SYR 60
        direction=EXIT,nationality=IRQ 90
        direction=EXIT,nationality=SYR 30
        """;
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(
                            (edition.path("salt") + "\n" + counted)
                                .getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(edition.path("digest"));
  }

  @Test
  void asCsvTheSecondRowHasHashtagsAndWhatIsHiddenIsEmptyAndMarked() {
    publish(1);
    var csv =
        officer()
            .accept("text/csv")
            .get(MAY)
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(csv.get(1)).startsWith("#date+start,#date+end,#loc+code,");
    assertThat(csv.get(2)).startsWith("2019-05-01,2019-05-31,,,,,,281,false,1,");
    assertThat(csv)
        .anySatisfy(row -> assertThat(row).startsWith("2019-05-01,2019-05-31,,,ISL,,,,true,1,"));
    assertThat(csv).hasSize(2 + published().size());
    officer().accept("application/pdf").get(MAY).then().statusCode(406);
  }

  @Test
  void whatIsHiddenIsNowhereInWhatIsKept() {
    publish(1);
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from statistics_edition, json_array_elements(content::json) f where f->>'suppressed' = 'true' and f->>'crossings' is not null"))
        .isEqualTo("0");
    published();
    by("azad")
        .get(MAY + "/editions/1")
        .then()
        .body(
            "figures.findAll { it.suppressed }", not(hasSize(0)),
            "figures.findAll { it.suppressed }.crossings", everyItem(nullValue()));
  }

  @Test
  void aMonthThatIsNotOverAndAnAnalystOfOnePlaceHaveNoStatistics() {
    by("noor")
        .put("/statistics/2999-01/editions/1")
        .then()
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:month-not-over"));
    by("noor").put("/statistics/2019-13/editions/1").then().statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.of(Duty.HQ_ANALYST, "IQRBA"))
        .put(MAY + "/editions/1")
        .then()
        .statusCode(403);
  }
}
