package org.sinur.crossingpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.AtOnce;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;
import org.sinur.traveldocument.DocumentSeal;

/** Refusals of entry as callers meet them; the test plays screening and protection. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class RefusalTest {

  private static final String OFFICER = "an-officer";
  private static final String SUPERVISOR = "a-supervisor";
  private static final int PAIRS = 40;
  private static final String FACTS = "Showed no visa and said that she had none";

  private final TestServers servers = TestServers.running();
  private final Topic screenings = new Topic(servers.kafka(), "screening.states").make();
  private final Topic protection = new Topic(servers.kafka(), "protection.concerns").make();
  private final Topic told = new Topic(servers.kafka(), "refusal.states");

  @BeforeEach
  void ibrahimKhalilIsKnown() {
    var point =
        Map.of(
            "kind", "LAND",
            "authority", "KRG",
            "status", "OPEN",
            "governorate", "IQG09",
            "names",
                Map.of("en", "Ibrahim Khalil", "ar", "إبراهيم الخليل", "ckb", "ئیبراهیم خەلیل"),
            "lanes", 12);
    var etag = as("admin", Duty.ADMINISTRATOR, "*").get("/crossing-points/IQIKH").header("ETag");
    var request = as("admin", Duty.ADMINISTRATOR, "*").contentType(ContentType.JSON).body(point);
    (etag == null ? request : request.header("If-Match", etag))
        .put("/crossing-points/IQIKH")
        .then()
        .statusCode(lessThan(300));
  }

  /** What no test settled would stand in the way of the next one's refusals. */
  @AfterEach
  void everyConcernIsLifted() {
    servers.execute("crossing-point", "update known_concern set shields = false");
  }

  @Test
  void aRefusalTakesTwoPersonsAndTheWordOfProtection() {
    var screening = screened("X1234567", "DENIED");
    var id = propose(aRefusal(screening, "X1234567"));
    read(id).body("state", is("PROPOSED"), "confirmedBy", nullValue(), "steps", empty());

    confirm(id, SUPERVISOR)
        .statusCode(200)
        .body("state", is("CONFIRMED"), "confirmedBy", is(SUPERVISOR));
    form(id, null).statusCode(409).body("type", is("urn:problem:crossing-point:refusal-not-final"));

    answer(id, 1);
    awaitState(id, "FINAL");
    read(id).body("steps.act", contains("CONFIRM", "FINALISE"), "steps[1].by", nullValue());
  }

  @Test
  void whatOthersAreToldHasNothingOfTheTravellerNorTheGround() {
    var id = propose(aRefusal(screened("X1234567", "DENIED"), "X1234567"));
    confirm(id, SUPERVISOR).statusCode(200);
    var facts =
        told
            .readUntil(
                r ->
                    r.stream()
                        .anyMatch(
                            m -> m.key().equals(id.toString()) && m.value().contains("CONFIRMED")))
            .stream()
            .filter(m -> m.key().equals(id.toString()))
            .toList();
    assertThat(facts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(new JsonPath(facts.getLast().value()).<String, Object>getMap("$").keySet())
        .isEqualTo(
            Set.of(
                "refusalId",
                "crossingPoint",
                "screeningId",
                "state",
                "confirmation",
                "occurredAt",
                "since"));
  }

  @Test
  void aRefusalSentTenTimesAtOnceIsProposedOnce() {
    var refusal = aRefusal(screened("X1234567", "NONE"), "X1234567");
    var id = UUID.randomUUID();
    put(id, refusal).statusCode(201);
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 10)
        .parallel()
        .forEach(_ -> statuses.add(put(id, refusal).extract().statusCode()));
    assertThat(statuses).containsOnly(200);
    var differs = new HashMap<>(refusal);
    differs.put("ground", "A");
    put(id, differs).statusCode(409).body("type", is("urn:problem:crossing-point:refusal-differs"));
    assertThat(ask("select count(*) from refusal where id = '%s'", id)).isEqualTo("1");
    assertThat(journalled("RECORDED", id)).isEqualTo("1");
  }

  @Test
  void ofTwoRefusalsWithOneScreeningAtOnceOneIsProposed() {
    var refusal = aRefusal(screened("X1234567", "NONE"), "X1234567");
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 8)
        .parallel()
        .forEach(_ -> statuses.add(put(UUID.randomUUID(), refusal).extract().statusCode()));
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 409)).hasSize(7);
  }

  @Test
  void whoProposedItCannotConfirmItNotEvenByTheDatabase() {
    var id =
        propose(
            aRefusal(screened("X1234567", "NONE"), "X1234567"), SUPERVISOR, Duty.SHIFT_SUPERVISOR);
    confirm(id, SUPERVISOR)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:own-refusal"));
    assertThat(
            ask(
                "select reason from journal where action = 'REFUSED' and '%s' = any(record_ids)",
                id))
        .isEqualTo("own-refusal");
    assertThatThrownBy(
            () ->
                servers.execute(
                    "crossing-point",
                    "update refusal set state = 'CONFIRMED', confirmed_by = proposed_by where id = '%s'"
                        .formatted(id)))
        .hasMessageContaining("refusal_takes_two");
  }

  @Test
  void ofTwoSupervisorsWhoConfirmAtOnceOneDoes() {
    var id = propose(aRefusal(screened("X1234567", "NONE"), "X1234567"));
    var etag = etag(id);
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 6)
        .parallel()
        .forEach(i -> statuses.add(confirm(id, "supervisor-" + i, etag).extract().statusCode()));
    assertThat(statuses.stream().filter(s -> s == 200)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 412)).hasSize(5);
    assertThat(ask("select confirmation from refusal where id = '%s'", id)).isEqualTo("1");
  }

  @Test
  void aConcernStandsInTheWayOfConfirming() {
    var screening = screened("X1234567", "DENIED");
    var id = propose(aRefusal(screening, "X1234567"));
    var alert = concern(UUID.randomUUID(), "IQIKH", screening, true);
    confirm(id, SUPERVISOR)
        .statusCode(409)
        .body(
            "type", is("urn:problem:crossing-point:protection-concern"),
            "title", is("Refer to protection: the traveller must not be turned back now"));
    read(id).body("state", is("PROPOSED"));
    concern(alert, "IQIKH", screening, false);
    confirm(id, SUPERVISOR).statusCode(200);
  }

  @Test
  void aConcernRaisedBetweenConfirmingAndTheWordOfProtectionHoldsTheRefusal() {
    var screening = screened("X1234567", "DENIED");
    var id = propose(aRefusal(screening, "X1234567"));
    confirm(id, SUPERVISOR).statusCode(200);
    var alert = concern(UUID.randomUUID(), "IQIKH", screening, true);
    answer(id, 1);
    awaitState(id, "HELD");
    confirm(id, "another-supervisor")
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:protection-concern"));

    // lifted, it has to be confirmed anew, and the old word of protection makes nothing final
    concern(alert, "IQIKH", screening, false);
    awaitState(id, "PROPOSED");
    confirm(id, SUPERVISOR).statusCode(200);
    answer(id, 1);
    concern(UUID.randomUUID(), "IQIKH", UUID.randomUUID(), false);
    read(id).body("state", is("CONFIRMED"));
    answer(id, 2);
    awaitState(id, "FINAL");
    read(id).body("steps.act", contains("CONFIRM", "HOLD", "RELEASE", "CONFIRM", "FINALISE"));
  }

  @Test
  void aConcernThatIsHeardAfterItWasFinalOpensItAgain() {
    var screening = screened("X1234567", "DENIED");
    var id = finalRefusal(screening);
    concern(UUID.randomUUID(), "IQIKH", screening, true);
    awaitState(id, "HELD");
    read(id).body("finalAt", nullValue());
    assertThat(ask("select refusal from known_screening where screening_id = '%s'", screening))
        .isEqualTo("PENDING");
  }

  @Test
  void aConcernAboutNobodyKnownDoesNotOpenWhatIsFinalButHoldsWhatIsNot() {
    var finals = finalRefusal(screened("X1234567", "DENIED"));
    var confirmed = propose(aRefusal(screened("Y7654321", "DENIED"), "Y7654321"));
    confirm(confirmed, SUPERVISOR).statusCode(200);
    concern(UUID.randomUUID(), "IQIKH", null, true);
    awaitState(confirmed, "HELD");
    read(finals).body("state", is("FINAL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-48H", "PT-720H", "PT4M"})
  void noTimeThatIsGivenShakesOffAConcernAboutNobodyKnown(Duration later) {
    var refusal = new HashMap<>(aRefusal(screened("X1234567", "DENIED"), "X1234567"));
    refusal.put("occurredAt", Instant.now().plus(later).toString());
    var id = propose(refusal);
    var alert = concern(UUID.randomUUID(), "IQIKH", null, true);
    confirm(id, SUPERVISOR)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:protection-concern"));

    concern(alert, "IQIKH", null, false);
    confirm(id, SUPERVISOR).statusCode(200);
    concern(UUID.randomUUID(), "IQIKH", null, true);
    awaitState(id, "HELD");
  }

  @Test
  void whoWaitsForDaysIsHeldByAConcernAboutNobodyKnownThatIsRaisedMeanwhile() {
    var waiting = propose(aRefusal(screened("X1234567", "DENIED"), "X1234567"));
    var confirmed = propose(aRefusal(screened("Y7654321", "DENIED"), "Y7654321"));
    servers.execute(
        "crossing-point",
        "update refusal set occurred_at = occurred_at - interval '3 days', recorded_at = recorded_at - interval '3 days' where id in ('%s', '%s')"
            .formatted(waiting, confirmed));
    confirm(confirmed, SUPERVISOR).statusCode(200);
    concern(UUID.randomUUID(), "IQIKH", null, true);
    awaitState(confirmed, "HELD");
    confirm(waiting, SUPERVISOR)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:protection-concern"));
  }

  @Test
  void beingScreenedAgainDoesNotShakeAConcernOff() {
    var first = screened("Z1112223", "DENIED");
    concern(UUID.randomUUID(), "IQIKH", first, true);
    var id = propose(aRefusal(screened("Z1112223", "NONE"), "Z1112223"));
    confirm(id, SUPERVISOR)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:protection-concern"));
  }

  @Test
  void aConcernThatCannotBeReadStandsInTheWayOfEveryRefusalUntilItCan() {
    var alert = UUID.randomUUID();
    protection.write(alert.toString(), "{ this is not JSON", Map.of());
    awaitKnown(alert, true);
    var id = propose(aRefusal(screened("X1234567", "DENIED"), "X1234567"));
    confirm(id, SUPERVISOR).statusCode(409);
    concern(alert, "IQZUR", UUID.randomUUID(), true);
    confirm(id, SUPERVISOR).statusCode(200);
  }

  @Test
  void aConfirmedRefusalIsToldAgainUntilProtectionAnswers() {
    var id = propose(aRefusal(screened("X1234567", "DENIED"), "X1234567"));
    confirm(id, SUPERVISOR).statusCode(200);
    told.readUntil(
        r ->
            r.stream()
                    .filter(m -> m.key().equals(id.toString()) && m.value().contains("CONFIRMED"))
                    .count()
                >= 2);
    answer(id, 1);
    awaitState(id, "FINAL");
  }

  @Test
  void aChildIsHeldWithTheAdultItIsWith() {
    var adultsScreening = screened("X1234567", "DENIED");
    var adult = finalRefusal(adultsScreening);
    var child = new HashMap<>(aRefusal(screened("Y7654321", "DENIED"), "Y7654321"));
    child.put("traveller", aTraveller("2019-05-01"));
    put(UUID.randomUUID(), child)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:child-alone"));
    child.put("companionId", adult.toString());
    var id = propose(child);
    confirm(id, SUPERVISOR).statusCode(200);
    answer(id, 1);
    awaitState(id, "FINAL");

    var alert = concern(UUID.randomUUID(), "IQIKH", adultsScreening, true);
    awaitState(adult, "HELD");
    read(id).body("state", is("HELD"));
    concern(alert, "IQIKH", adultsScreening, false);
    awaitState(adult, "PROPOSED");
    read(id).body("state", is("PROPOSED"));
    confirm(id, SUPERVISOR)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:companion-not-refused"));
  }

  @Test
  void whoIsRefusedOrMayBeIsNotRecordedAsEnteredUntilItIsGivenUp() {
    var screening = screened("X1234567", "NONE");
    var id = propose(aRefusal(screening, "X1234567"));
    enter(screening).statusCode(409).body("type", is("urn:problem:crossing-point:entry-refused"));
    as(OFFICER, Duty.SECOND_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .header("If-Match", etag(id))
        .body(Map.of("note", "The visa was found in the other passport"))
        .put("/refusals/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", is("WITHDRAWN"));
    enter(screening).statusCode(201);
    put(UUID.randomUUID(), aRefusal(screening, "X1234567"))
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:already-entered"));
  }

  @Test
  void ofAnEntryAndARefusalWithOneScreeningAtOnceOneIsRecorded() {
    for (var pair = 0; pair < PAIRS; pair++) {
      var screening = screened("X1234567", "NONE");
      var statuses =
          AtOnce.<Integer>send(
              List.of(
                  () -> enter(screening).extract().statusCode(),
                  () ->
                      put(UUID.randomUUID(), aRefusal(screening, "X1234567"))
                          .extract()
                          .statusCode()));
      assertThat(statuses).as("pair %d", pair).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void aRefusalSentAgainIsAnsweredToTheByteAsTheFirstTime() {
    var refusal = new HashMap<>(aRefusal(screened("X1234567", "NONE"), "X1234567"));
    refusal.put(
        "occurredAt",
        Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_789).toString());
    var id = UUID.randomUUID();
    var first = put(id, refusal).statusCode(201).extract().asString();
    assertThat(put(id, refusal).statusCode(200).extract().asString()).isEqualTo(first);
    read(id).body("occurredAt", endsWith(".123456Z"));
  }

  @Test
  void aFinalRefusalIsNotWithdrawnButAnnulled() {
    var id = finalRefusal(screened("X1234567", "DENIED"));
    giveUp(id, "withdrawal", etag(id))
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:not-in-this-state"));
    var etag = etag(id);
    giveUp(id, "annulment", etag).statusCode(200).body("state", is("ANNULLED"));
    // sent again it is the same act
    giveUp(id, "annulment", etag).statusCode(200).body("state", is("ANNULLED"));
    confirm(id, SUPERVISOR).statusCode(409);
  }

  @Test
  void anActOnWhatWasNotReadIsRefused() {
    var id = propose(aRefusal(screened("X1234567", "NONE"), "X1234567"));
    as(SUPERVISOR, Duty.SHIFT_SUPERVISOR, "IQIKH")
        .contentType(ContentType.JSON)
        .body(Map.of())
        .put("/refusals/" + id + "/confirmation")
        .then()
        .statusCode(428);
    confirm(id, SUPERVISOR, "\"17\"").statusCode(412);
    giveUp(id, "withdrawal", "\"17\"").statusCode(412);
  }

  @Test
  void aRefusalAtAnotherPlaceDoesNotExist() {
    var id = propose(aRefusal(screened("X1234567", "NONE"), "X1234567"));
    as("x", Duty.SHIFT_SUPERVISOR, "IQZUR").get("/refusals/" + id).then().statusCode(404);
    as("x", Duty.SHIFT_SUPERVISOR, "IQZUR")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of())
        .put("/refusals/" + id + "/confirmation")
        .then()
        .statusCode(404);
    as("x", Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/refusals")
        .then()
        .statusCode(200)
        .body("refusals.crossingPoint", everyItem(is("IQZUR")));
    as("x", Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/refusals?crossingPoint=IQIKH")
        .then()
        .statusCode(403);
    as("x", Duty.FIRST_LINE_OFFICER, "IQZUR")
        .contentType(ContentType.JSON)
        .body(aRefusal(UUID.randomUUID(), "X1234567"))
        .put("/refusals/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    as("x", Duty.PROTECTION_OFFICER, "*")
        .queryParam("state", "PROPOSED")
        .get("/refusals")
        .then()
        .body("refusals.id", hasItem(id.toString()));
  }

  @Test
  void anAuditorSeesWhatWasDoneButNotToWhom() {
    var id = propose(aRefusal(screened("X1234567", "NONE"), "X1234567"));
    as("x", Duty.AUDITOR, "*")
        .get("/refusals/" + id)
        .then()
        .statusCode(200)
        .body(
            "masked", is(true),
            "ground", is("C"),
            "facts", is("•••"),
            "traveller.primaryIdentifier", is("H•••"),
            "document.number", is("•••67"));
    assertThat(journalled("VIEWED", id)).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "en, ltr, Refusal of entry",
    "ar, rtl, قرار رفض الدخول",
    "ckb, rtl, ڕەتکردنەوەی چوونەژوورەوە",
    "kmr, ltr, Redkirina ketinê",
    "fa, rtl, رد ورود",
    "tr, ltr, Girişin reddi",
  })
  void theFormIsInTheTravellersLanguageAndNothingWrittenIsMarkup(
      String language, String direction, String title) {
    var refusal = new HashMap<>(aRefusal(screened("X1234567", "DENIED"), "X1234567"));
    refusal.put("facts", "<script>alert(1)</script> & {refusal.id}");
    refusal.put("language", language);
    var id = propose(refusal);
    confirm(id, SUPERVISOR).statusCode(200);
    answer(id, 1);
    awaitState(id, "FINAL");
    form(id, null)
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"refusal-%s.html\"".formatted(id))
        .body(containsString("lang=\"" + language + "\" dir=\"" + direction + "\""))
        .body(containsString(title))
        .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {refusal.id}"))
        .body(not(containsString("<script>")));
    form(id, "tr").body(containsString("Girişin reddi"));
    form(id, "xx").statusCode(400);
  }

  @Test
  void theGroundsAreInEveryLanguageOfTheForm() {
    var grounds =
        as("x", Duty.FIRST_LINE_OFFICER, "IQIKH")
            .get("/refusals/grounds")
            .then()
            .statusCode(200)
            .body("edition", is("2026-11"))
            .extract()
            .jsonPath();
    assertThat(grounds.<Map<String, String>>getList("grounds.reason"))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            reason ->
                assertThat(reason.keySet())
                    .containsExactlyInAnyOrder("en", "ar", "ckb", "kmr", "fa", "tr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ground", "facts", "language", "traveller", "occurredAt", "crossingPoint"})
  void whatIsMissingIsNamed(String field) {
    var refusal = new HashMap<>(aRefusal(UUID.randomUUID(), "X1234567"));
    refusal.remove(field);
    put(UUID.randomUUID(), refusal).statusCode(400).body("errors[0].pointer", is("/" + field));
  }

  @Test
  void anUnknownGroundAndAScreeningNotHeardOfAreRefusedWithoutEffect() {
    var id = UUID.randomUUID();
    var refusal = new HashMap<>(aRefusal(UUID.randomUUID(), "X1234567"));
    put(id, refusal)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:screening-not-seen"));
    refusal.put("ground", "Z");
    put(id, refusal).statusCode(422).body("type", is("urn:problem:crossing-point:unknown-ground"));
    put(id, aRefusal(screened("X1234567", "NONE"), "X1234567")).statusCode(201);
  }

  private UUID finalRefusal(UUID screening) {
    var id = propose(aRefusal(screening, "X1234567"));
    confirm(id, SUPERVISOR).statusCode(200);
    answer(id, 1);
    awaitState(id, "FINAL");
    return id;
  }

  private UUID screened(String documentNumber, String referral) {
    var id = UUID.randomUUID();
    screenings.write(
        id.toString(),
        """
        {"screeningId":"%s","crossingPoint":"IQIKH","advice":"REFER","referral":"%s",
         "documentSeal":"%s","occurredAt":"%s"}"""
            .formatted(
                id, referral, DocumentSeal.of(id, "SYR", documentNumber).value(), Instant.now()),
        Map.of());
    soon()
        .until(
            () ->
                ask("select count(*) from known_screening where screening_id = '%s'", id)
                    .equals("1"));
    return id;
  }

  private UUID concern(UUID alert, String place, @Nullable UUID screening, boolean shields) {
    protection.write(
        alert.toString(),
        """
        {"alertId":"%s","crossingPoint":"%s","screeningId":%s,"shields":%s,"raisedAt":"%s"}"""
            .formatted(
                alert,
                place,
                screening == null ? "null" : "\"" + screening + "\"",
                shields,
                Instant.now()),
        Map.of());
    awaitKnown(alert, shields);
    return alert;
  }

  private void awaitKnown(UUID alert, boolean shields) {
    soon()
        .until(
            () ->
                ask(
                        "select count(*) from known_concern where alert_id = '%s' and shields = "
                            + shields,
                        alert)
                    .equals("1"));
  }

  /** Protection's word that it has heard of a confirmation. */
  private void answer(UUID id, int confirmation) {
    protection.write(
        "refusal-heard",
        "{\"refusalId\":\"%s\",\"confirmation\":%d}".formatted(id, confirmation),
        Map.of());
  }

  private void awaitState(UUID id, String state) {
    soon().until(() -> ask("select state from refusal where id = '%s'", id).equals(state));
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(30, TimeUnit.SECONDS).pollInterval(20, TimeUnit.MILLISECONDS);
  }

  private UUID propose(Map<String, Object> refusal) {
    return propose(refusal, OFFICER, Duty.SECOND_LINE_OFFICER);
  }

  private UUID propose(Map<String, Object> refusal, String who, String duty) {
    var id = UUID.randomUUID();
    as(who, duty, "IQIKH")
        .contentType(ContentType.JSON)
        .body(refusal)
        .put("/refusals/" + id)
        .then()
        .statusCode(201);
    return id;
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> refusal) {
    return as(OFFICER, Duty.SECOND_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .body(refusal)
        .put("/refusals/" + id)
        .then();
  }

  private static ValidatableResponse read(UUID id) {
    return as(SUPERVISOR, Duty.SHIFT_SUPERVISOR, "IQIKH")
        .get("/refusals/" + id)
        .then()
        .statusCode(200);
  }

  private static String etag(UUID id) {
    return read(id).extract().header("ETag");
  }

  private static ValidatableResponse confirm(UUID id, String who) {
    return confirm(id, who, etag(id));
  }

  private static ValidatableResponse confirm(UUID id, String who, String etag) {
    return as(who, Duty.SHIFT_SUPERVISOR, "IQIKH")
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(Map.of())
        .put("/refusals/" + id + "/confirmation")
        .then();
  }

  private static ValidatableResponse giveUp(UUID id, String how, String etag) {
    return as(SUPERVISOR, Duty.SHIFT_SUPERVISOR, "IQIKH")
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(Map.of("note", "As the court said"))
        .put("/refusals/" + id + "/" + how)
        .then();
  }

  private static ValidatableResponse form(UUID id, @Nullable String language) {
    var request = as(OFFICER, Duty.SECOND_LINE_OFFICER, "IQIKH");
    return (language == null ? request : request.queryParam("language", language))
        .get("/refusals/" + id + "/form")
        .then();
  }

  private static ValidatableResponse enter(UUID screening) {
    return as(OFFICER, Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "crossingPoint",
                "IQIKH",
                "lane",
                "4",
                "direction",
                "ENTRY",
                "occurredAt",
                Instant.now().toString(),
                "capture",
                "ONLINE",
                "screeningId",
                screening.toString(),
                "traveller",
                aTraveller("1990-03-15"),
                "document",
                aDocument("X1234567")))
        .put("/crossings/" + UUID.randomUUID())
        .then();
  }

  private static Map<String, Object> aRefusal(UUID screening, String documentNumber) {
    return Map.of(
        "crossingPoint",
        "IQIKH",
        "occurredAt",
        Instant.now().toString(),
        "screeningId",
        screening.toString(),
        "ground",
        "C",
        "facts",
        FACTS,
        "language",
        "ar",
        "traveller",
        aTraveller("1990-03-15"),
        "document",
        aDocument(documentNumber));
  }

  private static Map<String, Object> aTraveller(String born) {
    return Map.of(
        "primaryIdentifier", "HADDAD",
        "secondaryIdentifier", "RANA",
        "dateOfBirth", born,
        "sex", "F",
        "nationality", "SYR");
  }

  private static Map<String, Object> aDocument(String number) {
    return Map.of(
        "documentType", "P", "number", number, "issuingState", "SYR", "dateOfExpiry", "2031-01-01");
  }

  private String ask(String sql, UUID id) {
    return servers.ask("crossing-point", sql.formatted(id));
  }

  private String journalled(String action, UUID id) {
    return ask(
        "select count(*) from journal where action = '" + action + "' and '%s' = any(record_ids)",
        id);
  }

  private static RequestSpecification as(String who, String duty, String place) {
    return given().auth().oauth2(Tokens.of(who, Set.of(duty), place));
  }
}
