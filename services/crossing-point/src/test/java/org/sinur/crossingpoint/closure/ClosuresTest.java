package org.sinur.crossingpoint.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.sinur.crossingpoint.AtThePoint.aClosure;
import static org.sinur.crossingpoint.AtThePoint.aCrossing;
import static org.sinur.crossingpoint.AtThePoint.aDecree;
import static org.sinur.crossingpoint.AtThePoint.as;
import static org.sinur.crossingpoint.AtThePoint.captured;
import static org.sinur.crossingpoint.AtThePoint.point;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** A decree closes crossing points, and what the desk makes of it. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class ClosuresTest {

  private static final String DATABASE = "crossing-point";
  private static final String PROBLEM = "urn:problem:crossing-point:";

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void threePointsOfTwoAuthoritiesAreOpen() {
    point("IQSHE", "FEDERAL", Map.of());
    point("IQMUN", "FEDERAL", Map.of());
    point("IQBSH", "KRG", Map.of());
  }

  @AfterEach
  void nothingIsClosed() {
    servers.execute(DATABASE, "update closure set ends_at = from_time");
  }

  @Test
  void aForeignerIsRefusedAndToldByWhatRightAndANationalComesHome() {
    var closure = new HashMap<>(aClosure(ago(60), "IQSHE"));
    closure.put("travellers", List.of("NATIONALS", "FOREIGNERS"));
    put(UUID.randomUUID(), closure).statusCode(201);
    as(Duty.FIRST_LINE_OFFICER, "IQSHE")
        .body(aCrossing("IQSHE", "1", "IRN", Instant.now().toString(), "ONLINE"))
        .put("/crossings/" + UUID.randomUUID())
        .then()
        .statusCode(409)
        .body(
            "type", is(PROBLEM + "closed-by-decree"),
            "detail", containsString("foreigners (ENTRY, EXIT) until it is lifted"),
            "detail", containsString("no. 55 of 2026-11-21"),
            "detail", not(containsString("ALJABIRI")));
    crossing("IQSHE", "IRN", Instant.now()).body("marks", hasItem("POINT_CLOSED"));
    // a national who comes home is refused for want of a screening, and not for the decree
    as(Duty.FIRST_LINE_OFFICER, "IQSHE")
        .body(aCrossing("IQSHE", "1", "IRQ", Instant.now().toString(), "ONLINE"))
        .put("/crossings/" + UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("type", is(PROBLEM + "screening-missing"));
    crossing("IQSHE", "IRQ", Instant.now()).body("marks", hasItem("POINT_CLOSED"));
    crossing("IQMUN", "IRN", Instant.now()).body("marks", not(hasItem("POINT_CLOSED")));
  }

  @Test
  void itHoldsFromItsFirstMomentToItsLastWheneverTheWordComes() {
    var from = Instant.parse("2026-03-08T00:00:00Z");
    var until = Instant.parse("2026-03-15T00:00:00Z");
    var closure = new HashMap<>(aClosure(from.toString(), "IQSHE"));
    closure.put("until", until.toString());
    put(UUID.randomUUID(), closure).statusCode(201);
    crossing("IQSHE", "IRN", from.minusMillis(1)).body("marks", not(hasItem("POINT_CLOSED")));
    crossing("IQSHE", "IRN", from).body("marks", hasItem("POINT_CLOSED"));
    crossing("IQSHE", "IRN", until.minusMillis(1)).body("marks", hasItem("POINT_CLOSED"));
    crossing("IQSHE", "IRN", until).body("marks", not(hasItem("POINT_CLOSED")));
  }

  @Test
  void allOfAnAuthorityAreClosedAndNoneOfTheOther() {
    var closure = new HashMap<>(aClosure(ago(60)));
    closure.remove("crossingPoints");
    closure.put("authority", "FEDERAL");
    var id = UUID.randomUUID();
    as(Duty.ADMINISTRATOR, "IQSHE")
        .body(closure)
        .put("/closures/" + id)
        .then()
        .statusCode(403)
        .body("type", is("urn:problem:request:place-not-yours"));
    put(id, closure).statusCode(201).body("authority", is("FEDERAL"));
    crossing("IQMUN", "IRN", Instant.now()).body("marks", hasItem("POINT_CLOSED"));
    crossing("IQBSH", "IRN", Instant.now()).body("marks", not(hasItem("POINT_CLOSED")));
    inForceAt("IQMUN").body("closures.id", hasItem(id.toString()));
    inForceAt("IQBSH").body("closures.id", not(hasItem(id.toString())));
  }

  @Test
  void liftedByAnotherActItHoldsNoMoreAndIsKept() {
    var id = UUID.randomUUID();
    var etag = put(id, aClosure(ago(60), "IQSHE")).statusCode(201).extract().header("ETag");
    lift(id, etag, "56").statusCode(200).body("lifting.decree.number", is("56"));
    lift(id, etag, "56").statusCode(200);
    lift(id, etag, "57").statusCode(409).body("type", is(PROBLEM + "closure-ended"));
    crossing("IQSHE", "IRN", Instant.now()).body("marks", not(hasItem("POINT_CLOSED")));
    inForceAt("IQSHE").body("closures.id", not(hasItem(id.toString())));
    as(Duty.AUDITOR, "*")
        .get("/closures?crossingPoint=IQSHE")
        .then()
        .body("closures.id", hasItem(id.toString()));
    assertThat(
            servers.ask(
                DATABASE,
                "select string_agg(action, ',' order by recorded_at) from journal where '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("RECORDED,CHANGED");
  }

  @Test
  void ofTwoWhoLiftItAtOnceOneDoes() {
    var id = UUID.randomUUID();
    var etag = put(id, aClosure(ago(60), "IQSHE")).statusCode(201).extract().header("ETag");
    var statuses =
        IntStream.range(0, 6)
            .parallel()
            .map(i -> lift(id, etag, "6" + i).extract().statusCode())
            .boxed()
            .toList();
    assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409 || s == 412);
  }

  @Test
  void aClosureIsRecordedOnceHoweverOftenItIsSent() {
    var id = UUID.randomUUID();
    var closure = aClosure(ago(60), "IQSHE", "IQMUN");
    put(id, closure).statusCode(201).body("crossingPoints", contains("IQMUN", "IQSHE"));
    put(id, closure).statusCode(200).body("recordedAt", notNullValue());
    var differs = new HashMap<>(closure);
    differs.put("travellers", List.of("NATIONALS"));
    put(id, differs).statusCode(409).body("type", is(PROBLEM + "record-differs"));
    as(Duty.FIRST_LINE_OFFICER, "IQBSH")
        .get("/closures/" + id)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "authority, FEDERAL, closure-of-nothing, 422",
    "until, 2020-01-01T00:00:00Z, impossible-period, 422"
  })
  void whatCannotBeMeantIsNotRecorded(String field, String value, String problem, int status) {
    var closure = new HashMap<>(aClosure(ago(60), "IQSHE"));
    closure.put(field, value);
    put(UUID.randomUUID(), closure).statusCode(status).body("type", is(PROBLEM + problem));
  }

  @Test
  void statesAreNamedIfAndOnlyIfTheyAreMeant() {
    var named = new HashMap<>(aClosure(ago(60), "IQSHE"));
    named.put("nationalities", List.of("IRN"));
    put(UUID.randomUUID(), named).statusCode(422).body("type", is(PROBLEM + "travellers-unclear"));
    named.put("travellers", List.of("NATIONALITIES"));
    put(UUID.randomUUID(), named).statusCode(201);
    named.remove("nationalities");
    put(UUID.randomUUID(), named).statusCode(422).body("type", is(PROBLEM + "travellers-unclear"));
  }

  @Test
  void aPointThatNobodyKnowsCannotBeClosed() {
    put(UUID.randomUUID(), aClosure(ago(60), "IQSHE", "IQNIX"))
        .statusCode(422)
        .body("type", is(PROBLEM + "unknown-crossing-point"));
    as(Duty.AUDITOR, "*").get("/closures?crossingPoint=IQNIX").then().statusCode(404);
  }

  @Test
  void pagesFollowOneAnother() {
    var ids =
        IntStream.range(0, 3)
            .mapToObj(_ -> UUID.randomUUID())
            .peek(id -> put(id, aClosure(ago(60), "IQSHE")).statusCode(201))
            .map(UUID::toString)
            .toList();
    var first = as(Duty.HQ_ANALYST, "*").get("/closures?limit=2").jsonPath();
    assertThat(first.<String>getList("closures.id")).containsExactly(ids.get(2), ids.get(1));
    as(Duty.HQ_ANALYST, "*")
        .get("/closures?limit=2&before=" + first.getString("next"))
        .then()
        .body("closures.id", hasItems(ids.get(0)));
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> closure) {
    return as(Duty.ADMINISTRATOR, "*").body(closure).put("/closures/" + id).then();
  }

  private static ValidatableResponse lift(UUID id, String etag, String number) {
    return as(Duty.ADMINISTRATOR, "*")
        .header("If-Match", etag)
        .body(aDecree(number))
        .put("/closures/" + id + "/lifting")
        .then();
  }

  private static ValidatableResponse inForceAt(String place) {
    return as(Duty.FIRST_LINE_OFFICER, place)
        .queryParam("at", Instant.now().toString())
        .queryParam("crossingPoint", place)
        .get("/closures")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse crossing(String place, String nationality, Instant at) {
    return captured(UUID.randomUUID().toString(), place, "1", nationality, at.toString())
        .statusCode(201);
  }

  private static String ago(long seconds) {
    return Instant.now().minusSeconds(seconds).toString();
  }
}
