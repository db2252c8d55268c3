package org.sinur.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
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
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.namematching.MatchingRules;
import org.sinur.testsupport.AtOnce;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.traveldocument.mrz.MrzFormat;

/** From which score on a likeness of names is a match, two persons decide. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class ThresholdTest {

  private static final String DATABASE = "traveller-screening";
  private static final String SUBJECT = "un:990081";
  private static final String ALIKE = "un:990082";

  /** Every second it is looked up; what the machine does meanwhile is not this test's concern. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();

  @BeforeEach
  void twoAreListedAndNobodyWasScreened() {
    list.tell(
        SUBJECT, ToldList.subject(SUBJECT, "DILSHAD RASHO BARWAR", "1971-02-03", "X90010081"));
    list.tell(
        ALIKE, ToldList.subject(ALIKE, "HEMIN KAWA RASHID SURCHI", "1989-06-05", "X90010082"));
    list.inForce(2, Instant.now());
    servers.execute(DATABASE, "update screening set nearest_by_name = null");
  }

  @AfterEach
  void theShippedThresholdHoldsAgain() {
    servers.execute(DATABASE, "delete from alert_threshold");
    becomes(MatchingRules.THRESHOLD);
    list.tell(SUBJECT, null);
    list.tell(ALIKE, null);
    list.inForce(0, Instant.now());
  }

  @Test
  void anApprovedThresholdIsSoonInForce() {
    var score = nearMiss().getDouble("matches[0].score");
    var proposal = propose(above(score)).statusCode(201).extract();
    nearMissAlerts();
    decide(proposal.path("id"), proposal.header("ETag"), true)
        .statusCode(200)
        .body(
            "standing", is("IN_FORCE"),
            "proposedByName", notNullValue(),
            "decidedAt", notNullValue(),
            "note", is("Looked at the figures."));
    becomes(above(score));
    screen(nearMissDocument())
        .statusCode(201)
        .body("advice", is("CLEAR"), "threshold", is((float) above(score)));
  }

  @Test
  void theNextOneTakesItsPlaceAndBothStayOnRecord() {
    var first = approved(0.6);
    var second = approved(0.7);
    becomes(0.7);
    analyst("/alert-thresholds/" + first)
        .body("standing", is("REPLACED"), "replacedAt", notNullValue());
    analyst("/alert-thresholds")
        .body(
            "thresholds[0].id", is(second),
            "thresholds[0].standing", is("IN_FORCE"),
            "thresholds[1].id", is(first));
    analyst("/alert-thresholds?limit=1").body("next", is(second));
    analyst("/alert-thresholds?limit=1&before=" + second).body("thresholds[0].id", is(first));
  }

  @Test
  void nobodyApprovesTheOwnProposal() {
    var person = asOneWithBothDuties();
    var proposal =
        propose(person, UUID.randomUUID().toString(), proposal(0.6)).statusCode(201).extract();
    String id = proposal.path("id");
    var read = proposal.header("ETag");
    decide(asOneWithBothDuties(), id, read, true)
        .statusCode(403)
        .body("type", containsString("own-proposal"));
    assertThatThrownBy(
            () ->
                servers.execute(
                    DATABASE,
                    "update alert_threshold set standing = 'IN_FORCE', decided_by = proposed_by"))
        .as("the database refuses it too")
        .hasStackTraceContaining("check constraint");
    decide(asOneWithBothDuties(), id, read, false).statusCode(200).body("standing", is("REJECTED"));
    becomes(MatchingRules.THRESHOLD);
  }

  @Test
  void onlyOneWaitsAtATime() {
    propose(0.6).statusCode(201);
    propose(0.7).statusCode(409).body("type", containsString("another-threshold-waits"));
  }

  @Test
  void ofManyWhoProposeAtTheSameMomentOneWaits() {
    var answers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> propose(0.6).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void theSameProposalSentAgainIsTheSameProposal() {
    var key = UUID.randomUUID().toString();
    String id = propose(key, proposal(0.6)).statusCode(201).extract().path("id");
    propose(key, proposal(0.6)).statusCode(200).body("id", is(id));
    propose(key, proposal(0.7)).statusCode(422).body("type", containsString("idempotency"));
  }

  @Test
  void theSameDecisionSentAgainIsTheSameDecisionAndAnotherIsNot() {
    var proposal = propose(0.6).statusCode(201).extract();
    String id = proposal.path("id");
    var read = proposal.header("ETag");
    decide(id, null, true).statusCode(428);
    decide(id, "\"7\"", true).statusCode(412);
    decide(id, read, true).statusCode(200);
    decide(id, read, true).statusCode(200);
    decide(id, read, false).statusCode(409).body("type", containsString("threshold-decided"));
    decide(UUID.randomUUID().toString(), read, true).statusCode(404);
  }

  @Test
  void ofManyWhoDecideAtTheSameMomentOneDoes() {
    for (var round = 0; round < 10; round++) {
      var proposal = propose(0.6).statusCode(201).extract();
      String id = proposal.path("id");
      var answers =
          AtOnce.send(
              IntStream.range(0, 4)
                  .<Callable<Integer>>mapToObj(
                      i ->
                          () ->
                              decide(anApprover(i), id, proposal.header("ETag"), true)
                                  .extract()
                                  .statusCode())
                  .toList());
      assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
      assertThat(
              servers.ask(
                  DATABASE,
                  "select count(*) from journal where action = 'APPROVED' and '%s' = any(record_ids)"
                      .formatted(id)))
          .isEqualTo("1");
    }
  }

  @Test
  void whatCannotBeAThresholdIsRefused() {
    propose(0.1).statusCode(400).body("errors.pointer", hasItem("/threshold"));
    propose(0.96).statusCode(400);
    propose(UUID.randomUUID().toString(), Map.of("threshold", 0.6))
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
    as(Duty.HQ_ANALYST, "*").get("/alert-thresholds/consequence").then().statusCode(400);
  }

  @Test
  void theConsequenceIsCountedFromTheTravellersWhoWereScreened() {
    var score = nearMiss().getDouble("matches[0].score");
    screen(passport(MrzFormat.TD3, "OYELARAN", "TEMITOPE", "1990-01-01", number())).statusCode(201);
    screen(passport(MrzFormat.TD3, "OYELARAN", "BOLANLE", "1990-01-01", number())).statusCode(201);
    var confirmed = listed();
    resolve(confirmed.getString("referral.id"), "*", "LISTED_PERSON_CONFIRMED").statusCode(200);
    analyst("/alert-thresholds/consequence?days=1&threshold=" + above(score))
        .body(
            "everywhere.travellers", is(4),
            "everywhere.alertsAtPresent", is(2),
            "everywhere.alerts", is(1),
            "everywhere.confirmed", is(1),
            "everywhere.confirmedMissed", is(0),
            "places[0].crossingPoint", is("IQIKH"),
            "places[0].count.travellers", is(4));
    assertThat(
            analyst("/alert-thresholds/consequence?days=1&threshold=" + above(score))
                .extract()
                .jsonPath()
                .getDouble("everywhere.alertsPerThousand"))
        .isEqualTo(250.0);
    analyst("/alert-thresholds/consequence?days=1&threshold=0.2")
        .body("everywhere.alerts", is(2), "everywhere.confirmedMissed", is(0));
  }

  @Test
  void aConfirmedMatchThatWouldBeMissedIsCounted() {
    var near = nearMiss();
    resolve(near.getString("referral.id"), "*", "LISTED_PERSON_CONFIRMED").statusCode(200);
    analyst("/alert-thresholds/consequence?threshold=" + above(near.getDouble("matches[0].score")))
        .body("everywhere.confirmed", is(1), "everywhere.confirmedMissed", is(1));
  }

  @Test
  void whomAnOfficerToldApartAlertsAtNoThreshold() {
    var document = nearMissDocument();
    var near = screen(document).statusCode(201).extract().jsonPath();
    resolve(near.getString("referral.id"), "*", "NOT_THE_LISTED_PERSON").statusCode(200);
    screen(document).statusCode(201).body("advice", is("CLEAR"));
    analyst("/alert-thresholds/consequence?threshold=0.2")
        .body("everywhere.travellers", is(2), "everywhere.alerts", is(1));
  }

  @Test
  void withoutTravellersThereIsNoRate() {
    analyst("/alert-thresholds/consequence?threshold=0.6")
        .body("everywhere.travellers", is(0), "everywhere.alertsPerThousand", nullValue());
  }

  @Test
  void aThresholdOfOtherRulesMayLowerTheShippedOneButNotRaiseIt() {
    var high = approved(0.9);
    becomes(0.9);
    servers.execute(DATABASE, "update alert_threshold set rules = '0' where id = '" + high + "'");
    becomes(MatchingRules.THRESHOLD);
    servers.execute(DATABASE, "update alert_threshold set threshold = 0.3");
    becomes(0.3);
  }

  @Test
  void whatNoEntryOfTheJournalTellsOfIsNotShownUnmasked() {
    propose(0.61).statusCode(201);
    as(Duty.AUDITOR, "*")
        .header("Unmask-For", "court-order 114/2026")
        .get("/alert-thresholds")
        .then()
        .statusCode(403)
        .body("type", containsString("unmasking-not-offered"));
  }

  @Test
  void theAuditorSeesTheFiguresAndNotWhatPeopleWrote() {
    approved(0.6);
    as(Duty.AUDITOR, "*")
        .get("/alert-thresholds")
        .then()
        .statusCode(200)
        .body(
            "thresholds[0].threshold", is(0.6f),
            "thresholds[0].consequence.everywhere.travellers", is(0),
            "thresholds[0].reason", is("•••"),
            "thresholds[0].note", is("•••"));
  }

  @Test
  void proposalAndDecisionAreOnTheJournal() {
    var id = approved(0.6);
    assertThat(
            servers.ask(
                DATABASE,
                "select string_agg(action, ' ' order by id) from journal where '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("RECORDED APPROVED");
  }

  private static JsonPath listed() {
    return screen(passport(MrzFormat.TD3, "BARWAR", "DILSHAD RASHO", "1971-02-03", number()))
        .statusCode(201)
        .body("advice", is("REFER"))
        .extract()
        .jsonPath();
  }

  private static JsonPath nearMiss() {
    return screen(nearMissDocument())
        .statusCode(201)
        .body("advice", is("REFER"))
        .extract()
        .jsonPath();
  }

  private static void nearMissAlerts() {
    screen(nearMissDocument()).statusCode(201).body("advice", is("REFER"));
  }

  /** Two of four names: alike enough for an alert at the shipped threshold. */
  private static List<String> nearMissDocument() {
    return passport(MrzFormat.TD3, "SURCHI", "HEMIN", "1990-01-01", number());
  }

  private static String number() {
    return "T%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999));
  }

  private static double above(double score) {
    return Math.ceil(score * 100 + 1) / 100;
  }

  private static String approved(double threshold) {
    var proposal = propose(threshold).statusCode(201).extract();
    decide(proposal.path("id"), proposal.header("ETag"), true).statusCode(200);
    return proposal.path("id");
  }

  private static ValidatableResponse propose(double threshold) {
    return propose(UUID.randomUUID().toString(), proposal(threshold));
  }

  private static ValidatableResponse propose(String key, Map<String, ?> body) {
    return propose(as(Duty.WATCHLIST_EDITOR, "*"), key, body);
  }

  private static ValidatableResponse propose(
      RequestSpecification person, String key, Map<String, ?> body) {
    return person
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/alert-thresholds")
        .then();
  }

  private static Map<String, ?> proposal(double threshold) {
    return Map.of("threshold", threshold, "reason", "The desk can review twelve an hour.");
  }

  private static ValidatableResponse decide(String id, @Nullable String etag, boolean approved) {
    return decide(as(Duty.WATCHLIST_APPROVER, "*"), id, etag, approved);
  }

  private static ValidatableResponse decide(
      RequestSpecification person, String id, @Nullable String etag, boolean approved) {
    var request = etag == null ? person : person.header("If-Match", etag);
    return request
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "decision", approved ? "APPROVED" : "REJECTED", "note", "Looked at the figures."))
        .put("/alert-thresholds/" + id + "/decision")
        .then();
  }

  private static RequestSpecification anApprover(int which) {
    return given()
        .auth()
        .oauth2(Tokens.of("approver-" + which, Set.of(Duty.WATCHLIST_APPROVER), "*"));
  }

  private static RequestSpecification asOneWithBothDuties() {
    return given()
        .auth()
        .oauth2(
            Tokens.of(
                "one-with-both-duties",
                Set.of(Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER),
                "*"));
  }

  private static ValidatableResponse analyst(String path) {
    return as(Duty.HQ_ANALYST, "*").get(path).then().statusCode(200);
  }

  private static void becomes(double threshold) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        analyst("/alert-thresholds/in-force")
                            .extract()
                            .jsonPath()
                            .getDouble("threshold"))
                    .isEqualTo(threshold));
  }
}
