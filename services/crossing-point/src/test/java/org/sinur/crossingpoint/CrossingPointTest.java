package org.sinur.crossingpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.AtOnce;
import org.sinur.testsupport.Contract;
import org.sinur.testsupport.DutyMatrix;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;
import org.sinur.traveldocument.DocumentSeal;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class CrossingPointTest {

  private static final int ROUNDS = 20;
  private static final Map<String, String> A_DAY =
      Map.of("from", "2026-11-21T21:00:00Z", "to", "2026-11-22T21:00:00Z");

  private final TestServers servers = TestServers.running();
  private final Topic states = new Topic(servers.kafka(), "screening.states").make();
  private final Topic recorded = new Topic(servers.kafka(), "crossing.recorded");

  @TestHTTPResource(value = "openapi", management = true)
  URI openapi;

  @BeforeEach
  void ibrahimKhalilIsOpenAndZurbatiyahIsClosed() {
    point("IQIKH", "OPEN");
    point("IQZUR", "CLOSED");
  }

  @Test
  void theContractIsWhatIsServed() throws IOException {
    Contract.check(openapi, Path.of("openapi.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointForEveryDuty() throws IOException {
    var everybody = DutyMatrix.DUTIES.toArray(String[]::new);
    var supervision =
        new String[] {
          Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR
        };
    var atThePoint =
        new String[] {
          Duty.FIRST_LINE_OFFICER,
          Duty.SECOND_LINE_OFFICER,
          Duty.SHIFT_SUPERVISOR,
          Duty.HQ_ANALYST,
          Duty.AUDITOR,
          Duty.ADMINISTRATOR
        };
    var knowSurges =
        new String[] {
          Duty.FIRST_LINE_OFFICER,
          Duty.SECOND_LINE_OFFICER,
          Duty.SHIFT_SUPERVISOR,
          Duty.HQ_ANALYST,
          Duty.PROTECTION_OFFICER,
          Duty.AUDITOR,
          Duty.ADMINISTRATOR
        };
    var knowRetention =
        new String[] {Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR};
    return new DutyMatrix("IQIKH", Contract.operations(openapi))
        .allow("GET", "/crossing-points", everybody)
        .allow("GET", "/crossing-points/{code}", everybody)
        .allow("PUT", "/crossing-points/{code}", r -> r.body(aPoint("OPEN")), Duty.ADMINISTRATOR)
        .allow(
            "PUT",
            "/crossings/{id}",
            r -> r.body(aCrossing("IQIKH", UUID.randomUUID())),
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/crossings/{id}",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/crossings",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/flows",
            r -> r.queryParams(A_DAY),
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow("GET", "/queues", Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR)
        .allow(
            "GET",
            "/queues/lanes",
            r -> r.queryParam("crossingPoint", "IQIKH"),
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/queues/processing-times",
            r -> r.queryParams(A_DAY).queryParam("crossingPoint", "IQIKH"),
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "PUT",
            "/queue-observations/{id}",
            r ->
                r.body(
                    Map.of(
                        "crossingPoint",
                        "IQIKH",
                        "direction",
                        "ENTRY",
                        "peopleWaiting",
                        40,
                        "observedAt",
                        Instant.now().toString())),
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/refusals/grounds",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.PROTECTION_OFFICER,
            Duty.AUDITOR)
        .allow(
            "PUT",
            "/refusals/{id}",
            r -> r.body(aRefusal()),
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/refusals/{id}",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.PROTECTION_OFFICER,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/refusals",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.PROTECTION_OFFICER,
            Duty.AUDITOR)
        .allow(
            "PUT",
            "/refusals/{id}/confirmation",
            r -> r.header("If-Match", "*").body(Map.of()),
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/refusals/{id}/withdrawal",
            r -> r.header("If-Match", "*").body(Map.of("note", "x")),
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/refusals/{id}/annulment",
            r -> r.header("If-Match", "*").body(Map.of("note", "x")),
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/refusals/{id}/form",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow("GET", "/closures", everybody)
        .allow("GET", "/closures/{id}", everybody)
        .allow(
            "PUT",
            "/closures/{id}",
            r -> r.body(AtThePoint.aClosure("2100-01-01T00:00:00Z", "IQIKH")),
            Duty.ADMINISTRATOR)
        .allow(
            "PUT",
            "/closures/{id}/lifting",
            r -> r.body(AtThePoint.aDecree("56")),
            Duty.ADMINISTRATOR)
        .allow("GET", "/crossing-points/{code}/lanes", atThePoint)
        .allow("GET", "/crossing-points/{code}/lanes/{lane}", atThePoint)
        .allow("PUT", "/crossing-points/{code}/lanes/{lane}", Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/shifts/{id}",
            r -> r.body(Map.of("crossingPoint", "IQIKH", "officers", List.of())),
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/shifts/{id}/officers",
            r -> r.body(Map.of("officers", List.of())),
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT", "/shifts/{id}/end", r -> r.body(Map.of("handover", "")), Duty.SHIFT_SUPERVISOR)
        .allow("GET", "/shifts", supervision)
        .allow("GET", "/shifts/{id}", supervision)
        .allow(
            "PUT",
            "/surge-orders/{id}",
            r ->
                r.body(AtThePoint.anOrder("2001-01-01T00:00:00Z", "2001-01-02T00:00:00Z", "IQIKH")),
            Duty.SHIFT_SUPERVISOR,
            Duty.ADMINISTRATOR)
        .allow(
            "PUT",
            "/surge-orders/{id}/decision",
            r -> r.body(Map.of("decision", "CONFIRMED", "note", "x")),
            Duty.ADMINISTRATOR)
        .allow(
            "PUT",
            "/surge-orders/{id}/revocation",
            r -> r.body(Map.of("reason", "x")),
            Duty.SHIFT_SUPERVISOR,
            Duty.ADMINISTRATOR)
        .allow("GET", "/surge-orders", knowSurges)
        .allow("GET", "/surge-orders/{id}", knowSurges)
        .allow(
            "GET",
            "/surge-orders/{id}/metering",
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/surge-orders/{id}/deviations",
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "PUT",
            "/surge-registrations/{id}",
            r ->
                r.body(
                    Map.of(
                        "orderId",
                        UUID.randomUUID(),
                        "crossingPoint",
                        "IQIKH",
                        "lane",
                        "4",
                        "direction",
                        "ENTRY",
                        "occurredAt",
                        "2001-01-01T00:00:00Z",
                        "capture",
                        "ONLINE",
                        "persons",
                        List.of(Map.of("name", "Noor", "relation", "HEAD")))),
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/surge-registrations/{id}/persons/{position}",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/surge-registrations/{id}",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow("GET", "/surge-registrations", supervision)
        .allow(
            "GET",
            "/crossings/{id}/corrections",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow("PUT", "/crossings/{id}/corrections/{correctionId}", Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/crossings/conflicts",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/crossings/conflicts/{conflictId}",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow("PUT", "/crossings/conflicts/{conflictId}/settlement", Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/stays",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/stays/unmatched",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/stays/{id}",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow("PUT", "/stays/{id}/entry", Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/stay-rules",
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR,
            Duty.ADMINISTRATOR)
        .allow("PUT", "/stay-rules", Duty.ADMINISTRATOR)
        .allow(
            "GET",
            "/fairness",
            r ->
                r.queryParams(
                    Map.of(
                        "dimension", "SEX",
                        "measure", "REFUSED",
                        "from", "2026-01-01",
                        "to", "2026-02-01")),
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.OVERSIGHT_OFFICER,
            Duty.AUDITOR)
        .allow("GET", "/statistics", everybody)
        .allow("GET", "/statistics/{month}", everybody)
        .allow("GET", "/statistics/{month}/editions/{edition}", everybody)
        .allow("PUT", "/statistics/{month}/editions/{edition}", Duty.HQ_ANALYST)
        .allow(
            "PUT",
            "/statistics/{month}/editions/{edition}/decision",
            r -> r.body(Map.of("decision", "APPROVED", "note", "x")),
            Duty.HQ_ANALYST)
        .allow("GET", "/retention/rules", knowRetention)
        .allow("GET", "/retention/rules/{number}", knowRetention)
        .allow(
            "POST",
            "/retention/rules",
            r -> r.header("Idempotency-Key", UUID.randomUUID()).body(Map.of()),
            Duty.ADMINISTRATOR)
        .allow(
            "PUT",
            "/retention/rules/{number}/decision",
            r -> r.header("If-Match", "*").body(Map.of("decision", "APPROVED", "note", "x")),
            Duty.ADMINISTRATOR)
        .allow("GET", "/retention/due", knowRetention)
        .allow(
            "GET",
            "/retention/coming-due",
            r -> r.queryParam("recordClass", "overstay"),
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow("PUT", "/retention/holds/{id}", Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER)
        .allow("PUT", "/retention/holds/{id}/renewal", Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER)
        .allow("PUT", "/retention/holds/{id}/lifting", Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER)
        .allow("GET", "/retention/holds", knowRetention)
        .allow("GET", "/retention/holds/{id}", knowRetention)
        .allow(
            "GET", "/retention/erasures", Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR)
        .allow("GET", "/journal", Duty.AUDITOR, Duty.OVERSIGHT_OFFICER)
        .tests();
  }

  @Test
  void aCrossingIsRecordedOnceHoweverOftenItIsSent() {
    var id = UUID.randomUUID();
    var screening = screened("IQIKH", "NONE");
    var crossing = aCrossing("IQIKH", screening);
    put(id, crossing).statusCode(201).body("id", is(id.toString()), "marks", empty());
    put(id, crossing).statusCode(200).body("id", is(id.toString()));

    var differs = new HashMap<>(crossing);
    differs.put("lane", "5");
    put(id, differs)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:crossing-differs"));
    as(Duty.FIRST_LINE_OFFICER, "IQIKH").get("/crossings/" + id).then().body("lane", is("4"));

    var told = recorded.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(id.toString())));
    assertThat(told.stream().filter(m -> m.key().equals(id.toString()))).hasSize(1);
    assertThat(told.getLast().value()).doesNotContain("ALJABIRI").doesNotContain(number(screening));
  }

  @Test
  void aCrossingSentAgainIsAnsweredToTheByteAsTheFirstTime() {
    var id = UUID.randomUUID();
    var crossing = new HashMap<>(aCrossing("IQIKH", screened("IQIKH", "NONE")));
    crossing.put(
        "occurredAt",
        Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_789).toString());
    var first = put(id, crossing).statusCode(201).extract().asString();
    assertThat(put(id, crossing).statusCode(200).extract().asString()).isEqualTo(first);
    assertThat(first).contains(".123456Z");
  }

  @Test
  void theSameCrossingSentTenTimesAtOnceIsStoredOnce() {
    var id = UUID.randomUUID();
    var crossing = aCrossing("IQIKH", screened("IQIKH", "NONE"));
    IntStream.range(0, 10).parallel().forEach(i -> put(id, crossing).statusCode(lessThan(300)));
    assertThat(
            servers.ask(
                "crossing-point", "select count(*) from crossing where id = '%s'".formatted(id)))
        .isEqualTo("1");
    assertThat(
            servers.ask(
                "crossing-point",
                "select count(*) from journal where action = 'RECORDED' and '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("1");
  }

  @Test
  void anOpenReferralBlocksUntilTheSecondLineHasClearedTheTraveller() {
    var id = UUID.randomUUID();
    var screening = screened("IQIKH", "OPEN");
    var crossing = aCrossing("IQIKH", screening);
    put(id, crossing).statusCode(409).body("type", is("urn:problem:crossing-point:referral-open"));
    tell(screening, "IQIKH", "CLEARED");
    // the refusal had no effect, so the same id can be used once the way is free
    put(id, crossing).statusCode(201);
    assertThat(
            servers.ask(
                "crossing-point",
                "select reason from journal where action = 'REFUSED' and record_ids = '{%s,%s}'"
                    .formatted(id, screening)))
        .isEqualTo("referral-open");
  }

  @Test
  void aTravellerTheSecondLineDidNotClearIsNotRecorded() {
    var screening = screened("IQIKH", "OPEN");
    tell(screening, "IQIKH", "DENIED");
    put(UUID.randomUUID(), aCrossing("IQIKH", screening))
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:referral-denies"));
  }

  @Test
  void aResolvedReferralNeverOpensAgainWhateverIsToldLate() {
    var screening = screened("IQIKH", "OPEN");
    tell(screening, "IQIKH", "CLEARED");
    states.write(screening.toString(), state(screening, "IQIKH", "OPEN"), Map.of());
    // what is told next is in the same partition, so when it is known the late word has been heard
    var after = screened("IQIKH", "NONE", screening);
    assertThat(referral(after)).isEqualTo("NONE");
    assertThat(referral(screening)).isEqualTo("CLEARED");
  }

  @Test
  void aMessageThatCannotBeReadIsPutAsideAndTheNextIsRead() {
    states.write("x", "{ this is not JSON", Map.of());
    states.write("x", "{\"screeningId\":null}", Map.of());
    screened("IQIKH", "NONE");
    assertThat(
            new Topic(servers.kafka(), "dead-letter.crossing-point").readUntil(r -> r.size() >= 2))
        .extracting(m -> String.valueOf(m.value()))
        .anyMatch(v -> v.contains("this is not JSON"));
  }

  @Test
  void aCrossingRecordedBeforeItsScreeningIsKnownIsSettledLater() {
    var id = UUID.randomUUID();
    var screening = UUID.randomUUID();
    put(id, aCrossing("IQIKH", screening))
        .statusCode(201)
        .body("marks", contains("SCREENING_NOT_SEEN"));
    as(Duty.SHIFT_SUPERVISOR, "IQIKH")
        .queryParam("marked", true)
        .get("/crossings")
        .then()
        .body("crossings.id", hasItem(id.toString()));
    tell(screening, "IQIKH", "OPEN");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                as(Duty.SHIFT_SUPERVISOR, "IQIKH")
                    .get("/crossings/" + id)
                    .then()
                    .body("marks", contains("REFERRAL_OPEN")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofCrossingsWithOneScreeningAtOnceOneIsRecorded(boolean heardOf) {
    for (var round = 0; round < ROUNDS; round++) {
      var screening = heardOf ? screened("IQIKH", "NONE") : UUID.randomUUID();
      var statuses =
          AtOnce.send(
              Collections.<Callable<Integer>>nCopies(
                  3,
                  () ->
                      put(UUID.randomUUID(), aCrossing("IQIKH", screening))
                          .extract()
                          .statusCode()));
      assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(201, 409, 409);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofCrossingsCapturedWithOneScreeningAndSentAtOnceAllButOneAreMarked(boolean heardOf) {
    for (var round = 0; round < ROUNDS; round++) {
      var screening = heardOf ? screened("IQIKH", "NONE") : UUID.randomUUID();
      var captured = new HashMap<>(aCrossing("IQIKH", screening));
      captured.put("capture", "OFFLINE");
      var marks =
          AtOnce.send(
              Collections.<Callable<List<String>>>nCopies(
                  3,
                  () -> put(UUID.randomUUID(), captured).statusCode(201).extract().path("marks")));
      assertThat(marks.stream().filter(m -> m.contains("SCREENING_USED")))
          .as("round %d", round)
          .hasSize(2);
    }
  }

  @Test
  void aScreeningThatIsHeardOfWhileACrossingIsRecordedIsJudged() {
    var crossings =
        IntStream.range(0, ROUNDS)
            .mapToObj(
                _ -> {
                  var id = UUID.randomUUID();
                  var screening = UUID.randomUUID();
                  var statuses =
                      AtOnce.<Integer>send(
                          List.of(
                              () -> put(id, aCrossing("IQIKH", screening)).extract().statusCode(),
                              () -> {
                                states.write(
                                    screening.toString(),
                                    state(screening, "IQIKH", "OPEN"),
                                    Map.of());
                                return 0;
                              }));
                  awaitKnown(screening, "OPEN");
                  return statuses.contains(201) ? id : screening;
                })
            .map(id -> "'%s'".formatted(id))
            .collect(Collectors.joining(", "));
    assertThat(
            servers.ask(
                "crossing-point",
                "select count(*) from crossing where id in (%s) and 'SCREENING_NOT_SEEN' = any(marks)"
                    .formatted(crossings)))
        .isEqualTo("0");
  }

  @Test
  void screeningsAreHeardAgainAfterTheDatabaseHasHeldOneForMoreThanAMinute() {
    var held = Stream.generate(UUID::randomUUID).limit(6).toList();
    var lock =
        CompletableFuture.runAsync(
            () ->
                servers.execute(
                    "crossing-point",
                    "do $$ begin lock table known_screening; perform pg_sleep(75); end $$"));
    Awaitility.await()
        .until(
            () ->
                servers
                    .ask(
                        "crossing-point",
                        "select count(*) from pg_locks where granted and mode = 'AccessExclusiveLock'"
                            + " and relation = 'known_screening'::regclass")
                    .equals("1"));
    held.forEach(id -> states.write(id.toString(), state(id, "IQIKH", "NONE"), Map.of()));
    lock.join();
    held.forEach(id -> awaitKnown(id, "NONE"));
    put(UUID.randomUUID(), aCrossing("IQIKH", screened("IQIKH", "NONE"))).statusCode(201);
  }

  @Test
  void aCrossingOfAnotherPlaceDoesNotExistForAnOfficer() {
    var id = UUID.randomUUID();
    put(id, aCrossing("IQIKH", screened("IQIKH", "NONE"))).statusCode(201);
    as(Duty.FIRST_LINE_OFFICER, "IQZUR").get("/crossings/" + id).then().statusCode(404);
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/crossings")
        .then()
        .statusCode(200)
        .body("crossings.crossingPoint", everyItem(is("IQZUR")));
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/crossings?crossingPoint=IQIKH")
        .then()
        .statusCode(403)
        .body("type", is("urn:problem:request:place-not-yours"));
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .contentType(ContentType.JSON)
        .body(aCrossing("IQIKH", UUID.randomUUID()))
        .put("/crossings/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    as(Duty.SHIFT_SUPERVISOR, "IQZUR").get("/crossings?before=" + id).then().statusCode(404);
    as(Duty.HQ_ANALYST, "*").get("/crossings/" + id).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/crossings, limit, 0, ?limit",
    "/crossings, crossingPoint, nowhere, ?crossingPoint",
    "/queues/lanes, , , ?crossingPoint",
    "/flows, from, 2026-11-01T00:00:00Z, ?to"
  })
  void aQueryParameterThatIsMissingOrOutOfRangeIsNamedAlike(
      String path, @Nullable String name, @Nullable String value, String pointer) {
    var request = as(Duty.HQ_ANALYST, "*");
    (name == null ? request : request.queryParam(name, value))
        .get(path)
        .then()
        .statusCode(400)
        .body("type", is("urn:problem:request:invalid-field"), "errors.pointer", contains(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "from, yesterday",
    "to, -1000000000-01-01T00:00:00Z",
    "before, 17",
    "limit, many",
    "marked, perhaps"
  })
  void aQueryParameterOfTheWrongFormIsNamed(String name, String value) {
    as(Duty.HQ_ANALYST, "*")
        .queryParam(name, value)
        .get("/crossings")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("?" + name));
  }

  @Test
  void anAuditorSeesTheCrossingButNotThePerson() {
    var id = UUID.randomUUID();
    var screening = screened("IQIKH", "NONE");
    var number = number(screening);
    put(id, aCrossing("IQIKH", screening)).statusCode(201);
    as(Duty.AUDITOR, "*")
        .get("/crossings/" + id)
        .then()
        .statusCode(200)
        .body(
            "masked", is(true),
            "traveller.primaryIdentifier", is("A•••"),
            "traveller.dateOfBirth", is("1990-XX-XX"),
            "document.number", is("•••" + number.substring(7)));
    as(Duty.AUDITOR, "*")
        .header("Unmask-For", "complaint 2026-17")
        .get("/crossings/" + id)
        .then()
        .statusCode(200)
        .body("masked", is(false), "document.number", is(number));
    assertThat(
            servers.ask(
                "crossing-point",
                "select string_agg(action || coalesce(' ' || reason, ''), ', ' order by id) from journal where '%s' = any(record_ids) and actor_name = 'test-auditor'"
                    .formatted(id)))
        .isEqualTo("VIEWED, UNMASKED complaint 2026-17");
  }

  @Test
  void whatABoothSaysBesidesIsKeptAndMaskedForAnAuditor() {
    var id = UUID.randomUUID();
    var group = UUID.randomUUID().toString();
    var crossing = new HashMap<>(aCrossing("IQIKH", screened("IQIKH", "NONE")));
    crossing.put(
        "permit",
        Map.of("kind", "VISA", "number", "V0012345", "validUntil", "2027-02-28", "days", 30));
    crossing.put("purpose", "PILGRIMAGE");
    crossing.put("vehicle", Map.of("plate", "21 A 12345", "state", "IRQ", "kind", "BUS"));
    crossing.put("group", group);
    put(id, crossing).statusCode(201);
    put(id, crossing).statusCode(200);
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/crossings/" + id)
        .then()
        .body(
            "permit.number", is("V0012345"),
            "permit.validUntil", is("2027-02-28"),
            "permit.days", is(30),
            "purpose", is("PILGRIMAGE"),
            "vehicle.plate", is("21 A 12345"),
            "group", is(group));
    as(Duty.AUDITOR, "*")
        .get("/crossings/" + id)
        .then()
        .body(
            "permit.kind", is("VISA"),
            "permit.number", is("•••45"),
            "vehicle.plate", is("•••45"),
            "vehicle.kind", is("BUS"));
    var told = recorded.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(id.toString())));
    assertThat(told.stream().filter(m -> m.key().equals(id.toString())))
        .noneMatch(m -> m.value().contains("V0012345") || m.value().contains("12345"));
  }

  @Test
  void whatABoothSaysBesidesHasAForm() {
    var crossing = new HashMap<>(aCrossing("IQIKH", UUID.randomUUID()));
    wrong(crossing, "permit", Map.of("kind", "NONE_STATED", "number", "V1"), "/permit");
    wrong(crossing, "permit", Map.of("kind", "VISA", "validUntil", "2027-02-30"), "/permit/valid");
    wrong(crossing, "permit", Map.of("kind", "VISA", "validUntil", "-999999999-01-01"), "/permit");
    wrong(crossing, "permit", Map.of("kind", "VISA", "days", 0), "/permit/days");
    wrong(crossing, "permit", Map.of("number", "V1"), "/permit/kind");
    wrong(crossing, "purpose", "ADVENTURE", "/purpose");
    wrong(crossing, "vehicle", Map.of("plate", "", "state", "IRQ", "kind", "CAR"), "/vehicle/plat");
    wrong(crossing, "conveyance", Map.of("kind", "FLIGHT", "designator", "ia1"), "/conveyance/des");
    wrong(crossing, "group", "the Jabiris", "/group");
    crossing.put("conveyance", Map.of("kind", "FLIGHT", "designator", "IA123"));
    put(UUID.randomUUID(), crossing)
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:means-impossible"));
  }

  private static void wrong(
      Map<String, Object> crossing, String field, Object value, String pointer) {
    var asked = new HashMap<>(crossing);
    asked.put(field, value);
    put(UUID.randomUUID(), asked)
        .statusCode(400)
        .body("errors[0].pointer", startsWith(pointer), "errors.size()", is(1));
  }

  @Test
  void aViewIsJournalled() {
    var id = UUID.randomUUID();
    put(id, aCrossing("IQIKH", screened("IQIKH", "NONE"))).statusCode(201);
    as(Duty.HQ_ANALYST, "*").get("/crossings/" + id).then().statusCode(200);
    as(Duty.HQ_ANALYST, "*").get("/crossings").then().statusCode(200);
    assertThat(
            servers.ask(
                "crossing-point",
                "select count(*) from journal where action = 'VIEWED' and '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("2");
  }

  @Test
  void theJournalCannotBeChanged() {
    put(UUID.randomUUID(), aCrossing("IQIKH", screened("IQIKH", "NONE"))).statusCode(201);
    for (var change :
        new String[] {
          "update journal set actor_id = 'x'", "delete from journal", "truncate journal"
        }) {
      assertThat(catchThrowable(() -> servers.execute("crossing-point", change)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var from = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    var ids =
        IntStream.range(0, 5)
            .mapToObj(i -> UUID.randomUUID())
            .peek(id -> put(id, aCrossing("IQIKH", screened("IQIKH", "NONE"))).statusCode(201))
            .map(UUID::toString)
            .toList();
    var first =
        as(Duty.HQ_ANALYST, "*")
            .queryParam("from", from)
            .queryParam("limit", 3)
            .get("/crossings")
            .jsonPath();
    var second =
        as(Duty.HQ_ANALYST, "*")
            .queryParam("from", from)
            .queryParam("limit", 3)
            .queryParam("before", first.getString("next"))
            .get("/crossings")
            .jsonPath();
    assertThat(
            Stream.concat(
                first.<String>getList("crossings.id").stream(),
                second.<String>getList("crossings.id").stream()))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossingPoint | nowhere                | /crossingPoint",
        "lane          | fourth                 | /lane",
        "direction     | SIDEWAYS               | /direction",
        "occurredAt    | yesterday              | /occurredAt",
        "occurredAt    | -1000000000-01-01T00:00:00Z | /occurredAt",
        "screeningId   | not-a-uuid             | /screeningId",
        "unknown       | x                      | /unknown",
      })
  void aValueOfTheWrongFormIsNamed(String field, String value, String pointer) {
    var crossing = new HashMap<>(aCrossing("IQIKH", UUID.randomUUID()));
    crossing.put(field, value);
    put(UUID.randomUUID(), crossing)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", is(pointer), "errors[0].detail", not(containsString(value)));
  }

  @Test
  void aNumberIsNotTextAndNoTextIsNotNothing() {
    var crossing = new HashMap<>(aCrossing("IQIKH", UUID.randomUUID()));
    crossing.put("screeningId", "");
    put(UUID.randomUUID(), crossing).statusCode(400).body("errors[0].pointer", is("/screeningId"));
    crossing.put("screeningId", UUID.randomUUID().toString());
    crossing.put("lane", 4);
    put(UUID.randomUUID(), crossing).statusCode(400).body("errors[0].pointer", is("/lane"));
  }

  @Test
  void textIsDataWhateverIsInIt() {
    var id = UUID.randomUUID();
    var crossing = new HashMap<>(aCrossing("IQIKH", screened("IQIKH", "NONE")));
    var strange = "O'BRIEN\"); drop table crossing; <b> {{7*7}} \u202E\u200F";
    crossing.put("traveller", aTraveller(strange));
    put(id, crossing).statusCode(201).body("traveller.primaryIdentifier", is(strange));

    crossing.put("traveller", aTraveller("NUL \u0000"));
    put(UUID.randomUUID(), crossing)
        .statusCode(400)
        .body("errors[0].pointer", is("/traveller/primaryIdentifier"));
    crossing.put("traveller", aTraveller("x".repeat(121)));
    put(UUID.randomUUID(), crossing).statusCode(400);
  }

  @Test
  void brokenJsonIsRefusedWithThePlace() {
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .body("{\"crossingPoint\": \"IQIKH\", }")
        .put("/crossings/" + UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("type", is("urn:problem:request:malformed-json"), "detail", containsString("Line 1"));
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .put("/crossings/" + UUID.randomUUID())
        .then()
        .statusCode(400);
  }

  @Test
  void aClosedPointTakesNobody() {
    given()
        .auth()
        .oauth2(Tokens.of(Duty.FIRST_LINE_OFFICER, "IQZUR"))
        .contentType(ContentType.JSON)
        .body(aCrossing("IQZUR", UUID.randomUUID()))
        .put("/crossings/" + UUID.randomUUID())
        .then()
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:crossing-point-closed"));
  }

  @Test
  void aCrossingPointIsChangedOnlyByWhoHasReadIt() {
    var etag =
        as(Duty.ADMINISTRATOR, "*")
            .get("/crossing-points/IQIKH")
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    as(Duty.ADMINISTRATOR, "*")
        .contentType(ContentType.JSON)
        .body(aPoint("CLOSED"))
        .put("/crossing-points/IQIKH")
        .then()
        .statusCode(428);
    as(Duty.ADMINISTRATOR, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(aPoint("CLOSED"))
        .put("/crossing-points/IQIKH")
        .then()
        .statusCode(200)
        .header("ETag", not(etag));
    as(Duty.ADMINISTRATOR, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(aPoint("OPEN"))
        .put("/crossing-points/IQIKH")
        .then()
        .statusCode(412)
        .body("type", is("urn:problem:request:precondition-failed"));
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .get("/crossing-points")
        .then()
        .body("code", hasItem("IQIKH"), "find { it.code == 'IQIKH' }.point.status", is("CLOSED"));
  }

  @Test
  void ofTwoWhoMakeOneCrossingPointAtOnceOneDoesAndTheOtherHasToReadIt() {
    for (var round = 0; round < ROUNDS; round++) {
      var code = "IQX%02d".formatted(round).replace('0', 'A').replace('1', 'B');
      var statuses =
          AtOnce.send(
              Collections.<Callable<Integer>>nCopies(
                  2,
                  () ->
                      as(Duty.ADMINISTRATOR, "*")
                          .contentType(ContentType.JSON)
                          .body(aPoint("PLANNED"))
                          .put("/crossing-points/" + code)
                          .statusCode()));
      assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(201, 428);
    }
  }

  @Test
  void healthAsksThreeQuestions() {
    var health = openapi.toString().replace("/openapi", "/health");
    for (var question : new String[] {"started", "ready", "live"}) {
      given().get(health + "/" + question).then().statusCode(200).body("status", is("UP"));
    }
    given()
        .get(openapi.toString().replace("/openapi", "/metrics"))
        .then()
        .statusCode(200)
        .body(containsString("sinur_outbox_backlog"));
  }

  private UUID screened(String place, String referral) {
    var screening = UUID.randomUUID();
    tell(screening, place, referral);
    return screening;
  }

  private UUID screened(String place, String referral, UUID keyOf) {
    var screening = UUID.randomUUID();
    states.write(keyOf.toString(), state(screening, place, referral), Map.of());
    awaitKnown(screening, referral);
    return screening;
  }

  private void tell(UUID screening, String place, String referral) {
    states.write(screening.toString(), state(screening, place, referral), Map.of());
    awaitKnown(screening, referral);
  }

  private void awaitKnown(UUID screening, String referral) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .until(() -> referral(screening).equals(referral));
  }

  private String referral(UUID screening) {
    return servers.ask(
        "crossing-point",
        "select referral from known_screening where screening_id = '%s'".formatted(screening));
  }

  private static String state(UUID screening, String place, String referral) {
    return """
    {"screeningId":"%s","crossingPoint":"%s","advice":"CLEAR","referral":"%s",
     "documentSeal":"%s","occurredAt":"%s","listVersion":7}"""
        .formatted(
            screening,
            place,
            referral,
            DocumentSeal.of(screening, "IRQ", number(screening)).value(),
            Instant.now());
  }

  private void point(String code, String status) {
    var etag = as(Duty.ADMINISTRATOR, "*").get("/crossing-points/" + code).header("ETag");
    var request = as(Duty.ADMINISTRATOR, "*").contentType(ContentType.JSON).body(aPoint(status));
    (etag == null ? request : request.header("If-Match", etag))
        .put("/crossing-points/" + code)
        .then()
        .statusCode(lessThan(300))
        .header("ETag", notNullValue());
  }

  private static Map<String, Object> aPoint(String status) {
    return Map.of(
        "kind",
        "LAND",
        "authority",
        "KRG",
        "status",
        status,
        "governorate",
        "IQG09",
        "names",
        Map.of("en", "Ibrahim Khalil", "ar", "إبراهيم الخليل", "ckb", "ئیبراهیم خەلیل"),
        "lanes",
        12);
  }

  private static Map<String, Object> aCrossing(String place, UUID screening) {
    return Map.of(
        "crossingPoint",
        place,
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
        aTraveller("ALJABIRI"),
        "document",
        Map.of(
            "documentType", "P",
            "number", number(screening),
            "issuingState", "IRQ",
            "dateOfExpiry", "2031-01-01"));
  }

  private static Map<String, Object> aRefusal() {
    return Map.of(
        "crossingPoint", "IQIKH",
        "occurredAt", Instant.now().toString(),
        "ground", "C",
        "facts", "No visa was shown",
        "language", "ar",
        "traveller", aTraveller("ALJABIRI"));
  }

  /** Each screening of a test is of a document of its own, so that no test continues another. */
  private static String number(UUID screening) {
    return "A" + screening.toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static Map<String, Object> aTraveller(String name) {
    return Map.of(
        "primaryIdentifier", name,
        "secondaryIdentifier", "NOOR AHMED",
        "dateOfBirth", "1990-03-15",
        "sex", "F",
        "nationality", "IRQ");
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> crossing) {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .body(crossing)
        .put("/crossings/" + id)
        .then();
  }

  private static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }
}
