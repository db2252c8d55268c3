package org.sinur.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.aPassport;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.composer;
import static org.sinur.screening.Counter.page;
import static org.sinur.screening.Counter.passport;
import static org.sinur.screening.Counter.presented;
import static org.sinur.screening.Counter.refer;
import static org.sinur.screening.Counter.referred;
import static org.sinur.screening.Counter.resolve;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.Contract;
import org.sinur.testsupport.DutyMatrix;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.mrz.MrzFormat;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class ScreeningTest {

  private static final String DATABASE = "traveller-screening";
  private static final String LISTED = "AZHAR QASIM AL-MITHALI";

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();
  private final Topic states = new Topic(servers.kafka(), "screening.states");

  @TestHTTPResource(value = "openapi", management = true)
  URI openapi;

  @BeforeEach
  void theListIsInForce() {
    list.tell("un:990001", ToldList.subject("un:990001", LISTED, "1979-03-14", "X90010017"));
    list.inForce(1, Instant.now());
  }

  @Test
  void theContractIsWhatIsServed() throws IOException {
    Contract.check(openapi, Path.of("openapi.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointForEveryDuty() throws IOException {
    var counter =
        new String[] {Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR};
    var readers =
        new String[] {
          Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR
        };
    var headquarters =
        new String[] {
          Duty.HQ_ANALYST, Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.AUDITOR
        };
    String[] clearanceReaders = {
      Duty.SECOND_LINE_OFFICER,
      Duty.SHIFT_SUPERVISOR,
      Duty.HQ_ANALYST,
      Duty.WATCHLIST_APPROVER,
      Duty.AUDITOR
    };
    var knowRetention =
        new String[] {Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR};
    return new DutyMatrix("IQIKH", Contract.operations(openapi))
        .allow(
            "GET",
            "/list",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.WATCHLIST_EDITOR,
            Duty.WATCHLIST_APPROVER,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/document-list",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.WATCHLIST_EDITOR,
            Duty.WATCHLIST_APPROVER,
            Duty.AUDITOR)
        .allow(
            "POST",
            "/screenings",
            r -> r.header("Idempotency-Key", UUID.randomUUID()).body(presented(aPassport())),
            counter)
        .allow(
            "GET",
            "/screenings/{id}",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.WATCHLIST_APPROVER,
            Duty.AUDITOR)
        .allow("GET", "/screenings", readers)
        .allow(
            "POST",
            "/referrals",
            r ->
                r.header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("screeningId", UUID.randomUUID())),
            counter)
        .allow("GET", "/referrals", readers)
        .allow("GET", "/referrals/{id}", readers)
        .allow(
            "POST",
            "/alert-thresholds",
            r ->
                r.header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("threshold", 0.96, "reason", "none")),
            Duty.WATCHLIST_EDITOR)
        .allow("GET", "/rescreenings", headquarters)
        .allow("GET", "/alert-thresholds", headquarters)
        .allow("GET", "/alert-thresholds/{id}", headquarters)
        .allow(
            "GET",
            "/alert-thresholds/in-force",
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.WATCHLIST_EDITOR,
            Duty.WATCHLIST_APPROVER,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/alert-thresholds/consequence",
            r -> r.queryParam("threshold", 0.6),
            headquarters)
        .allow(
            "PUT",
            "/alert-thresholds/{id}/decision",
            r ->
                r.header("If-Match", "\"0\"")
                    .body(Map.of("decision", "APPROVED", "note", "looked")),
            Duty.WATCHLIST_APPROVER)
        .allow("GET", "/clearances", clearanceReaders)
        .allow("GET", "/clearances/{id}", clearanceReaders)
        .allow(
            "PUT",
            "/clearances/{id}/withdrawal",
            r -> r.header("If-Match", "\"0\"").body(Map.of("reason", "a mistake")),
            Duty.SHIFT_SUPERVISOR,
            Duty.WATCHLIST_APPROVER)
        .allow("PUT", "/screenings/{id}/case-reference", counter)
        .allow("GET", "/redress-requests", headquarters)
        .allow("GET", "/redress-requests/{id}", headquarters)
        .allow(
            "POST",
            "/redress-requests",
            r ->
                r.header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("caseReference", "none", "statement", "not me", "language", "ar")),
            Duty.WATCHLIST_EDITOR)
        .allow(
            "PUT",
            "/redress-requests/{id}/decision",
            r -> r.header("If-Match", "\"0\"").body(Map.of("decision", "UPHELD", "note", "looked")),
            Duty.WATCHLIST_APPROVER)
        .allow(
            "GET",
            "/referrals/waiting",
            r -> r.queryParam("crossingPoint", "IQIKH"),
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "GET",
            "/referrals/{id}/standing",
            Duty.FIRST_LINE_OFFICER,
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.AUDITOR)
        .allow(
            "PUT",
            "/referrals/{id}/resolution",
            r ->
                r.header("If-Match", "\"0\"").body(Map.of("outcome", "IN_ORDER", "note", "looked")),
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/referrals/{id}/claim",
            r -> r.header("If-Match", "\"0\""),
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/referrals/{id}/claim/hand-over",
            r -> r.header("If-Match", "\"0\"").body(Map.of("note", "shift ends")),
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/referrals/{id}/claim/take-over",
            r -> r.header("If-Match", "\"0\"").body(Map.of("note", "shift ends")),
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "PUT",
            "/referrals/{id}/escalations/{limit}/acknowledgement",
            r -> r.header("If-Match", "\"0\"").body(Map.of("note", "seen")),
            Duty.SHIFT_SUPERVISOR)
        .allow("GET", "/referrals/{id}/history", readers)
        .allow("GET", "/referrals/{id}/interviews", readers)
        .allow(
            "PUT",
            "/referrals/{id}/interviews/{interviewId}",
            r ->
                r.body(
                    Map.of(
                        "begunAt", "2024-11-01T08:00:00Z",
                        "endedAt", "2024-11-01T08:12:00Z",
                        "language", "ar",
                        "interpreter", false,
                        "account", "Where to?")),
            Duty.SECOND_LINE_OFFICER,
            Duty.SHIFT_SUPERVISOR)
        .allow(
            "GET",
            "/fairness",
            r ->
                r.queryParams(
                    Map.of(
                        "dimension", "SEX",
                        "measure", "STOPPED",
                        "from", "2026-01-01",
                        "to", "2026-02-01")),
            Duty.SHIFT_SUPERVISOR,
            Duty.HQ_ANALYST,
            Duty.OVERSIGHT_OFFICER,
            Duty.AUDITOR)
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
            r -> r.queryParam("recordClass", "matched-screening"),
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
  void aTravellerNobodyListsIsClear() {
    screen(aPassport())
        .statusCode(201)
        .body(
            "advice", is("CLEAR"),
            "reasons", empty(),
            "matches", empty(),
            "referral", nullValue(),
            "document.number", is("A1234567"),
            "document.primaryIdentifier", is("ALJABIRI"),
            "document.fields.find { it.field == 'DOCUMENT_NUMBER' }.result", is("VERIFIED"),
            "list.usable", is("YES"));
  }

  @ParameterizedTest
  @EnumSource(MrzFormat.class)
  void everyFormatIsRead(MrzFormat format) {
    screen(passport(format, "ALJABIRI", "NOOR AHMED", "1990-03-15", "A1234567"))
        .statusCode(201)
        .body("document.format", is(format.name()), "advice", is("CLEAR"));
  }

  @Test
  void aListedPersonIsReferredInTheSameStep() {
    var kept =
        screen(passport(MrzFormat.TD3, "ALMITHALI", "AZHAR QASIM", "1979-03-14", "B7654321"))
            .statusCode(201)
            .body(
                "advice", is("REFER"),
                "reasons", hasItem("NAME_MATCH"),
                "matches[0].subject.id", is("un:990001"),
                "matches[0].matchedName.text", is(LISTED),
                "matches[0].evidence.size()", greaterThan(1),
                "referral.state", is("OPEN"),
                "referral.cause", is("ADVICE"))
            .extract()
            .jsonPath();
    assertThat(kept.getFloat("matches[0].score")).isBetween(0.5f, 1f);
    as(Duty.SECOND_LINE_OFFICER, "IQIKH")
        .get("/referrals?state=OPEN&crossingPoint=IQIKH")
        .then()
        .body("referrals.id", hasItem(kept.getString("referral.id")));

    var id = kept.getString("id");
    var told = states.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(id)));
    var state = told.stream().filter(m -> m.key().equals(id)).toList();
    assertThat(state).hasSize(1);
    assertThat(state.getFirst().value())
        .contains("\"referral\":\"OPEN\"")
        .doesNotContain("ALMITHALI")
        .doesNotContain("B7654321");
  }

  @Test
  void aListedDocumentIsReferredWhoeverHoldsIt() {
    screen(passport(MrzFormat.TD3, "ALJABIRI", "NOOR AHMED", "1990-03-15", "X90010017"))
        .statusCode(201)
        .body(
            "advice", is("REFER"),
            "reasons", contains("DOCUMENT_MATCH"),
            "matches[0].matchedNumber", is("X90010017"));
  }

  @Test
  void aWrongCheckDigitIsReadFlaggedAndNotRefused() {
    var lines = aPassport();
    var second = lines.get(1);
    var wrong = (char) ('0' + (second.charAt(9) - '0' + 1) % 10);
    screen(List.of(lines.get(0), second.substring(0, 9) + wrong + second.substring(10)))
        .statusCode(201)
        .body(
            "advice", is("REFER"),
            "reasons", contains("DOCUMENT_REFUTED"),
            "document.fields.find { it.field == 'DOCUMENT_NUMBER' }.result", is("REFUTED"));
  }

  @Test
  void anExpiredDocumentIsReferred() {
    screen(composer(MrzFormat.TD3).dateOfExpiry(PartialDate.parse("2024-01-01")).lines())
        .statusCode(201)
        .body("advice", is("REFER"), "reasons", contains("DOCUMENT_EXPIRED"));
  }

  @Test
  void withoutWordFromHeadquartersForTooLongNobodyIsClear() {
    list.inForce(1, Instant.now().minus(Duration.ofDays(4)));
    screen(aPassport())
        .statusCode(201)
        .body(
            "advice", is("NOT_CHECKED"),
            "reasons", contains("LIST_TOO_OLD"),
            "referral.state", is("OPEN"));
  }

  @Test
  void aListThatLacksASubjectDoesNotClear() {
    list.inForce(2, Instant.now());
    screen(aPassport())
        .statusCode(201)
        .body("advice", is("NOT_CHECKED"), "reasons", contains("LIST_INCOMPLETE"));
  }

  @Test
  void aChangeOfTheListIsInForceAtTheNextDocument() {
    var lines = passport(MrzFormat.TD3, "NAMUNE", "SARDAR", "1971-07-02", "C1112223");
    screen(lines).body("advice", is("CLEAR"));
    list.tell("un:990050", ToldList.subject("un:990050", "SARDAR NAMUNE", "1971-07-02", "Z555"));
    list.inForce(2, Instant.now());
    screen(lines).body("advice", is("REFER"));
    list.tell("un:990050", null);
    list.inForce(1, Instant.now());
    screen(lines).body("advice", is("CLEAR"));
  }

  @Test
  void aSubjectThatCannotBeReadIsCountedAndStopsNobodyElse() {
    list.tell("un:990051", "{ this is not JSON");
    list.inForce(2, Instant.now());
    as(Duty.HQ_ANALYST, "*")
        .get("/list")
        .then()
        .body("unusable", is(1), "held", is(1), "usable", is("YES"));
    screen(passport(MrzFormat.TD3, "ALMITHALI", "AZHAR QASIM", "1979-03-14", "B7654321"))
        .body("advice", is("REFER"));
    list.tell("un:990051", null);
    list.inForce(1, Instant.now());
    as(Duty.HQ_ANALYST, "*").get("/list").then().body("unusable", is(0));
  }

  @Test
  void whatWasHeardIsKeptForARestart() {
    assertThat(servers.ask(DATABASE, "select content from kept_subject")).contains(LISTED);
    assertThat(servers.ask(DATABASE, "select version from kept_list"))
        .isEqualTo(Long.toString(ToldList.version()));
  }

  @Test
  void theSameDocumentSentTenTimesAtOnceIsOneScreening() {
    var key = UUID.randomUUID().toString();
    var ids =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(i -> screen(key, presented(aPassport())))
            .map(r -> r.statusCode(lessThan(300)).extract().jsonPath().getString("id"))
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where action = 'RECORDED' and '%s' = any(record_ids)"
                    .formatted(ids.getFirst())))
        .isEqualTo("1");
    var told =
        states.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(ids.getFirst()))).stream()
            .filter(m -> m.key().equals(ids.getFirst()));
    assertThat(told).hasSize(1);
  }

  @Test
  void aKeyIsForOneDocument() {
    var key = UUID.randomUUID().toString();
    screen(key, presented(aPassport())).statusCode(201);
    screen(key, presented(passport(MrzFormat.TD3, "OTHER", "PERSON", "1980-01-01", "D1234567")))
        .statusCode(422)
        .body("type", is("urn:problem:request:idempotency-key-reused"));
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .body(presented(aPassport()))
        .post("/screenings")
        .then()
        .statusCode(400);
  }

  @Test
  void theSecondLineResolvesWhatItHasRead() {
    var screening = referred();
    var referral = screening.getString("referral.id");
    var etag =
        as(Duty.SECOND_LINE_OFFICER, "IQIKH")
            .get("/referrals/" + referral)
            .then()
            .statusCode(200)
            .header("ETag", notNullValue())
            .extract()
            .header("ETag");
    resolve(referral, null, "NOT_THE_LISTED_PERSON").statusCode(428);
    resolve(referral, "\"77\"", "NOT_THE_LISTED_PERSON").statusCode(412);
    resolve(referral, etag, "NOT_THE_LISTED_PERSON")
        .statusCode(200)
        .body("state", is("RESOLVED"), "standing", is("CLEARED"), "resolvedBy", notNullValue());
    // the same decision sent again is the same decision; another one is refused
    resolve(referral, etag, "NOT_THE_LISTED_PERSON").statusCode(200);
    resolve(referral, etag, "DOCUMENT_REJECTED")
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:already-resolved"));

    var id = screening.getString("id");
    as(Duty.HQ_ANALYST, "*")
        .get("/screenings/" + id)
        .then()
        .body("referral.standing", is("CLEARED"), "referral.note", is("Looked at it."));
    var told =
        states.readUntil(r -> r.stream().filter(m -> m.key().equals(id)).count() == 2).stream()
            .filter(m -> m.key().equals(id))
            .toList();
    assertThat(told.getLast().value()).contains("\"referral\":\"CLEARED\"");
  }

  @Test
  void anOfficerRefersWhomTheSystemWouldLetPassAndOnlyOnce() {
    var screening = screen(aPassport()).extract().jsonPath().getString("id");
    refer(screening).statusCode(201).body("cause", is("OFFICER"), "state", is("OPEN"));
    refer(screening)
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:already-referred"));
    refer(UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void whatIsDoneElsewhereDoesNotExistForAnOfficer() {
    var screening = referred();
    var id = screening.getString("id");
    var referral = screening.getString("referral.id");
    as(Duty.FIRST_LINE_OFFICER, "IQZUR").get("/screenings/" + id).then().statusCode(404);
    as(Duty.SECOND_LINE_OFFICER, "IQZUR").get("/referrals/" + referral).then().statusCode(404);
    as(Duty.SECOND_LINE_OFFICER, "IQZUR")
        .get("/screenings")
        .then()
        .body("screenings.crossingPoint", everyItem(is("IQZUR")));
    as(Duty.SECOND_LINE_OFFICER, "IQZUR")
        .get("/screenings?crossingPoint=IQIKH")
        .then()
        .statusCode(403);
    as(Duty.SECOND_LINE_OFFICER, "IQZUR")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("outcome", "IN_ORDER", "note", "x"))
        .put("/referrals/" + referral + "/resolution")
        .then()
        .statusCode(404);
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(presented(aPassport()))
        .post("/screenings")
        .then()
        .statusCode(403)
        .body("type", is("urn:problem:request:place-not-yours"));
  }

  @Test
  void theIdOfARequestIsInTheAnswerAndInTheJournal() {
    var sent = "booth-" + UUID.randomUUID();
    var id = referred().getString("id");
    as(Duty.HQ_ANALYST, "*")
        .header("X-Request-Id", sent)
        .get("/screenings/" + id)
        .then()
        .statusCode(200)
        .header("X-Request-Id", sent);
    assertThat(
            servers.ask(
                DATABASE,
                "select action from journal where request_id = '%s' and '%s' = any(record_ids)"
                    .formatted(sent, id)))
        .isEqualTo("VIEWED");
  }

  @Test
  void anAuditorSeesWhatWasAdvisedAndWhyButNotOfWhom() {
    var id = referred("B7654321").getString("id");
    var seen = as(Duty.AUDITOR, "*").get("/screenings/" + id).then().statusCode(200);
    seen.body(
        "masked", is(true),
        "advice", is("REFER"),
        "reasons", hasItem("NAME_MATCH"),
        "document.primaryIdentifier", is("A•••"),
        "matches[0].subject.reference", is("SAMPLE.un:990001"));
    assertThat(seen.extract().asString())
        .doesNotContain("MITHALI")
        .doesNotContain("B7654321")
        .doesNotContain("1979-03-14");
  }

  @Test
  void howAReferralStandsTellsNothingOfTheTravellerAndIsNoView() {
    var screening = referred();
    var referral = screening.getString("referral.id");
    assertThat(
            as(Duty.FIRST_LINE_OFFICER, "IQIKH")
                .get("/referrals/" + referral + "/standing")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .isEqualTo("{\"standing\":\"OPEN\"}");
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .get("/referrals/" + referral + "/standing")
        .then()
        .statusCode(404);
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where action = 'VIEWED' and '%s' = any(record_ids)"
                    .formatted(referral)))
        .isEqualTo("0");
  }

  @Test
  void aViewIsJournalled() {
    var id = referred().getString("id");
    as(Duty.HQ_ANALYST, "*").get("/screenings/" + id).then().statusCode(200);
    as(Duty.HQ_ANALYST, "*").get("/screenings").then().body("screenings.id", hasItem(id));
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where action = 'VIEWED' and '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossingPoint | nowhere  | /crossingPoint",
        "lane          | fourth   | /lane",
        "direction     | SIDEWAYS | /direction",
        "mrz           | text     | /mrz",
        "unknown       | x        | /unknown",
      })
  void aValueOfTheWrongFormIsNamed(String field, String value, String pointer) {
    var body = new HashMap<>(presented(aPassport()));
    body.put(field, value);
    screen(UUID.randomUUID().toString(), body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", is(pointer));
  }

  @Test
  void aZoneThatCannotBeReadSaysWhereAndChangesNothing() {
    var before = servers.ask(DATABASE, "select count(*) from screening");
    screen(List.of("P<IRQALJABIRI<<NOOR", "too short"))
        .statusCode(422)
        .body(
            "type", is("urn:problem:traveller-screening:mrz-unreadable"),
            "errors.pointer", not(empty()));
    for (var line : List.of("'\"); drop table screening;", "\u0000", "\u202E\u200F", "{{7*7}}")) {
      var answer = screen(List.of(line, line));
      assertThat(answer.extract().statusCode()).isIn(400, 422);
      assertThat(answer.extract().asString()).doesNotContain("drop table");
    }
    assertThat(servers.ask(DATABASE, "select count(*) from screening")).isEqualTo(before);
  }

  @Test
  void aQueryParameterThatIsNotKnownIsRefused() {
    as(Duty.HQ_ANALYST, "*")
        .get("/screenings?advise=REFER")
        .then()
        .statusCode(400)
        .body("type", is("urn:problem:request:unknown-query-parameter"));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var from = Instant.now().toString();
    var ids =
        IntStream.range(0, 5)
            .mapToObj(i -> screen(aPassport()).extract().jsonPath().getString("id"))
            .toList();
    var first = page("/screenings", Map.of("from", from, "limit", 3));
    var second =
        page("/screenings", Map.of("from", from, "limit", 3, "before", first.getString("next")));
    assertThat(
            Stream.concat(
                first.<String>getList("screenings.id").stream(),
                second.<String>getList("screenings.id").stream()))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void healthAsksThreeQuestionsAndTheMetricsTellTheListsAge() {
    var health = openapi.toString().replace("/openapi", "/health");
    for (var question : new String[] {"started", "ready", "live"}) {
      given().get(health + "/" + question).then().statusCode(200).body("status", is("UP"));
    }
    given().get(health + "/live").then().body("checks.name", hasItem("feeds"));
    var metrics =
        given().get(openapi.toString().replace("/openapi", "/metrics")).then().statusCode(200);
    assertThat(metrics.extract().asString())
        .contains("sinur_list_age_seconds")
        .contains("sinur_outbox_backlog");
  }

  @Test
  void theListSaysHowOldItIs() {
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/list")
        .then()
        .statusCode(200)
        .body("usable", is("YES"), "held", is(1), "ageSeconds", lessThan(60))
        .body("$", not(hasItems("names")));
  }
}
