package org.sinur.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.composer;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.mrz.MrzFormat;

/** One officer at a time looks at a referral, in time, and what was asked is kept. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class SecondLineTest {

  private static final String DATABASE = "traveller-screening";
  private static final String NAZDAR = "nazdar";
  private static final String REBIN = "rebin";
  private static final String KARWAN = "karwan";

  private final TestServers servers = TestServers.running();
  private final Topic states = new Topic(servers.kafka(), "screening.states");

  @Test
  void anOfficerClaimsAReferralAndEverybodySeesIt() {
    var referral = waiting();
    read(NAZDAR, referral)
        .body("state", is("OPEN"), "claimedBy", nullValue(), "overdue", is(false));
    claim(NAZDAR, referral, "\"0\"")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body(
            "state", is("CLAIMED"),
            "standing", is("OPEN"),
            "claimedBy", is(NAZDAR),
            "claimedAt", notNullValue());
    read(REBIN, referral).body("claimedBy", is(NAZDAR));
    history(referral)
        .body("act", contains("CLAIM"), "doneBy", contains(NAZDAR), "state", contains("CLAIMED"));
  }

  @Test
  void aClaimNeedsTheVersionThatWasRead() {
    var referral = waiting();
    claim(NAZDAR, referral, null).statusCode(428);
    claim(NAZDAR, referral, "\"7\"").statusCode(412);
    claim(NAZDAR, UUID.randomUUID().toString(), "\"0\"").statusCode(404);
    read(NAZDAR, referral).body("state", is("OPEN"));
  }

  @Test
  void ofTwoWhoClaimAtTheSameMomentOneHasIt() {
    var referral = waiting();
    var answers =
        Stream.of(NAZDAR, REBIN)
            .map(
                officer ->
                    CompletableFuture.supplyAsync(
                        () -> claim(officer, referral, "\"0\"").extract()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).extracting(a -> a.statusCode()).containsExactlyInAnyOrder(200, 409);
    var refused = answers.stream().filter(a -> a.statusCode() == 409).findAny().orElseThrow();
    assertThat(refused.<String>path("type"))
        .isEqualTo("urn:problem:traveller-screening:claimed-by-another");
    history(referral).body("$", hasSize(1));
  }

  @Test
  void whoHandsOverSaysWhyAndAnotherClaims() {
    var referral = waiting();
    handOver(NAZDAR, referral, "\"0\"", "x").statusCode(409).body("type", problem("not-claimed"));
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    send(NAZDAR, referral, "\"1\"", Map.of(), "/claim/hand-over").statusCode(400);
    handOver(REBIN, referral, "\"1\"", "x")
        .statusCode(409)
        .body("type", problem("claimed-by-another"));
    handOver(KARWAN, referral, "\"1\"", "x").statusCode(409);
    handOver(NAZDAR, referral, "\"1\"", "She speaks Syriac; Rebin does too.")
        .statusCode(200)
        .body("state", is("OPEN"), "claimedBy", nullValue());
    claim(REBIN, referral, "\"2\"").statusCode(200).body("claimedBy", is(REBIN));
    history(referral)
        .body(
            "act", contains("CLAIM", "HAND_OVER", "CLAIM"),
            "doneBy", contains(NAZDAR, NAZDAR, REBIN),
            "[1].note", is("She speaks Syriac; Rebin does too."));
    assertThat(
            servers.ask(
                DATABASE,
                "select string_agg(reason, ' ' order by id) from journal where action = 'CHANGED' and '%s' = any(record_ids)"
                    .formatted(referral)))
        .isEqualTo("CLAIM HAND_OVER CLAIM");
  }

  @Test
  void anActSentAgainLaterIsTheSameAct() {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    claim(NAZDAR, referral, "\"0\"").statusCode(200).body("state", is("CLAIMED"));
    handOver(NAZDAR, referral, "\"1\"", "Shift ends.").statusCode(200);
    handOver(NAZDAR, referral, "\"1\"", "Shift ends.").statusCode(200);
    handOver(NAZDAR, referral, "*", "Shift ends.").statusCode(200);
    handOver(NAZDAR, referral, "\"1\"", "Another reason.").statusCode(409);
    claim(REBIN, referral, "\"2\"").statusCode(200);
    // whose answer was lost on the way is told how the referral stands, not refused
    handOver(NAZDAR, referral, "\"1\"", "Shift ends.").statusCode(200).body("claimedBy", is(REBIN));
    claim(NAZDAR, referral, "\"0\"").statusCode(200).body("claimedBy", is(REBIN));
    claim(NAZDAR, referral, "*").statusCode(409);
    history(referral).body("$", hasSize(3));
  }

  @Test
  void aSupervisorTakesOverWhatAnotherHasClaimed() {
    var referral = waiting();
    takeOver(KARWAN, referral, "\"0\"").statusCode(409).body("type", problem("not-claimed"));
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    takeOver(REBIN, referral, "\"1\"").statusCode(403);
    takeOver(KARWAN, referral, "\"1\"").statusCode(200).body("claimedBy", is(KARWAN));
    takeOver(KARWAN, referral, "\"1\"").statusCode(200);
    resolve(NAZDAR, referral, "\"2\"").statusCode(409).body("type", problem("claimed-by-another"));
    resolve(KARWAN, referral, "\"2\"").statusCode(200).body("resolvedBy", is(KARWAN));
    history(referral).body("act", contains("CLAIM", "TAKE_OVER", "RESOLVE"));
    takeOver(KARWAN, referral, "\"3\"").statusCode(409).body("type", problem("already-resolved"));
    claim(NAZDAR, referral, "\"3\"").statusCode(409).body("type", problem("already-resolved"));
  }

  @Test
  void whoeverResolvesWhatNobodyHasClaimedClaimsItInTheSameAct() {
    var referral = waiting();
    resolve(NAZDAR, referral, "\"0\"")
        .statusCode(200)
        .body(
            "state", is("RESOLVED"),
            "claimedBy", is(NAZDAR),
            "dueAt", nullValue(),
            "overdue", is(false));
    resolve(NAZDAR, referral, "\"0\"").statusCode(200);
    history(referral).body("act", contains("RESOLVE"));
  }

  @Test
  void whatAnotherHasClaimedIsResolvedByNobodyElse() {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    resolve(REBIN, referral, "\"1\"")
        .statusCode(409)
        .body("type", problem("claimed-by-another"), "title", containsString("claimed"));
    resolve(KARWAN, referral, "\"1\"").statusCode(409);
    resolve(NAZDAR, referral, "\"0\"").statusCode(412);
    resolve(NAZDAR, referral, "\"1\"").statusCode(200);
  }

  @Test
  void aClaimTellsTheLaneNothing() {
    var screening = expired();
    var id = screening.getString("id");
    var referral = screening.getString("referral.id");
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    handOver(NAZDAR, referral, "\"1\"", "Shift ends.").statusCode(200);
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/referrals/" + referral + "/standing")
        .then()
        .body("standing", is("OPEN"));
    claim(REBIN, referral, "\"2\"").statusCode(200);
    resolve(REBIN, referral, "\"3\"").statusCode(200);
    var told =
        states
            .readUntil(
                all ->
                    all.stream().anyMatch(m -> m.key().equals(id) && m.value().contains("CLEARED")))
            .stream()
            .filter(m -> m.key().equals(id))
            .toList();
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().value()).contains("\"referral\":\"OPEN\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claim",
        "/claim/hand-over",
        "/claim/take-over",
        "/escalations/CLAIM/acknowledgement",
        "/interviews/7b1f3a52-0000-7000-8000-000000000001"
      })
  void whatWaitsElsewhereDoesNotExistForASupervisor(String act) {
    var referral = waiting();
    Object body = act.startsWith("/interviews") ? interview() : Map.of("note", "x");
    person("omar", Duty.SHIFT_SUPERVISOR, "IQZUR")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .put("/referrals/" + referral + act)
        .then()
        .statusCode(404);
    for (var list : List.of("/history", "/interviews")) {
      person("omar", Duty.SHIFT_SUPERVISOR, "IQZUR")
          .get("/referrals/" + referral + list)
          .then()
          .statusCode(404);
    }
    read(NAZDAR, referral).body("state", is("OPEN"));
  }

  @Test
  void theQueueIsTheOldestOfThoseThatWaitFirst() {
    var first = waiting();
    var second = waiting();
    var third = waiting();
    claim(NAZDAR, second, "\"0\"").statusCode(200);
    resolve(NAZDAR, third, "\"0\"").statusCode(200);
    var ids = new ArrayList<String>();
    var next = "";
    do {
      var request =
          officer(NAZDAR).queryParams(Map.of("waiting", true, "order", "OLDEST", "limit", 3));
      var page =
          (next.isEmpty() ? request : request.queryParam("before", next))
              .get("/referrals")
              .then()
              .statusCode(200)
              .body("referrals.state", everyItem(not(is("RESOLVED"))))
              .extract()
              .jsonPath();
      ids.addAll(page.getList("referrals.id"));
      next = Objects.requireNonNullElse(page.getString("next"), "");
    } while (!next.isEmpty());
    assertThat(ids).doesNotHaveDuplicates().doesNotContain(third).endsWith(first, second);
    officer(NAZDAR)
        .get("/referrals?state=CLAIMED&limit=1")
        .then()
        .body("referrals[0].id", is(second), "referrals[0].claimedBy", is(NAZDAR));
    officer(NAZDAR)
        .get("/referrals?waiting=false&limit=1")
        .then()
        .body("referrals[0].id", is(third));
    officer(NAZDAR).get("/referrals?order=NEWEST").then().statusCode(400);
  }

  @Test
  void howManyWaitIsCountedByWhetherSomebodyLooks() {
    var before = counted();
    claim(NAZDAR, waiting(), "\"0\"").statusCode(200);
    later(waiting(), 6);
    var after = counted();
    assertThat(after.getInt("open")).isEqualTo(before.getInt("open") + 2);
    assertThat(after.getInt("unclaimed")).isEqualTo(before.getInt("unclaimed") + 1);
    assertThat(after.getInt("claimed")).isEqualTo(before.getInt("claimed") + 1);
    assertThat(after.getInt("overdue")).isEqualTo(before.getInt("overdue") + 1);
  }

  @Test
  void whatNobodyTakesUpInTimeIsEscalatedOnce() {
    var referral = waiting();
    later(referral, 4);
    read(KARWAN, referral).body("overdue", is(false), "escalations", empty());
    later(referral, 2);
    escalated(referral, "CLAIM")
        .body("overdue", is(true), "escalations[0].acknowledgedAt", nullValue());
    officer(KARWAN)
        .get("/referrals?overdue=true&crossingPoint=IQIKH&limit=500")
        .then()
        .body("referrals.id", hasItem(referral), "referrals.overdue", everyItem(is(true)));
    claim(NAZDAR, referral, "\"0\"").statusCode(200).body("overdue", is(false));
    later(referral, 60);
    escalated(referral, "CLAIM", "RESOLVE").body("overdue", is(true));
    assertThat(
            servers.ask(
                DATABASE,
                "select string_agg(reason || ' ' || actor_id, ', ' order by id) from journal where record_type = 'escalation' and '%s' = any(record_ids)"
                    .formatted(referral)))
        .isEqualTo("CLAIM service:traveller-screening, RESOLVE service:traveller-screening");
  }

  @Test
  void afterALongOutageEveryLimitThatPassedIsMade() {
    var referral = waiting();
    later(referral, 600);
    escalated(referral, "CLAIM", "RESOLVE");
  }

  @Test
  void whatIsResolvedInTimeIsNeverEscalated() {
    var resolved = waiting();
    resolve(NAZDAR, resolved, "\"0\"").statusCode(200);
    later(resolved, 600);
    var overdue = waiting();
    later(overdue, 600);
    escalated(overdue, "CLAIM", "RESOLVE");
    read(NAZDAR, resolved).body("escalations", empty(), "overdue", is(false));
  }

  @Test
  void whatIsHandedOverLateIsOverdueUntilSomebodyHasIt() {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    later(referral, 20);
    read(NAZDAR, referral).body("overdue", is(false));
    handOver(NAZDAR, referral, "\"1\"", "Shift ends.").statusCode(200).body("overdue", is(true));
    escalated(referral, "CLAIM");
    claim(REBIN, referral, "\"2\"").statusCode(200).body("overdue", is(false));
  }

  @Test
  void anEscalationDoesNotTakeTheOfficersVersionAway() {
    var referral = waiting();
    later(referral, 6);
    escalated(referral, "CLAIM");
    acknowledge(KARWAN, referral, "CLAIM", "\"0\"", "Two booths are short.").statusCode(200);
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
  }

  @Test
  void aSupervisorTakesNoteOfAnEscalation() {
    var referral = waiting();
    acknowledge(KARWAN, referral, "CLAIM", "\"0\"", "x").statusCode(404);
    later(referral, 6);
    escalated(referral, "CLAIM");
    acknowledge(NAZDAR, referral, "CLAIM", "\"0\"", "x").statusCode(403);
    acknowledge(KARWAN, referral, "CLAIM", null, "x").statusCode(428);
    acknowledge(KARWAN, referral, "CLAIM", "\"5\"", "x").statusCode(412);
    acknowledge(KARWAN, referral, "NAP", "\"0\"", "x").statusCode(404);
    for (var sent = 0; sent < 2; sent++) {
      acknowledge(KARWAN, referral, "CLAIM", "\"0\"", "Rebin comes over.")
          .statusCode(200)
          .body(
              "escalations[0].acknowledgedBy", is(KARWAN),
              "escalations[0].acknowledgedAt", notNullValue(),
              "escalations[0].note", is("Rebin comes over."));
    }
    acknowledge(KARWAN, referral, "CLAIM", "\"0\"", "Something else.")
        .statusCode(409)
        .body("type", problem("already-acknowledged"));
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where record_type = 'escalation' and reason = 'ACKNOWLEDGE' and '%s' = any(record_ids)"
                    .formatted(referral)))
        .isEqualTo("1");
  }

  @Test
  void whoHoldsTheClaimRecordsTheInterviewAndNobodyElse() {
    var referral = waiting();
    var id = UUID.randomUUID().toString();
    interview(NAZDAR, referral, id, interview())
        .statusCode(409)
        .body("type", problem("not-claimed"));
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    interview(REBIN, referral, id, interview())
        .statusCode(409)
        .body("type", problem("claimed-by-another"));
    interview(KARWAN, referral, id, interview()).statusCode(409);
    interview(NAZDAR, referral, id, interview())
        .statusCode(201)
        .body(
            "id", is(id),
            "version", is(1),
            "interviewedBy", is(NAZDAR),
            "language", is("ckb"),
            "interpreter", is(true));
    interview(NAZDAR, referral, id, interview()).statusCode(200);
    interview(NAZDAR, referral, id, with(interview(), "account", "Something else."))
        .statusCode(409)
        .body("type", problem("interview-differs"));
    interviews(NAZDAR, Duty.SECOND_LINE_OFFICER, referral)
        .body("$", hasSize(1), "[0].account", containsString("Mosul"));
    resolve(NAZDAR, referral, "\"1\"").statusCode(200);
    interview(NAZDAR, referral, UUID.randomUUID().toString(), interview())
        .statusCode(409)
        .body("type", problem("already-resolved"));
    interview(NAZDAR, referral, id, interview()).statusCode(200);
  }

  @Test
  void anInterviewSentAgainAfterAYearIsStillTheSameInterview() {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    var id = UUID.randomUUID().toString();
    interview(NAZDAR, referral, id, interview()).statusCode(201);
    var expiring = UUID.randomUUID().toString();
    Counter.screen(expiring, Counter.presented(Counter.aPassport())).statusCode(201);
    servers.execute(
        DATABASE, "update idempotency_key set recorded_at = recorded_at - interval '1 year'");
    // a key of a request is forgotten, the id of a record is not
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                servers
                    .ask(
                        DATABASE,
                        "select count(*) from idempotency_key where key = '%s'".formatted(expiring))
                    .equals("0"));
    interview(NAZDAR, referral, id, interview()).statusCode(200);
    interview(NAZDAR, referral, id, with(interview(), "account", "Something else."))
        .statusCode(409)
        .body("type", problem("interview-differs"));
    interviews(NAZDAR, Duty.SECOND_LINE_OFFICER, referral).body("$", hasSize(1));
  }

  @Test
  void aCorrectionIsALaterVersionAndKeepsTheEarlier() {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    var first = UUID.randomUUID().toString();
    var second = UUID.randomUUID().toString();
    interview(NAZDAR, referral, first, interview()).statusCode(201);
    handOver(NAZDAR, referral, "\"1\"", "Shift ends.").statusCode(200);
    claim(REBIN, referral, "\"2\"").statusCode(200);
    var corrected = with(with(interview(), "account", "To Kirkuk, not Mosul."), "corrects", first);
    interview(REBIN, referral, second, corrected)
        .statusCode(201)
        .body(
            "version", is(2),
            "corrects", is(first),
            "interviewedBy", is(NAZDAR),
            "recordedBy", is(REBIN));
    interview(REBIN, referral, UUID.randomUUID().toString(), corrected)
        .statusCode(409)
        .body("type", problem("interview-corrected"));
    var other = waiting();
    claim(REBIN, other, "\"0\"").statusCode(200);
    interview(REBIN, other, UUID.randomUUID().toString(), corrected)
        .statusCode(422)
        .body("type", problem("interview-unknown"));
    interviews(REBIN, Duty.SECOND_LINE_OFFICER, referral)
        .body("id", contains(first, second), "[0].account", containsString("Mosul"));
    assertThatThrownBy(() -> servers.execute(DATABASE, "update interview set account = 'nothing'"))
        .hasStackTraceContaining("append-only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language | de | 400",
        "language | other | 422",
        "otherLanguage | Syriac | 422",
        "endedAt | 2020-01-01T00:00:00Z | 422",
        "endedAt | 2120-01-01T00:00:00Z | 422",
        "account | '' | 400",
        "unknown | x | 400",
      })
  void anImpossibleInterviewIsRefused(String field, String value, int status) {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    interview(NAZDAR, referral, UUID.randomUUID().toString(), with(interview(), field, value))
        .statusCode(status);
    interviews(NAZDAR, Duty.SECOND_LINE_OFFICER, referral).body("$", empty());
  }

  @Test
  void anAuditorSeesWhoDidWhatAndNotWhatWasSaid() {
    var referral = waiting();
    claim(NAZDAR, referral, "\"0\"").statusCode(200);
    interview(
            NAZDAR,
            referral,
            UUID.randomUUID().toString(),
            with(with(interview(), "language", "other"), "otherLanguage", "Syriac"))
        .statusCode(201);
    handOver(NAZDAR, referral, "\"1\"", "Knows the traveller's brother.").statusCode(200);
    later(referral, 6);
    escalated(referral, "CLAIM");
    acknowledge(KARWAN, referral, "CLAIM", "\"2\"", "Knows him too.").statusCode(200);
    interviews("ingrid", Duty.AUDITOR, referral)
        .body(
            "[0].account", is("•••"),
            "[0].otherLanguage", is("•••"),
            "[0].language", is("other"),
            "[0].interviewedBy", is(NAZDAR));
    person("ingrid", Duty.AUDITOR, "*")
        .get("/referrals/" + referral + "/history")
        .then()
        .body("[1].note", is("•••"), "[1].doneBy", is(NAZDAR));
    person("ingrid", Duty.AUDITOR, "*")
        .get("/referrals/" + referral)
        .then()
        .body("escalations[0].note", is("•••"), "escalations[0].acknowledgedBy", is(KARWAN));
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where record_type = 'interview' and action = 'VIEWED' and actor_id = 'ingrid'"))
        .isEqualTo("1");
  }

  /** A referral that nobody has taken up. */
  private static String waiting() {
    return expired().getString("referral.id");
  }

  private static JsonPath expired() {
    return screen(
            composer(MrzFormat.TD3)
                .documentNumber(
                    "L%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999)))
                .dateOfExpiry(PartialDate.parse("2024-01-01"))
                .lines())
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** So many minutes pass for a referral. */
  private void later(String referral, int minutes) {
    servers.execute(
        DATABASE,
        """
        update referral
           set opened_at = opened_at - interval '%1$d minutes',
               claim_due_at = claim_due_at - interval '%1$d minutes',
               resolve_due_at = resolve_due_at - interval '%1$d minutes'
         where id = '%2$s'
        """
            .formatted(minutes, referral));
  }

  private static ValidatableResponse escalated(String referral, String... limits) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> read(KARWAN, referral).body("escalations.limit", contains(limits)));
    return read(KARWAN, referral);
  }

  private static JsonPath counted() {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/referrals/waiting?crossingPoint=IQIKH")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, Object> interview() {
    return Map.of(
        "begunAt", "2024-11-01T08:00:00Z",
        "endedAt", "2024-11-01T08:12:00Z",
        "language", "ckb",
        "interpreter", true,
        "account", "Asked where she goes. To her sister in Mosul.");
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private static ValidatableResponse interview(
      String person, String referral, String id, Map<String, Object> body) {
    return send(person, referral, null, body, "/interviews/" + id);
  }

  private static ValidatableResponse interviews(String person, String duty, String referral) {
    return person(person, duty, "IQIKH")
        .get("/referrals/" + referral + "/interviews")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse claim(String person, String referral, @Nullable String etag) {
    return send(person, referral, etag, Map.of(), "/claim");
  }

  private static ValidatableResponse handOver(
      String person, String referral, String etag, String note) {
    return send(person, referral, etag, Map.of("note", note), "/claim/hand-over");
  }

  private static ValidatableResponse takeOver(String person, String referral, String etag) {
    return send(person, referral, etag, Map.of("note", "Is at lunch."), "/claim/take-over");
  }

  private static ValidatableResponse acknowledge(
      String person, String referral, String limit, @Nullable String etag, String note) {
    return send(
        person, referral, etag, Map.of("note", note), "/escalations/" + limit + "/acknowledgement");
  }

  private static ValidatableResponse resolve(String person, String referral, String etag) {
    return send(
        person,
        referral,
        etag,
        Map.of("outcome", "IN_ORDER", "note", "Renewed at the consulate."),
        "/resolution");
  }

  private static ValidatableResponse send(
      String person, String referral, @Nullable String etag, Map<String, ?> body, String act) {
    var request = officer(person).contentType(ContentType.JSON).body(body);
    return (etag == null ? request : request.header("If-Match", etag))
        .put("/referrals/" + referral + act)
        .then();
  }

  private static ValidatableResponse read(String person, String referral) {
    return officer(person).get("/referrals/" + referral).then().statusCode(200);
  }

  private static ValidatableResponse history(String referral) {
    return officer(NAZDAR).get("/referrals/" + referral + "/history").then().statusCode(200);
  }

  private static Matcher<String> problem(String slug) {
    return is("urn:problem:traveller-screening:" + slug);
  }

  private static RequestSpecification officer(String name) {
    return person(
        name, name.equals(KARWAN) ? Duty.SHIFT_SUPERVISOR : Duty.SECOND_LINE_OFFICER, "IQIKH");
  }

  private static RequestSpecification person(String name, String duty, String place) {
    return given().auth().oauth2(Tokens.of(name, Set.of(duty), place));
  }
}
