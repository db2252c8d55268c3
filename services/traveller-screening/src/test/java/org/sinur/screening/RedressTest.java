package org.sinur.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.passport;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.AtOnce;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.traveldocument.mrz.MrzFormat;

/** A mistake is put right by two persons, and is not made again anywhere. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class RedressTest {

  private static final String DATABASE = "traveller-screening";
  private static final String SUBJECT = "un:990081";

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();
  private final String editor = Tokens.of("huda", Set.of(Duty.WATCHLIST_EDITOR), "*");
  private final String approver = Tokens.of("zaid", Set.of(Duty.WATCHLIST_APPROVER), "*");

  /** Each test has a traveller of its own, since what was put right outlives its test. */
  private final String number =
      "R%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999));

  @BeforeEach
  void aNamesakeIsListed() {
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "RONAK SHWAN NAMDAR", "1979-03-14", "X90010081"));
    list.inForce(1, Instant.now());
  }

  @AfterEach
  void theNamesakeIsListedNoLonger() {
    list.tell(SUBJECT, null);
    list.inForce(0, Instant.now());
  }

  @Test
  void aStoppedTravellerTakesANumberAlongAndIsNotStoppedAgainOnceItIsPutRight() {
    var screening = stopped();
    var reference = reference(screening);
    assertThat(reference(screening)).isEqualTo(reference);
    var asked =
        lodge(editor, reference.toLowerCase(Locale.ROOT).replace("-", " "))
            .statusCode(201)
            .body(
                "screeningId", is(screening),
                "decision", nullValue(),
                "overdue", is(false),
                "lodgedByName", notNullValue(),
                "dueAt", notNullValue())
            .extract()
            .jsonPath();
    // whoever decides sees what was found, and the traveller is stopped until then
    given()
        .auth()
        .oauth2(approver)
        .get("/screenings/" + screening)
        .then()
        .statusCode(200)
        .body("matches.subject.id", hasItem(SUBJECT));
    screen(traveller()).body("advice", is("REFER"));

    decide(approver, asked, "UPHELD").statusCode(200).body("decision", is("UPHELD"));
    screen(traveller()).body("advice", is("CLEAR"), "matches[0].cleared.clearance", notNullValue());
    // whatever the listing says from now on
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "RONAK SHWAN NAMDAR", "1979-03-14", "X90010082"));
    list.inForce(1, Instant.now());
    screen(traveller()).body("advice", is("CLEAR"));
    // but a document that is listed stops its holder
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "RONAK SHWAN NAMDAR", "1979-03-14", number));
    list.inForce(1, Instant.now());
    screen(traveller()).body("advice", is("REFER"), "reasons", contains("DOCUMENT_MATCH"));
    assertThat(journal(asked)).isEqualTo("RECORDED APPROVED");
  }

  @Test
  void whatHeadquartersPutRightOnlyHeadquartersTakesBack() {
    var asked = lodge(editor, reference(stopped())).extract().jsonPath();
    decide(approver, asked, "UPHELD").statusCode(200);
    var clearance =
        servers.ask(
            DATABASE,
            "select id from clearance where redress_id = '%s'".formatted(asked.getString("id")));
    withdraw(Duty.SHIFT_SUPERVISOR, clearance).statusCode(403);
    withdraw(Duty.WATCHLIST_APPROVER, clearance)
        .statusCode(200)
        .body("redressId", is(asked.getString("id")), "referralId", nullValue());
    screen(traveller()).body("advice", is("REFER"));
  }

  @Test
  void whoTookItDownDoesNotDecide() {
    var both = Tokens.of("both", Set.of(Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER), "*");
    var asked = lodge(both, reference(stopped())).extract().jsonPath();
    decide(both, asked, "UPHELD")
        .statusCode(403)
        .body("type", is("urn:problem:traveller-screening:own-redress"));
    decide(both, asked, "DISMISSED").statusCode(403);
    screen(traveller()).body("advice", is("REFER"));
  }

  @Test
  void aRequestIsDecidedOnceAndMayBeMadeAgain() {
    var reference = reference(stopped());
    var asked = lodge(editor, reference).extract().jsonPath();
    lodge(editor, reference)
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:redress-waits"));
    decide(approver, asked, "DISMISSED").statusCode(200);
    decide(approver, asked, "DISMISSED").statusCode(200);
    decide(approver, asked, "UPHELD")
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:redress-decided"));
    screen(traveller()).body("advice", is("REFER"));
    lodge(editor, reference).statusCode(201);
  }

  @Test
  void ofManyWhoDecideAtTheSameMomentOneDoes() {
    var reference = reference(stopped());
    for (var round = 0; round < 10; round++) {
      var asked = lodge(editor, reference).statusCode(201).extract();
      String id = asked.path("id");
      var answers =
          AtOnce.send(
              IntStream.range(0, 4)
                  .<Callable<Integer>>mapToObj(
                      i ->
                          () ->
                              decide(
                                      Tokens.of(
                                          "approver-" + i, Set.of(Duty.WATCHLIST_APPROVER), "*"),
                                      id,
                                      asked.header("ETag"),
                                      "DISMISSED",
                                      "Seen by approver " + i)
                                  .extract()
                                  .statusCode())
                  .toList());
      assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
      assertThat(journal(asked.jsonPath())).isEqualTo("RECORDED REJECTED");
    }
  }

  @Test
  void aNumberThatWasNeverGivenOutIsSaidToBeNone() {
    for (var wrong : List.of("7K3F-9Q2M-4TXB", "x", "0000-0000-0000", "<b>'; drop table")) {
      lodge(editor, wrong)
          .statusCode(422)
          .body("type", is("urn:problem:traveller-screening:unknown-case-reference"));
    }
  }

  @Test
  void whereNobodysNameWasFoundThereIsNothingToPutRight() {
    var clear =
        screen(passport(MrzFormat.TD3, "SOMEBODY", "ELSE ENTIRELY", "1990-03-14", number))
            .extract()
            .<String>path("id");
    var asked = lodge(editor, reference(clear)).statusCode(201).extract().jsonPath();
    decide(approver, asked, "UPHELD")
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:nothing-to-put-right"));
    decide(approver, asked, "DISMISSED").statusCode(200);
  }

  @Test
  void aNumberIsGivenOutWhereTheTravellerIs() {
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .contentType(ContentType.JSON)
        .put("/screenings/{id}/case-reference", stopped())
        .then()
        .statusCode(404);
  }

  @Test
  void whatWaitsTooLongIsOverdueAndTheAuditorReadsItWithoutTheWords() {
    var asked = lodge(editor, reference(stopped())).extract().jsonPath();
    servers.execute(
        DATABASE,
        "update redress set due_at = now() - interval '1 day' where id = '%s'"
            .formatted(asked.getString("id")));
    as(Duty.AUDITOR, "*")
        .get("/redress-requests?waiting=true&limit=1")
        .then()
        .statusCode(200)
        .body(
            "requests[0].id", is(asked.getString("id")),
            "requests[0].overdue", is(true),
            "requests[0].statement", not(containsString("never")));
    decide(approver, asked, "DISMISSED").statusCode(200).body("overdue", is(false));
    as(Duty.HQ_ANALYST, "*")
        .get("/redress-requests?waiting=true")
        .then()
        .body("requests.id", not(hasItem(asked.getString("id"))));
  }

  private String stopped() {
    return screen(traveller())
        .statusCode(201)
        .body("advice", is("REFER"))
        .extract()
        .<String>path("id");
  }

  private List<String> traveller() {
    return passport(MrzFormat.TD3, "NAMDAR", "RONAK SHWAN", "1979-03-14", number);
  }

  private static String reference(String screening) {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .put("/screenings/{id}/case-reference", screening)
        .then()
        .statusCode(200)
        .extract()
        .path("reference");
  }

  private static ValidatableResponse lodge(String token, String reference) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "caseReference", reference,
                "statement", "I have never been there.",
                "language", "ckb"))
        .post("/redress-requests")
        .then();
  }

  private static ValidatableResponse decide(String token, JsonPath asked, String decision) {
    var id = asked.getString("id");
    var tag = as(Duty.WATCHLIST_APPROVER, "*").get("/redress-requests/" + id).header("ETag");
    return decide(token, id, tag, decision, "Papers seen.");
  }

  private static ValidatableResponse decide(
      String token, String id, String tag, String decision, String note) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(Map.of("decision", decision, "note", note))
        .put("/redress-requests/" + id + "/decision")
        .then();
  }

  private static ValidatableResponse withdraw(String duty, String clearance) {
    return as(duty, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of("reason", "The papers were false."))
        .put("/clearances/{id}/withdrawal", clearance)
        .then();
  }

  private String journal(JsonPath asked) {
    return servers.ask(
        DATABASE,
        "select string_agg(action, ' ' order by id) from journal where record_type = 'redress'"
            + " and action <> 'VIEWED' and '%s' = any(record_ids)"
                .formatted(asked.getString("id")));
  }
}
