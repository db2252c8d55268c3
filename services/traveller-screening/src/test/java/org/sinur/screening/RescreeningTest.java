package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.passport;
import static org.sinur.screening.Counter.resolve;
import static org.sinur.screening.Counter.screen;
import static org.sinur.screening.Rescreened.screening;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.traveldocument.mrz.MrzFormat;

/** Whoever was screened before the list changed is held against what changed. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class RescreeningTest {

  private static final String DATABASE = "traveller-screening";
  private static final String SUBJECT = "un:990091";
  private static final String SOMEBODY = "un:990092";

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();
  private final String number =
      "R%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999));

  @BeforeEach
  void somebodyElseIsListed() {
    list.tell(SOMEBODY, ToldList.subject(SOMEBODY, "QADIR TOFIQ", "1950-01-01", "X90010092"));
    list.inForce(1, Instant.now());
  }

  @AfterEach
  void nobodyIsListed() {
    list.tell(SUBJECT, null);
    list.tell(SOMEBODY, null);
    list.inForce(0, Instant.now());
    servers.execute(DATABASE, "update screening set occurred_at = occurred_at - interval '1 year'");
  }

  @Test
  void aTravellerWhoIsListedAfterwardsIsReferredWhereTheTravellerWasScreened() {
    var screening = cleared();
    var before = waitingAfterAListChange();
    listed("LAWAND SALAR AZIZ");
    var later = Rescreened.found(screening, 1);
    assertThat(waitingAfterAListChange()).isEqualTo(before + 1);
    assertThat(later.getString("advice")).as("the screening itself stays").isEqualTo("CLEAR");
    assertThat(later.getString("lateMatches[0].match.subject.id")).isEqualTo(SUBJECT);
    assertThat(later.getString("lateMatches[0].match.by")).isEqualTo("NAME");
    assertThat(later.getLong("lateMatches[0].listVersion")).isEqualTo(ToldList.version());
    as(Duty.SECOND_LINE_OFFICER, "IQIKH")
        .queryParam("state", "OPEN")
        .get("/referrals")
        .then()
        .statusCode(200)
        .body(
            "referrals[0].screeningId", is(screening),
            "referrals[0].cause", is("LIST_CHANGED"),
            "referrals[0].crossingPoint", is("IQIKH"));
    assertThat(
            servers.ask(
                DATABASE,
                "select actor_id from journal where record_type = 'late-match' and '%s' = any(record_ids)"
                    .formatted(screening)))
        .isEqualTo("service:traveller-screening");
  }

  /** What the booth tells its officer, without a word of who they are. */
  private static int waitingAfterAListChange() {
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/referrals/waiting?crossingPoint=IQZUR")
        .then()
        .statusCode(403);
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/referrals/waiting?crossingPoint=IQIKH")
        .jsonPath()
        .getInt("afterListChange");
  }

  @Test
  void aDocumentThatIsListedAfterwardsIsFoundToo() {
    var screening = cleared();
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "UNLIKE ANYBODY", "1950-01-01", number));
    list.inForce(2, Instant.now());
    assertThat(Rescreened.found(screening, 1).getString("lateMatches[0].match.by"))
        .isEqualTo("DOCUMENT");
  }

  @Test
  void whomTheSecondLineTellsApartIsLeftInPeaceUntilTheListingChanges() {
    var screening = cleared();
    listed("LAWAND SALAR AZIZ");
    resolve(Rescreened.found(screening, 1).getString("referral.id"), "*", "NOT_THE_LISTED_PERSON")
        .statusCode(200);
    traveller().body("advice", is("CLEAR"), "matches[0].cleared", notNullValue());
    listed("LAWAND SALAR AZIZ");
    Rescreened.bySubjects(ToldList.version());
    assertThat(latest().getList("lateMatches")).isEmpty();
    list.tell(SUBJECT, ToldList.subject(SUBJECT, "LAWAND SALAR AZIZ", "1982-05-06", "X90010094"));
    list.inForce(2, Instant.now());
    Rescreened.found(latest().getString("id"), 1);
  }

  @Test
  void onlyTheLastScreeningOfATravellerIsHeldAgainstTheChange() {
    var first = cleared();
    var last = cleared();
    listed("LAWAND SALAR AZIZ");
    Rescreened.found(last, 1);
    screening(first).body("lateMatches", empty(), "referral", nullValue());
  }

  @Test
  void whoLeftLongAgoIsNotLookedFor() {
    var screening = cleared();
    servers.execute(
        DATABASE,
        "update screening set direction = 'EXIT', occurred_at = now() - interval '25 hours' where id = '%s'"
            .formatted(screening));
    listed("LAWAND SALAR AZIZ");
    Rescreened.bySubjects(ToldList.version());
    screening(screening).body("lateMatches", empty(), "referral", nullValue());
  }

  @Test
  void aTravellerWhoWaitsForTheSecondLineAnywayKeepsTheReferral() {
    var screening = cleared();
    var referral = Counter.refer(screening).statusCode(201).extract().jsonPath().getString("id");
    var read = etag(referral);
    listed("LAWAND SALAR AZIZ");
    var later = Rescreened.found(screening, 1);
    assertThat(later.getString("referral.id")).isEqualTo(referral);
    assertThat(later.getString("lateMatches[0].referralId")).isEqualTo(referral);
    assertThat(later.getString("lateMatches[0].reason")).isEqualTo("NAME_MATCH");
    resolve(referral, read, "NOT_THE_LISTED_PERSON").statusCode(412);
    resolve(referral, etag(referral), "NOT_THE_LISTED_PERSON").statusCode(200);
  }

  @Test
  void whatIsNotNewLeavesTheReferralAsItWasRead() {
    var screening = cleared();
    listed("LAWAND SALAR AZIZ");
    var referral = Rescreened.found(screening, 1).getString("referral.id");
    var read = etag(referral);
    listed("LAWAND SALAR AZIZ");
    Rescreened.bySubjects(ToldList.version());
    assertThat(etag(referral)).isEqualTo(read);
  }

  private static String etag(String referral) {
    return as(Duty.SECOND_LINE_OFFICER, "IQIKH").get("/referrals/" + referral).getHeader("ETag");
  }

  @Test
  void aTravellerWhomAnOfficerLooksAtKeepsTheReferralToo() {
    var screening = cleared();
    var referral = Counter.refer(screening).statusCode(201).extract().jsonPath().getString("id");
    as(Duty.SECOND_LINE_OFFICER, "IQIKH")
        .header("If-Match", "*")
        .put("/referrals/" + referral + "/claim")
        .then()
        .statusCode(200);
    listed("LAWAND SALAR AZIZ");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                screening(screening)
                    .body(
                        "lateMatches.referralId", contains(referral),
                        "referral.state", is("CLAIMED")));
  }

  @Test
  void whoWasScreenedByAnOlderListAfterTheChangeIsFoundAllTheSame() {
    var screening = cleared();
    hide(screening);
    listed("LAWAND SALAR AZIZ");
    Rescreened.bySubjects(ToldList.version());
    screening(screening).body("lateMatches", empty());
    servers.execute(
        DATABASE, "update screening set occurred_at = now() where id = '%s'".formatted(screening));
    Rescreened.found(screening, 1);
  }

  @Test
  void anAuditorSeesThatAndWhyButNotWho() {
    var screening = cleared();
    listed("LAWAND SALAR AZIZ");
    Rescreened.found(screening, 1);
    as(Duty.AUDITOR, "*")
        .get("/screenings/" + screening)
        .then()
        .body(
            "lateMatches", hasSize(1),
            "lateMatches[0].match.subject.names", empty(),
            "lateMatches[0].match.matchedName.text", is("L••• S••• A•••"),
            "lateMatches[0].match.evidence.detail.collect { it.size() }.sum()", is(0));
  }

  @Test
  void whatCameOfAChangeCanBeReadAtHeadquarters() {
    cleared();
    listed("LAWAND SALAR AZIZ");
    var made = Rescreened.bySubjects(ToldList.version());
    assertThat(made.getInt("[0].subjects")).isPositive();
    assertThat(made.getInt("[0].travellers")).isEqualTo(1);
    assertThat(made.getInt("[0].found")).isEqualTo(1);
    assertThat(Instant.parse(made.getString("[0].endedAt")))
        .isAfterOrEqualTo(Instant.parse(made.getString("[0].startedAt")));
  }

  private void listed(String name) {
    list.tell(SUBJECT, ToldList.subject(SUBJECT, name, "1982-05-06", "X90010093"));
    list.inForce(2, Instant.now());
  }

  private void hide(String screening) {
    servers.execute(
        DATABASE,
        "update screening set occurred_at = now() - interval '100 days' where id = '%s'"
            .formatted(screening));
  }

  private String cleared() {
    return traveller().body("advice", is("CLEAR")).extract().jsonPath().getString("id");
  }

  private JsonPath latest() {
    return screening(
            as(Duty.SECOND_LINE_OFFICER, "IQIKH")
                .queryParam("limit", 1)
                .get("/screenings")
                .jsonPath()
                .getString("screenings[0].id"))
        .extract()
        .jsonPath();
  }

  private ValidatableResponse traveller() {
    return screen(passport(MrzFormat.TD3, "AZIZ", "LAWAND SALAR", "1982-05-06", number))
        .statusCode(201);
  }
}
