package org.sinur.trafficking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.FormatMethod;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.Contract;
import org.sinur.testsupport.DutyMatrix;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class TraffickingAlertTest {

  private static final String[] INSTRUMENT_READERS = {
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.PROTECTION_OFFICER,
    Duty.AUDITOR,
    Duty.ADMINISTRATOR
  };

  private static final String[] BODY_READERS = {
    Duty.PROTECTION_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR
  };

  private static final String[] REPORT_READERS = {
    Duty.PROTECTION_OFFICER, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR
  };

  private static final String NAME = "Noor al-Jabiri";
  private static final String NOTE = "The man in the blue car answers for her";

  private final TestServers servers = TestServers.running();
  private final Topic concerns = new Topic(servers.kafka(), "protection.concerns");

  @TestHTTPResource(value = "openapi", management = true)
  URI openapi;

  @Test
  void theContractIsWhatIsServed() throws IOException {
    Contract.check(openapi, Path.of("openapi.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointForEveryDuty() throws IOException {
    return new DutyMatrix("IQIKH", Contract.operations(openapi))
        .allow(
            "POST",
            "/alerts",
            r -> r.header("Idempotency-Key", UUID.randomUUID()).body(aConcern("IQIKH")),
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/alerts/{id}", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow("GET", "/alerts", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow("GET", "/alerts/{id}/findings", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow(
            "PUT",
            "/alerts/{id}/finding",
            r -> r.header("If-Match", "*").body(aFinding("NOT_IN_NEED")),
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/alerts/{id}/assessments", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow("GET", "/alerts/{id}/pattern", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow(
            "PUT",
            "/alerts/{id}/assessments/{assessment}",
            r -> r.body(AtTheDesk.anAssessment("ilo-ec-adult-labour", 1)),
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/triages/{id}", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow(
            "PUT",
            "/triages/{id}",
            r -> r.body(Map.of("crossingPoint", "IQIKH")),
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/instruments", INSTRUMENT_READERS)
        .allow("GET", "/instruments/{id}", INSTRUMENT_READERS)
        .allow(
            "PUT",
            "/instruments/{id}",
            r -> r.body(AtTheDesk.aSet("ADULT", List.of(), "STRONG")),
            Duty.ADMINISTRATOR)
        .allow("GET", "/bodies", BODY_READERS)
        .allow("GET", "/bodies/{id}", BODY_READERS)
        .allow("PUT", "/bodies/{id}", r -> r.body(AtTheDesk.aBody()), Duty.ADMINISTRATOR)
        .open("POST", "/public/reports", r -> r.body(Map.of("kind", "OTHER")))
        .open("POST", "/public/reports/state", r -> r.body(Map.of("code", "none")))
        .open("POST", "/public/reports/messages", r -> r.body(Map.of("code", "none")))
        .allow("GET", "/reports", REPORT_READERS)
        .allow("GET", "/reports/{id}", REPORT_READERS)
        .allow(
            "PUT",
            "/reports/{id}/step",
            r -> r.header("If-Match", "*").body(Map.of("act", "TAKE_UP")),
            Duty.PROTECTION_OFFICER,
            Duty.OVERSIGHT_OFFICER)
        .allow(
            "PUT",
            "/reports/{id}/messages/{message}",
            r -> r.body(Map.of("words", "We are looking into it")),
            Duty.PROTECTION_OFFICER,
            Duty.OVERSIGHT_OFFICER)
        .allow("GET", "/cases", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow("GET", "/cases/{id}/consents", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow(
            "PUT",
            "/cases/{id}/consents/{consent}",
            r -> r.body(AtTheDesk.aConsent("nobody")),
            Duty.PROTECTION_OFFICER)
        .allow(
            "PUT",
            "/cases/{id}/consents/{consent}/withdrawal",
            r -> r.body(Map.of("withdrawnAt", Instant.now().toString())),
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/cases/{id}/referrals/{referral}/letter", Duty.PROTECTION_OFFICER)
        .allow("GET", "/cases/{id}/referrals", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow("GET", "/cases/{id}/referrals/{referral}", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow(
            "PUT",
            "/cases/{id}/referrals/{referral}",
            r -> r.body(AtTheDesk.aReferral("nobody", UUID.randomUUID().toString())),
            Duty.PROTECTION_OFFICER)
        .allow(
            "PUT",
            "/cases/{id}/referrals/{referral}/answer",
            r -> r.header("If-Match", "*").body(AtTheDesk.anAnswer(true)),
            Duty.PROTECTION_OFFICER)
        .allow(
            "PUT",
            "/cases/{id}/referrals/{referral}/feedback/{feedback}",
            r -> r.body(Map.of("kind", "ARRIVED", "at", Instant.now().toString())),
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/cases/{id}", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow("GET", "/cases/{id}/versions", Duty.PROTECTION_OFFICER, Duty.AUDITOR)
        .allow(
            "PUT",
            "/cases/{id}",
            r -> r.body(Map.of("alertId", UUID.randomUUID(), "content", AtTheDesk.aContent())),
            Duty.PROTECTION_OFFICER)
        .allow(
            "PUT",
            "/cases/{id}/content",
            r -> r.header("If-Match", "*").body(AtTheDesk.aContent()),
            Duty.PROTECTION_OFFICER)
        .allow(
            "PUT",
            "/cases/{id}/closure",
            r -> r.header("If-Match", "*").body(Map.of("outcome", "SUPPORTED")),
            Duty.PROTECTION_OFFICER)
        .allow(
            "PUT",
            "/cases/{id}/reopening",
            r -> r.header("If-Match", "*").body(Map.of("note", "She asked again")),
            Duty.PROTECTION_OFFICER)
        .allow("GET", "/journal", Duty.AUDITOR, Duty.OVERSIGHT_OFFICER)
        .tests();
  }

  @Test
  void aConcernIsRaisedOnceHoweverOftenItIsSent() {
    var key = UUID.randomUUID().toString();
    var concern = aConcern("IQIKH");
    var id = raise(key, concern).statusCode(201).extract().<String>path("id");
    raise(key, concern).statusCode(200).body("id", is(id));

    var differs = with(concern, "urgency", "ROUTINE");
    raise(key, differs)
        .statusCode(422)
        .body("type", is("urn:problem:request:idempotency-key-reused"));
    protection("IQIKH").get("/alerts/" + id).then().body("urgency", is("IMMEDIATE"));

    // the key is its sender's own
    post(Duty.SECOND_LINE_OFFICER, "IQIKH", key, concern).statusCode(201).body("id", not(id));
  }

  @Test
  void aKeyIsKnownAgainForNinetyDays() {
    var older = UUID.randomUUID().toString();
    var younger = UUID.randomUUID().toString();
    var concern = aConcern("IQIKH");
    var first = raise(older, concern).statusCode(201).extract().<String>path("id");
    var second = raise(younger, concern).statusCode(201).extract().<String>path("id");
    age(younger, 89);
    age(older, 91);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> ask("select count(*) from idempotency_key where key = '%s'", older).equals("0"));
    raise(younger, concern).statusCode(200).body("id", is(second));
    raise(older, concern).statusCode(201).body("id", not(first));
  }

  private void age(String key, int days) {
    servers.execute(
        "trafficking-alert",
        "update idempotency_key set recorded_at = recorded_at - interval '%d days' where key = '%s'"
            .formatted(days, key));
  }

  @Test
  void theSameConcernSentTenTimesAtOnceIsOneAlertOneEntryAndOneFact() {
    var key = UUID.randomUUID().toString();
    var screening = UUID.randomUUID().toString();
    var concern = with(aConcern("IQIKH"), "screeningId", screening);
    var ids = new ConcurrentLinkedQueue<String>();
    // REST Assured's classes must not be loaded by ten threads at once: they deadlock
    raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    IntStream.range(0, 10)
        .parallel()
        .forEach(_ -> ids.add(raise(key, concern).statusCode(lessThan(300)).extract().path("id")));
    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(ask("select count(*) from alert where screening_id = '%s'", screening))
        .isEqualTo("1");
    assertThat(journalled("RECORDED", ids.peek())).isEqualTo("1");

    var last = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    var told = concerns.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(last)));
    assertThat(told.stream().filter(m -> m.key().equals(ids.peek()))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  void whoRaisesAConcernGetsAReceiptAndCannotReadItBack(String duty) {
    var key = UUID.randomUUID().toString();
    var concern = aConcern("IQIKH");
    var id =
        post(duty, "IQIKH", key, concern)
            .statusCode(201)
            .body(
                "$", aMapWithSize(4),
                "urgency", is("IMMEDIATE"),
                "raisedAt", not(nullValue()),
                "message", is("A protection officer has been told"))
            .extract()
            .<String>path("id");
    post(duty, "IQIKH", key, concern).statusCode(200).body("$", aMapWithSize(4));
    as(duty, "IQIKH").get("/alerts/" + id).then().statusCode(403);
    as(duty, "IQIKH").get("/alerts").then().statusCode(403);
  }

  @Test
  void protectionIsAnsweredWithTheAlertAndReadsWhatWasRaised() {
    var screening = UUID.randomUUID().toString();
    var concern = with(aConcern("IQIKH"), "screeningId", screening);
    var raised =
        post(Duty.PROTECTION_OFFICER, "IQIKH", UUID.randomUUID().toString(), concern)
            .statusCode(201)
            .extract()
            .jsonPath();
    var read = protection("IQIKH").get("/alerts/" + raised.getString("id")).then().statusCode(200);
    read.body(
        "crossingPoint", is("IQIKH"),
        "screeningId", is(screening),
        "indicators", contains("DOCUMENTS_HELD_BY_ANOTHER", "DOES_NOT_KNOW_DESTINATION"),
        "indicatorSet", is("counter-2026-11b"),
        "urgency", is("IMMEDIATE"),
        "person.name", is(NAME),
        "person.apparentAge.from", is(14),
        "person.apparentAge.to", is(18),
        "person.sex", is("F"),
        "note", is(NOTE),
        "raisedBy", is("test-protection-officer"),
        "masked", is(false));
    assertThat(read.extract().jsonPath().getMap("$")).isEqualTo(raised.getMap("$"));
  }

  @Test
  void aConcernMayBeRaisedWithNothingKnownOfThePerson() {
    var concern = new HashMap<>(aConcern("IQIKH"));
    concern.put("person", Map.of());
    concern.put("note", null);
    var id = raised(Duty.FIRST_LINE_OFFICER, concern);
    protection("IQIKH")
        .get("/alerts/" + id)
        .then()
        .statusCode(200)
        .body("person", is(Map.of()), "note", nullValue());
    concern.put("person", Map.of("apparentAge", Map.of("to", 12)));
    protection("IQIKH")
        .get("/alerts/" + raised(Duty.FIRST_LINE_OFFICER, concern))
        .then()
        .body("person", is(Map.of("apparentAge", Map.of("to", 12))));
  }

  @Test
  void anIndicatorNamedTwiceIsOneIndicator() {
    var concern = with(aConcern("IQIKH"), "indicators", List.of("THREATENED", "THREATENED"));
    protection("IQIKH")
        .get("/alerts/" + raised(Duty.FIRST_LINE_OFFICER, concern))
        .then()
        .body("indicators", contains("THREATENED"));
  }

  @Test
  void anAlertOfAnotherPlaceDoesNotExistForAProtectionOfficer() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    protection("IQZUR").get("/alerts/" + id).then().statusCode(404);
    protection("IQZUR").queryParam("before", id).get("/alerts").then().statusCode(404);
    protection("IQZUR")
        .get("/alerts")
        .then()
        .statusCode(200)
        .body("alerts.crossingPoint", everyItem(is("IQZUR")));
    protection("IQZUR")
        .get("/alerts?crossingPoint=IQIKH")
        .then()
        .statusCode(403)
        .body("type", is("urn:problem:request:place-not-yours"));
    post(Duty.FIRST_LINE_OFFICER, "IQZUR", UUID.randomUUID().toString(), aConcern("IQIKH"))
        .statusCode(403)
        .body("type", is("urn:problem:request:place-not-yours"));
    protection("*").get("/alerts/" + id).then().statusCode(200).body("id", is(id));
    assertThat(journalled("VIEWED", id)).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("auditors")
  void anAuditorSeesTheAlertButNeitherThePersonNorWhatWasWritten(Set<String> duties) {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    var auditor = Tokens.of("an-auditor", duties, "*");
    var one = given().auth().oauth2(auditor).get("/alerts/" + id).then().statusCode(200);
    one.body(
        "masked", is(true),
        "urgency", is("IMMEDIATE"),
        "indicators", contains("DOCUMENTS_HELD_BY_ANOTHER", "DOES_NOT_KNOW_DESTINATION"),
        "person.name", is("•••"),
        "note", is("•••"));
    var page = given().auth().oauth2(auditor).get("/alerts").then().statusCode(200);
    page.body("alerts.masked", everyItem(is(true)));
    assertThat(page.extract().asString()).doesNotContain(NAME).doesNotContain(NOTE);
  }

  static Stream<Set<String>> auditors() {
    return Stream.of(
        Set.of(Duty.AUDITOR),
        // in this compartment no other duty beside lifts the mask
        Set.of(Duty.AUDITOR, Duty.SHIFT_SUPERVISOR),
        Set.of(Duty.AUDITOR, Duty.HQ_ANALYST));
  }

  @Test
  void whatOthersAreToldHasNothingOfTheCase() {
    var screening = UUID.randomUUID().toString();
    var concern = with(aConcern("IQIKH"), "screeningId", screening);
    var id = raised(Duty.FIRST_LINE_OFFICER, concern);
    var told =
        concerns.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(id))).stream()
            .filter(m -> m.key().equals(id))
            .findFirst()
            .orElseThrow();
    var fact = new JsonPath(told.value()).<String, Object>getMap("$");
    assertThat(fact.keySet())
        .isEqualTo(
            Set.of("alertId", "crossingPoint", "screeningId", "shields", "raisedAt", "since"));
    assertThat(fact.get("alertId")).isEqualTo(id);
    assertThat(fact.get("crossingPoint")).isEqualTo("IQIKH");
    assertThat(fact.get("screeningId")).isEqualTo(screening);
    assertThat(fact.get("shields")).isEqualTo(true);
    assertThat(Topic.header(told, "ce_type")).isEqualTo("org.sinur.protection.concern.v1");
    var around = told.headers().toString();
    for (var secret : List.of(NAME, NOTE, "DOCUMENTS_HELD", "IMMEDIATE")) {
      assertThat(told.value() + around).doesNotContain(secret);
    }
  }

  @Test
  void nobodyIsShownTheCompartmentUnmaskedForNamingACase() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    as(Duty.AUDITOR, "*")
        .header("Unmask-For", "court-order 114/2026")
        .get("/alerts/" + id)
        .then()
        .statusCode(403)
        .body("type", is("urn:problem:request:unmasking-not-offered"));
  }

  @Test
  void whatProtectionFindsIsToldAndKeptAndTheLastFindingCounts() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    find(id, aFinding("NOT_IN_NEED"), etag(id)).statusCode(200).body("finding", is("NOT_IN_NEED"));
    find(id, aFinding("IN_NEED"), etag(id)).statusCode(200).body("finding", is("IN_NEED"));
    var told = toldOf(id, 3);
    assertThat(told.stream().map(m -> new JsonPath(m.value()).getBoolean("shields")))
        .containsExactly(true, false, true);
    protection("*")
        .get("/alerts/" + id + "/findings")
        .then()
        .body("finding", contains("NOT_IN_NEED", "IN_NEED"), "note[0]", is(NOTE));
    as(Duty.AUDITOR, "*")
        .get("/alerts/" + id + "/findings")
        .then()
        .body("note", everyItem(is("•••")), "foundBy", everyItem(is("test-protection-officer")));
  }

  @Test
  void aFindingSentAgainIsTheSameFindingAndOneOnWhatWasNotReadIsRefused() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    var etag = etag(id);
    find(id, aFinding("NOT_IN_NEED"), etag).statusCode(200);
    find(id, aFinding("NOT_IN_NEED"), etag).statusCode(200);
    assertThat(ask("select count(*) from finding where alert_id = '%s'", id)).isEqualTo("1");
    find(id, aFinding("IN_NEED"), etag).statusCode(412);
    protection("IQIKH")
        .contentType(ContentType.JSON)
        .body(aFinding("IN_NEED"))
        .put("/alerts/" + id + "/finding")
        .then()
        .statusCode(428);
    protection("IQZUR")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(aFinding("IN_NEED"))
        .put("/alerts/" + id + "/finding")
        .then()
        .statusCode(404);
  }

  @Test
  void ofFindingsSentAtOnceOneCounts() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    var etag = etag(id);
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 6)
        .parallel()
        .forEach(
            i ->
                statuses.add(
                    find(id, with(aFinding("NOT_IN_NEED"), "note", "Number " + i), etag)
                        .extract()
                        .statusCode()));
    assertThat(statuses.stream().filter(s -> s == 200)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 412)).hasSize(5);
  }

  @Test
  void aFindingSaysWhomAConcernIsAboutThatNobodyKnew() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    assertThat(new JsonPath(toldOf(id, 1).getLast().value()).getString("screeningId")).isNull();
    var screening = UUID.randomUUID().toString();
    find(id, with(aFinding("UNDER_ASSESSMENT"), "screeningId", screening), etag(id))
        .statusCode(200)
        .body("foundScreeningId", is(screening));
    assertThat(new JsonPath(toldOf(id, 2).getLast().value()).getString("screeningId"))
        .isEqualTo(screening);
    // what is not said again stays
    find(id, aFinding("IN_NEED"), etag(id)).body("foundScreeningId", is(screening));
  }

  @Test
  void aConfirmedRefusalIsAnsweredAfterEveryConcernThatWasRaisedBefore() {
    var refusals = new Topic(servers.kafka(), "refusal.states").make();
    var refusal = UUID.randomUUID().toString();
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    refusals.write(refusal, aRefusal(refusal, "PROPOSED", 0), Map.of());
    refusals.write("x", "{ this is not JSON", Map.of());
    refusals.write(refusal, aRefusal(refusal, "CONFIRMED", 3), Map.of());
    var told =
        concerns.readUntil(r -> r.stream().anyMatch(m -> m.value().contains(refusal))).stream()
            .toList();
    var answer = told.stream().filter(m -> m.value().contains(refusal)).toList();
    assertThat(answer).hasSize(1);
    assertThat(new JsonPath(answer.getFirst().value()).<String, Object>getMap("$"))
        .isEqualTo(Map.of("refusalId", refusal, "confirmation", 3));
    assertThat(answer.getFirst().key()).isEqualTo("refusal-heard");
    assertThat(told.stream().map(m -> m.key()).toList().indexOf(id))
        .isNotNegative()
        .isLessThan(told.indexOf(answer.getFirst()));
    assertThat(told.stream().map(m -> m.partition()).distinct()).hasSize(1);
  }

  private static String aRefusal(String id, String state, int confirmation) {
    return "{\"refusalId\":\"%s\",\"state\":\"%s\",\"confirmation\":%d,\"crossingPoint\":\"IQIKH\"}"
        .formatted(id, state, confirmation);
  }

  private List<ConsumerRecord<String, String>> toldOf(String id, int facts) {
    return concerns
        .readUntil(r -> r.stream().filter(m -> m.key().equals(id)).count() >= facts)
        .stream()
        .filter(m -> m.key().equals(id))
        .toList();
  }

  private static ValidatableResponse find(String id, Map<String, Object> finding, String etag) {
    return protection("IQIKH")
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(finding)
        .put("/alerts/" + id + "/finding")
        .then();
  }

  private static String etag(String id) {
    return protection("IQIKH").get("/alerts/" + id).then().extract().header("ETag");
  }

  private static Map<String, Object> aFinding(String finding) {
    return Map.of("finding", finding, "note", NOTE);
  }

  @Test
  void nothingOfACaseIsToldOnAnyTopic() {
    var alert = raised(Duty.FIRST_LINE_OFFICER, with(aConcern("IQIKH"), "person", Map.of()));
    var file = UUID.randomUUID();
    AtTheDesk.open(alert, file, AtTheDesk.aContent()).statusCode(201);
    var house = AtTheDesk.aNewBody();
    var given = AtTheDesk.aConsentTo(file.toString(), house, "IDENTITY");
    var referral = AtTheDesk.aReferralTo(file.toString(), house, given);
    AtTheDesk.answer(referral, true).statusCode(200);
    AtTheDesk.tell(referral, "ARRIVED").statusCode(201);
    AtTheDesk.withdraw(file.toString(), given).statusCode(200);
    AtTheDesk.change("/cases/" + file, "closure", Map.of("outcome", "SUPPORTED")).statusCode(200);
    var last = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    var told = concerns.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(last)));
    assertThat(told.stream().filter(m -> m.key().equals(alert))).hasSize(1);
    assertThat(told.stream().filter(m -> m.value().contains(file.toString()))).isEmpty();
  }

  @Test
  void aViewIsJournalled() {
    var id = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    protection("*").get("/alerts/" + id).then().statusCode(200);
    protection("*").get("/alerts").then().statusCode(200);
    as(Duty.AUDITOR, "*").get("/alerts/" + id).then().statusCode(200);
    assertThat(journalled("VIEWED", id)).isEqualTo("3");
    assertThat(journalled("RECORDED", id)).isEqualTo("1");
  }

  @Test
  void whatWasWrittenIsNeitherJournalledNorLogged() {
    var secret = "secret-" + UUID.randomUUID();
    var logged = new ConcurrentLinkedQueue<String>();
    var handler = new Listener(logged);
    Logger.getLogger("").addHandler(handler);
    try {
      var concern = with(with(aConcern("IQIKH"), "note", secret), "person", Map.of("name", secret));
      raised(Duty.FIRST_LINE_OFFICER, concern);
      raise(UUID.randomUUID().toString(), with(concern, "urgency", secret)).statusCode(400);
      raise(UUID.randomUUID().toString(), with(concern, "note", secret.repeat(60)))
          .statusCode(400)
          .body(not(containsString(secret)));
      raise(UUID.randomUUID().toString(), with(concern, "occurredAt", "2999-01-01T00:00:00Z"))
          .statusCode(422)
          .body(not(containsString(secret)));
      Logger.getLogger("org.sinur").info("the listener hears");
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(logged).anyMatch(line -> line.contains("the listener hears"));
    assertThat(logged).noneMatch(line -> line.contains(secret));
    assertThat(ask("select count(*) from journal j where j::text like '%%%s%%'", secret))
        .isEqualTo("0");
    assertThat(ask("select count(*) from outbox o where o::text like '%%%s%%'", secret))
        .isEqualTo("0");
  }

  @Test
  void whatWasWrittenInACaseIsNeitherJournalledNorLogged() {
    var secret = "secret-" + UUID.randomUUID();
    var logged = new ConcurrentLinkedQueue<String>();
    var handler = new Listener(logged);
    Logger.getLogger("").addHandler(handler);
    try {
      var content = Map.<String, Object>copyOf(AtTheDesk.aContent());
      for (var field :
          List.of("note", "family", "healthNeeds", "ageEstablished", "asylumRuledOut")) {
        content = with(content, field, secret);
      }
      content = with(content, "safeContact", Map.of("way", "PHONE", "value", secret));
      var file = AtTheDesk.aCase(content);
      var house = AtTheDesk.aNewBody();
      var given = UUID.randomUUID();
      AtTheDesk.consent(file, given, with(AtTheDesk.aConsent(house), "note", secret))
          .statusCode(201);
      var referral = AtTheDesk.aReferralTo(file, house, given.toString());
      AtTheDesk.change(referral, "answer", with(AtTheDesk.anAnswer(true), "answeredBy", secret))
          .statusCode(200);
      protection("*").get(referral + "/letter").then().body(containsString(secret));
      AtTheDesk.open(UUID.randomUUID().toString(), UUID.randomUUID(), content)
          .statusCode(422)
          .body(not(containsString(secret)));
      AtTheDesk.consent(file, UUID.randomUUID(), with(AtTheDesk.aConsent(house), "how", secret))
          .statusCode(400);
      Logger.getLogger("org.sinur").info("the listener hears");
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(logged).anyMatch(line -> line.contains("the listener hears"));
    assertThat(logged).noneMatch(line -> line.contains(secret));
    assertThat(ask("select count(*) from journal j where j::text like '%%%s%%'", secret))
        .isEqualTo("0");
    assertThat(ask("select count(*) from outbox o where o::text like '%%%s%%'", secret))
        .isEqualTo("0");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var from = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    var ids =
        IntStream.range(0, 5)
            .mapToObj(_ -> raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH")))
            .toList();
    var first = page(from).queryParam("limit", 3).get("/alerts").jsonPath();
    var second =
        page(from)
            .queryParam("limit", 3)
            .queryParam("before", first.getString("next"))
            .get("/alerts")
            .jsonPath();
    assertThat(first.<String>getList("alerts.id"))
        .containsExactlyElementsOf(ids.reversed().subList(0, 3));
    assertThat(second.<String>getList("alerts.id"))
        .containsExactlyElementsOf(ids.reversed().subList(3, 5));
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void aPageHasOnlyWhatWasAskedFor() {
    var from = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    var routine = raised(Duty.FIRST_LINE_OFFICER, with(aConcern("IQIKH"), "urgency", "ROUTINE"));
    var urgent = raised(Duty.FIRST_LINE_OFFICER, aConcern("IQIKH"));
    page(from)
        .queryParam("urgency", "ROUTINE")
        .get("/alerts")
        .then()
        .body("alerts.id", contains(routine));
    page(from)
        .queryParam("crossingPoint", "IQIKH")
        .get("/alerts")
        .then()
        .body("alerts.id", contains(urgent, routine));
    protection("*")
        .queryParam("to", "2001-01-01T00:00:00Z")
        .get("/alerts")
        .then()
        .body("alerts", empty());
    protection("*").queryParam("urgent", "IMMEDIATE").get("/alerts").then().statusCode(400);
  }

  @Test
  void aTimeBeyondAllRecordsIsRefused() {
    page("-1000000000-01-01T00:00:00Z")
        .get("/alerts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("?from"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossingPoint | \"nowhere\"                        | /crossingPoint",
        "crossingPoint |                                    | /crossingPoint",
        "occurredAt    | \"yesterday\"                      | /occurredAt",
        "occurredAt    |                                    | /occurredAt",
        "screeningId   | \"not-a-uuid\"                     | /screeningId",
        "indicators    |                                    | /indicators",
        "indicators    | []                                 | /indicators",
        "indicators    | [\"LOOKS_POOR\"]                   | /indicators/0",
        "indicators    | [\"THREATENED\", null]             | /indicators/1",
        "indicators    | [0]                                | /indicators/0",
        "urgency       | \"YESTERDAY\"                      | /urgency",
        "urgency       |                                    | /urgency",
        "person        |                                    | /person",
        "person        | {\"sex\": \"Q\"}                   | /person/sex",
        "person        | {\"nickname\": \"x\"}              | /person/nickname",
        "person        | {\"apparentAge\": {\"from\": -1}}  | /person/apparentAge/from",
        "person        | {\"apparentAge\": {\"to\": 121}}   | /person/apparentAge/to",
        "person        | {\"apparentAge\": {\"from\": 9, \"to\": 8}} | /person/apparentAge",
        "note          | {\"text\": \"x\"}            | /note",
        "person        | {\"apparentAge\": {\"from\": \"14\"}}  | /person/apparentAge/from",
        "unknown       | \"x\"                              | /unknown",
      })
  void aValueOfTheWrongFormIsNamed(String field, String value, String pointer) throws IOException {
    var concern = new HashMap<>(aConcern("IQIKH"));
    concern.put(field, value == null ? null : new ObjectMapper().readValue(value, Object.class));
    raise(UUID.randomUUID().toString(), concern)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", is(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "occurredAt, 2999-01-01T00:00:00Z, alert-in-the-future, /occurredAt",
    "occurredAt, 1970-01-01T00:00:00Z, alert-before-any-record, /occurredAt",
    "note, '', other-not-told, /note",
  })
  void whatCannotBeRecordedAsRaisedIsRefusedWithoutEffect(
      String field, String value, String slug, String pointer) {
    var key = UUID.randomUUID().toString();
    var concern = with(aConcern("IQIKH"), "indicators", List.of("OTHER"));
    raise(key, with(concern, field, value))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:" + slug), "errors[0].pointer", is(pointer));
    // the refusal had no effect, so the same key can be used for the corrected concern
    raise(key, concern).statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "not a key at all"})
  void aConcernWithoutAWellFormedKeyIsRefused(String key) {
    var request = as(Duty.FIRST_LINE_OFFICER, "IQIKH").contentType(ContentType.JSON);
    (key.isEmpty() ? request : request.header("Idempotency-Key", key))
        .body(aConcern("IQIKH"))
        .post("/alerts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void textIsDataWhateverIsInIt() {
    var strange = "O'BRIEN\"); drop table alert; <b> {{7*7}} ${jndi:x} \u202E\u200F نور 🙂";
    var concern = with(with(aConcern("IQIKH"), "note", strange), "person", Map.of("name", strange));
    protection("IQIKH")
        .get("/alerts/" + raised(Duty.FIRST_LINE_OFFICER, concern))
        .then()
        .statusCode(200)
        .body("person.name", is(strange), "note", is(strange));
  }

  @Test
  void textThatCannotBeKeptIsRefused() {
    raise(UUID.randomUUID().toString(), with(aConcern("IQIKH"), "note", "NUL \u0000"))
        .statusCode(400)
        .body("errors[0].pointer", is("/note"));
    raise(UUID.randomUUID().toString(), with(aConcern("IQIKH"), "note", "x".repeat(2001)))
        .statusCode(400)
        .body("errors[0].pointer", is("/note"));
    for (var name : List.of("NUL \u0000", "x".repeat(121))) {
      raise(UUID.randomUUID().toString(), with(aConcern("IQIKH"), "person", Map.of("name", name)))
          .statusCode(400)
          .body("errors[0].pointer", is("/person/name"));
    }
  }

  @Test
  void brokenJsonIsRefusedWithThePlace() {
    for (var body : List.of("{\"crossingPoint\": \"IQIKH\", }", "{", "null")) {
      as(Duty.FIRST_LINE_OFFICER, "IQIKH")
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", UUID.randomUUID())
          .body(body)
          .post("/alerts")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void healthAsksThreeQuestions() {
    var health = openapi.toString().replace("/openapi", "/health");
    for (var question : List.of("started", "ready", "live")) {
      given().get(health + "/" + question).then().statusCode(200).body("status", is("UP"));
    }
    given()
        .get(openapi.toString().replace("/openapi", "/metrics"))
        .then()
        .statusCode(200)
        .body(containsString("sinur_outbox_backlog"));
  }

  /** Hears every line that is logged. */
  private static final class Listener extends Handler {

    private final ConcurrentLinkedQueue<String> lines;

    Listener(ConcurrentLinkedQueue<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(
          line.getMessage()
              + Arrays.toString(line.getParameters())
              + Stream.iterate(line.getThrown(), t -> t != null, Throwable::getCause).toList());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Map<String, Object> aConcern(String place) {
    return Map.of(
        "crossingPoint",
        place,
        "occurredAt",
        Instant.now().toString(),
        "indicators",
        List.of("DOES_NOT_KNOW_DESTINATION", "DOCUMENTS_HELD_BY_ANOTHER"),
        "urgency",
        "IMMEDIATE",
        "person",
        Map.of("name", NAME, "apparentAge", Map.of("from", 14, "to", 18), "sex", "F"),
        "note",
        NOTE);
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private static String raised(String duty, Map<String, Object> concern) {
    return post(duty, "IQIKH", UUID.randomUUID().toString(), concern)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse raise(String key, Map<String, Object> concern) {
    return post(Duty.FIRST_LINE_OFFICER, "IQIKH", key, concern);
  }

  private static ValidatableResponse post(
      String duty, String place, String key, Map<String, Object> concern) {
    return as(duty, place)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(concern)
        .post("/alerts")
        .then();
  }

  private static RequestSpecification page(String from) {
    return protection("*").queryParam("from", from);
  }

  private static RequestSpecification protection(String place) {
    return as(Duty.PROTECTION_OFFICER, place);
  }

  private static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }

  private String journalled(String action, String id) {
    return ask(
        "select count(*) from journal where action = '%s' and '%s' = any(record_ids)", action, id);
  }

  @FormatMethod
  private String ask(String sql, Object... values) {
    return servers.ask("trafficking-alert", sql.formatted(values));
  }
}
