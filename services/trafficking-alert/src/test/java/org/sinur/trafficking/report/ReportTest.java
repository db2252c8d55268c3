package org.sinur.trafficking.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class ReportTest {

  private static final String DATABASE = "trafficking-alert";
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String WORDS = "The man at lane 4 took forty dollars from my mother";

  private final TestServers servers = TestServers.running();
  private final String code = aCode();
  private final String id = new ReporterCode(code).reportId().toString();

  @Test
  void whatIsSaidOfOfficersGoesToOversightAndToNobodyElse() {
    send(report("EXTORTION", "IQIKH")).statusCode(201).body("state", is("RECEIVED"));
    oversight("IQIKH").get(address()).then().statusCode(200).body("words", is(WORDS));
    protection().get(address()).then().statusCode(404);
    oversight("IQZUR").get(address()).then().statusCode(404);
    oversight("IQIKH").get("/reports").then().body("reports.id", hasItem(id));
    protection().get("/reports").then().body("reports.id", not(hasItem(id)));
  }

  @ParameterizedTest
  @CsvSource({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  void whoServesAtACounterReadsNoComplaintsThoughTheyHaveTheDuty(String counter) {
    send(report("ILL_TREATMENT", "IQIKH")).statusCode(201);
    var both =
        given().auth().oauth2(Tokens.of("both", Set.of(counter, Duty.OVERSIGHT_OFFICER), "IQIKH"));
    both.get(address()).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("both", Set.of(counter, Duty.OVERSIGHT_OFFICER), "IQIKH"))
        .get("/reports")
        .then()
        .statusCode(200)
        .body("reports", empty());
  }

  @Test
  void traffickingGoesToProtection() {
    send(report("TRAFFICKING", "IQIKH")).statusCode(201);
    protection().get(address()).then().statusCode(200).body("desk", is("PROTECTION"));
    oversight("*").get(address()).then().statusCode(404);
  }

  @Test
  void whatNamesNoPlaceIsForWhoHasDutiesEverywhere() {
    send(report("OTHER", null)).statusCode(201);
    oversight("*").get(address()).then().statusCode(200).body("crossingPoint", nullValue());
    oversight("IQIKH").get(address()).then().statusCode(404);
    oversight("IQIKH").get("/reports").then().body("reports.id", not(hasItem(id)));
  }

  @Test
  void anAuditorSeesWhatWasDoneAndNotWhatPeopleWrote() {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    step("TAKE_UP", null).statusCode(200);
    answer(UUID.randomUUID(), "We ask at the crossing point").statusCode(201);
    as(Duty.AUDITOR, "*")
        .get(address())
        .then()
        .statusCode(200)
        .body(
            "masked", is(true),
            "kind", is("EXTORTION"),
            "words", not(containsString("lane 4")),
            "contact", not(containsString("770")),
            "steps[0].act", is("TAKE_UP"),
            "messages[0].words", not(containsString("crossing point")));
  }

  @Test
  void theReporterComesBackWithTheCodeAndReadsTheAnswerAndNothingElse() {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    step("TAKE_UP", null).statusCode(200);
    answer(UUID.randomUUID(), "On which day was it?").statusCode(201);
    more(UUID.randomUUID(), "On Friday").statusCode(200);
    var seen =
        nobody()
            .body(Map.of("code", code.toLowerCase(Locale.ROOT)))
            .post("/public/reports/state")
            .then()
            .statusCode(200)
            .body("state", is("TAKEN_UP"), "answers.words", contains("On which day was it?"))
            .extract()
            .asString();
    assertThat(seen).doesNotContain("lane 4").doesNotContain("Friday").doesNotContain("770");
    nobody().body(Map.of("code", aCode())).post("/public/reports/state").then().statusCode(404);
    nobody().body(Map.of("code", "x")).post("/public/reports/state").then().statusCode(400);
  }

  @Test
  void newsOfAClosedReportIsLookedAtAgain() {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    step("TAKE_UP", null).statusCode(200);
    step("CLOSE", "NOT_ENOUGH_KNOWN").statusCode(200).body("state", is("CLOSED"));
    more(UUID.randomUUID(), "I know the number of his car now").statusCode(200);
    oversight("*")
        .get(address())
        .then()
        .body(
            "state", is("RECEIVED"), "outcome", nullValue(), "messages[0].writtenBy", nullValue());
  }

  @Test
  void aReportIsPassedOnToTheOtherDeskWhichSeesItThen() {
    send(report("OTHER", "IQIKH")).statusCode(201);
    step("PASS_ON", null).statusCode(200).body("desk", is("PROTECTION"), "state", is("RECEIVED"));
    protection().get(address()).then().statusCode(200).body("words", is(WORDS));
    oversight("*").get(address()).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSE,   ANSWERED, 409, report-state",
    "REOPEN,  ,         409, report-state",
    "CLOSE,   ,         422, report-outcome-not-told",
    "TAKE_UP, ANSWERED, 422, report-outcome-not-told",
  })
  void whatCannotBeDoneWithAReportIsRefusedAndChangesNothing(
      String act, @Nullable String outcome, int status, String problem) {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    step(act, outcome).statusCode(status).body("type", containsString(problem));
    oversight("*").get(address()).then().body("state", is("RECEIVED"), "steps", empty());
  }

  @Test
  void aStepNeedsTheVersionThatWasReadAndCountsOnce() {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    var read = etag();
    var act = Map.of("act", "TAKE_UP");
    oversight("*").body(act).put(address() + "/step").then().statusCode(428);
    for (var i = 0; i < 2; i++) {
      oversight("*")
          .header("If-Match", read)
          .body(act)
          .put(address() + "/step")
          .then()
          .statusCode(200);
    }
    oversight("*")
        .header("If-Match", read)
        .body(Map.of("act", "CLOSE", "outcome", "ANSWERED"))
        .put(address() + "/step")
        .then()
        .statusCode(412);
    oversight("*").get(address()).then().body("steps.act", contains("TAKE_UP"));
  }

  @Test
  void aReportSentTenTimesAtOnceIsOne() throws Exception {
    try (var senders = Executors.newFixedThreadPool(10)) {
      var answers =
          senders.invokeAll(
              IntStream.range(0, 10)
                  .<Callable<Integer>>mapToObj(
                      _ -> () -> send(report("EXTORTION", "IQIKH")).extract().statusCode())
                  .toList());
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
    }
    send(with(report("EXTORTION", "IQIKH"), "words", "Something else"))
        .statusCode(409)
        .body("type", containsString("report-differs"));
    var message = UUID.randomUUID();
    more(message, "On Friday").statusCode(200);
    more(message, "On Friday").statusCode(200);
    more(message, "On Monday").statusCode(409);
    oversight("*").get(address()).then().body("messages.words", contains("On Friday"));
  }

  @Test
  void whatCannotBeAReportIsRefusedWithThePlace() {
    var report = report("EXTORTION", "IQIKH");
    send(with(report, "words", " ")).statusCode(400).body("errors[0].pointer", is("/words"));
    send(with(report, "words", "x".repeat(4001))).statusCode(400);
    send(with(report, "kind", "WHATEVER")).statusCode(400);
    send(with(report, "crossingPoint", "nowhere")).statusCode(400);
    send(with(report, "happenedOn", "2026-02-31")).statusCode(400);
    send(with(report, "happenedOn", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()))
        .statusCode(422)
        .body("type", containsString("report-day-impossible"));
    send(with(report, "reporter", "Somebody")).statusCode(400);
    nobody().body(Map.of("code", code)).post("/public/reports/state").then().statusCode(404);
  }

  @Test
  void markupAndOtherScriptsAreKeptAsTheyAreWritten() {
    var words = "<script>alert(1)</script> دەستیان لێ دا \u202Eنوشته";
    send(with(report("EXTORTION", "IQIKH"), "words", words)).statusCode(201);
    oversight("*").get(address()).then().body("words", is(words));
  }

  @Test
  void nobodyKeepsTheCodeNorWhoSentAReport() {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    for (var table : List.of("report", "journal", "outbox", "idempotency_key")) {
      assertThat(
              servers.ask(
                  DATABASE,
                  "select count(*) from %1$s t where t::text like '%%%2$s%%' or t::text like '%%%3$s%%'"
                      .formatted(table, code, code.replace("-", ""))))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(
            servers.ask(
                DATABASE,
                "select actor_id from journal where '%s' = any(record_ids)".formatted(id)))
        .isEqualTo("service:trafficking-alert");
  }

  @Test
  void anAnswerCountsOnceAndOnlyTheDeskAnswers() {
    send(report("EXTORTION", "IQIKH")).statusCode(201);
    var message = UUID.randomUUID();
    answer(message, "Thank you").statusCode(201);
    answer(message, "Thank you").statusCode(200);
    answer(message, "No thanks").statusCode(409).body("type", containsString("message-differs"));
    protection()
        .body(Map.of("words", "Thank you"))
        .put("%s/messages/%s".formatted(address(), UUID.randomUUID()))
        .then()
        .statusCode(404);
  }

  private static String aCode() {
    var drawn = new StringBuilder();
    for (var i = 0; i < 20; i++) {
      drawn.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(32)));
    }
    return drawn.toString();
  }

  private Map<String, Object> report(String kind, @Nullable String place) {
    var report = new HashMap<String, Object>();
    report.put("code", code);
    report.put("kind", kind);
    if (place != null) {
      report.put("crossingPoint", place);
    }
    report.put("happenedOn", "2026-11-20");
    report.put("language", "ckb");
    report.put("words", WORDS);
    report.put("contact", "+964 770 000 0000, evenings");
    return report;
  }

  private static RequestSpecification nobody() {
    return given().contentType(ContentType.JSON);
  }

  private static RequestSpecification oversight(String place) {
    return as(Duty.OVERSIGHT_OFFICER, place);
  }

  private static ValidatableResponse send(Map<String, Object> report) {
    return nobody().body(report).post("/public/reports").then();
  }

  private ValidatableResponse more(UUID message, String words) {
    return nobody()
        .body(Map.of("code", code, "id", message.toString(), "words", words))
        .post("/public/reports/messages")
        .then();
  }

  private String address() {
    return "/reports/" + id;
  }

  private String etag() {
    return oversight("*").get(address()).then().statusCode(200).extract().header("ETag");
  }

  private ValidatableResponse step(String act, @Nullable String outcome) {
    var step = new HashMap<String, Object>();
    step.put("act", act);
    if (outcome != null) {
      step.put("outcome", outcome);
    }
    return oversight("*").header("If-Match", etag()).body(step).put(address() + "/step").then();
  }

  private ValidatableResponse answer(UUID message, String words) {
    return oversight("*")
        .body(Map.of("words", words))
        .put("%s/messages/%s".formatted(address(), message))
        .then();
  }
}
