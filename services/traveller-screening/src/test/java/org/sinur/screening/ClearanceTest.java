package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.passport;
import static org.sinur.screening.Counter.resolve;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.AtOnce;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.traveldocument.mrz.MrzFormat;

/** Whoever was told from a listed person is not stopped for that person again. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class ClearanceTest {

  private static final String DATABASE = "traveller-screening";
  private static final String SUBJECT = "un:990071";

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();

  /** Each test has a traveller of its own, since a clearance outlives its test. */
  private final String number =
      "C%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999));

  @BeforeEach
  void aNamesakeIsListed() {
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "RONAK SHWAN NAMDAR", "1979-03-14", "X90010071"));
    list.inForce(1, Instant.now());
  }

  @AfterEach
  void theNamesakeIsListedNoLonger() {
    list.tell(SUBJECT, null);
    list.inForce(0, Instant.now());
  }

  @Test
  void whoWasToldFromTheListedPersonIsClearTheNextTimeAtAnyCrossingPoint() {
    var clearance = cleared();
    screen(traveller())
        .statusCode(201)
        .body(
            "advice", is("CLEAR"),
            "reasons", empty(),
            "referral", nullValue(),
            "matches[0].subject.id", is(SUBJECT),
            "matches[0].cleared.clearance", is(clearance),
            "matches[0].cleared.until", notNullValue());
    screenAt("IQZUR", traveller()).body("advice", is("CLEAR"));
  }

  @Test
  void anotherDocumentIsLookedAtAgain() {
    cleared();
    screen(passport(MrzFormat.TD3, "NAMDAR", "RONAK SHWAN", "1979-03-14", "D7654321"))
        .body("advice", is("REFER"), "reasons", contains("NAME_MATCH"));
  }

  @Test
  void aChangedListingIsLookedAtAgain() {
    cleared();
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "RONAK SHWAN NAMDAR", "1979-03-14", "X90010072"));
    list.inForce(1, Instant.now());
    screen(traveller()).body("advice", is("REFER"), "matches[0].cleared", nullValue());
  }

  @Test
  void anotherListedPersonIsLookedAtAgain() {
    cleared();
    var other = "un:990072";
    list.tell(other, ToldList.subject(other, "RONAK SHWAN NAMDAR", "1979-03-14", "X90010079"));
    list.inForce(2, Instant.now());
    screen(traveller())
        .body(
            "advice", is("REFER"),
            "reasons", contains("NAME_MATCH"),
            "matches.findAll { it.cleared != null }.subject.id", contains(SUBJECT));
    list.tell(other, null);
  }

  @Test
  void aClearanceThatHasRunOutHoldsNoLonger() {
    var clearance = cleared();
    servers.execute(
        DATABASE,
        "update clearance set expires_at = now() - interval '1 second' where id = '%s'"
            .formatted(clearance));
    screen(traveller()).body("advice", is("REFER"));
  }

  @Test
  void aWithdrawnClearanceHoldsNoLonger() {
    var clearance = cleared();
    withdraw(clearance, "\"7\"", "A mistake.").statusCode(412);
    withdraw(clearance, null, "A mistake.").statusCode(428);
    var etag = read(clearance).extract().header("ETag");
    withdraw(clearance, etag, "A mistake.").statusCode(200).body("withdrawnAt", notNullValue());
    withdraw(clearance, etag, "A mistake.").statusCode(200);
    withdraw(clearance, etag, "Another reason.")
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:already-withdrawn"));
    screen(traveller()).body("advice", is("REFER"));
    assertThat(journalled("CHANGED", clearance)).isEqualTo("1");
  }

  @Test
  void ofManyWhoWithdrawAtTheSameMomentOneDoes() {
    for (var round = 0; round < 10; round++) {
      var clearance = cleared();
      var etag = read(clearance).extract().header("ETag");
      var answers =
          AtOnce.send(
              IntStream.range(0, 4)
                  .<Callable<Integer>>mapToObj(
                      i -> () -> withdraw(clearance, etag, "Reason " + i).extract().statusCode())
                  .toList());
      assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
      assertThat(journalled("CHANGED", clearance)).isEqualTo("1");
    }
  }

  @Test
  void onlyADecisionThatTellsThePersonsApartClears() {
    var referral = referred().getString("referral.id");
    resolve(referral, etag(referral), "IN_ORDER").statusCode(200);
    screen(traveller()).body("advice", is("REFER"));
  }

  @Test
  void aListedDocumentStopsItsHolderAllTheSame() {
    var mrz = passport(MrzFormat.TD3, "NAMDAR", "RONAK SHWAN", "1979-03-14", "X90010071");
    var referral = screen(mrz).extract().jsonPath().getString("referral.id");
    resolve(referral, etag(referral), "NOT_THE_LISTED_PERSON").statusCode(200);
    screen(mrz).body("advice", is("REFER"), "reasons", contains("DOCUMENT_MATCH"));
  }

  @Test
  void whereOnlyTheDocumentWasFoundNobodyIsToldFromAnybody() {
    var mrz = passport(MrzFormat.TD3, "SOMEBODY", "ELSE ENTIRELY", "1990-03-14", "X90010071");
    var stopped = screen(mrz).body("reasons", contains("DOCUMENT_MATCH")).extract().jsonPath();
    var referral = stopped.getString("referral.id");
    resolve(referral, etag(referral), "NOT_THE_LISTED_PERSON").statusCode(200);
    screen(mrz).body("advice", is("REFER"));
  }

  @Test
  void clearancesAreReadWhereTheyWereGivenAndAtHeadquarters() {
    var clearance = cleared();
    read(clearance).statusCode(200).body("subjectId", is(SUBJECT), "crossingPoint", is("IQIKH"));
    as(Duty.SECOND_LINE_OFFICER, "IQZUR").get("/clearances/" + clearance).then().statusCode(404);
    as(Duty.HQ_ANALYST, "*")
        .get("/clearances?limit=1&subjectId=" + SUBJECT)
        .then()
        .body("clearances.id", contains(clearance), "next", is(clearance));
    as(Duty.SECOND_LINE_OFFICER, "IQZUR")
        .get("/clearances")
        .then()
        .body("clearances.id", not(hasItem(clearance)));
    assertThat(journalled("RECORDED", clearance)).isEqualTo("1");
    assertThat(journalled("VIEWED", clearance)).isEqualTo("2");
  }

  @Test
  void theAuditorReadsAClearanceWithoutWhatAnOfficerWrote() {
    var clearance = cleared();
    withdraw(clearance, read(clearance).extract().header("ETag"), "Her brother Karwan came.")
        .statusCode(200);
    as(Duty.AUDITOR, "*")
        .get("/clearances/" + clearance)
        .then()
        .statusCode(200)
        .body("withdrawalReason", not(containsString("Karwan")));
  }

  private JsonPath referred() {
    return screen(traveller()).statusCode(201).body("advice", is("REFER")).extract().jsonPath();
  }

  /** The id of a clearance given for the traveller at Ibrahim Khalil. */
  private String cleared() {
    var referral = referred().getString("referral.id");
    resolve(referral, etag(referral), "NOT_THE_LISTED_PERSON").statusCode(200);
    return servers.ask(
        DATABASE, "select id from clearance where referral_id = '%s'".formatted(referral));
  }

  private static String etag(String referral) {
    return as(Duty.SECOND_LINE_OFFICER, "IQIKH").get("/referrals/" + referral).header("ETag");
  }

  private static ValidatableResponse read(String clearance) {
    return as(Duty.SHIFT_SUPERVISOR, "IQIKH").get("/clearances/" + clearance).then();
  }

  private static ValidatableResponse withdraw(
      String clearance, @Nullable String etag, String reason) {
    var request = as(Duty.SHIFT_SUPERVISOR, "IQIKH").contentType(ContentType.JSON);
    return (etag == null ? request : request.header("If-Match", etag))
        .body(Map.of("reason", reason))
        .put("/clearances/" + clearance + "/withdrawal")
        .then();
  }

  private static ValidatableResponse screenAt(String place, List<String> mrz) {
    return as(Duty.FIRST_LINE_OFFICER, place)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("crossingPoint", place, "lane", "1", "direction", "ENTRY", "mrz", mrz))
        .post("/screenings")
        .then();
  }

  private List<String> traveller() {
    return passport(MrzFormat.TD3, "NAMDAR", "RONAK SHWAN", "1979-03-14", number);
  }

  private String journalled(String action, String id) {
    return servers.ask(
        DATABASE,
        "select count(*) from journal where action = '%s' and '%s' = any(record_ids)"
            .formatted(action, id));
  }
}
