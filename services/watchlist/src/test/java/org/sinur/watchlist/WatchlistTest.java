package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class WatchlistTest {

  private final TestServers servers = TestServers.running();
  private final Topic subjects = new Topic(servers.kafka(), "watchlist.subjects");

  @TestHTTPResource(value = "openapi", management = true)
  URI openapi;

  @BeforeEach
  void nobodyIsListed() {
    servers.execute("watchlist", "truncate list_import, list_version cascade");
  }

  @Test
  void theContractIsWhatIsServed() throws IOException {
    Contract.check(openapi, Path.of("openapi.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointForEveryDuty() throws IOException {
    String[] readers = {
      Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR
    };
    return new DutyMatrix("IQIKH", Contract.operations(openapi))
        .allow("GET", "/subjects", readers)
        .allow("GET", "/subjects/{id}", readers)
        .allow("GET", "/subjects/{id}/history", readers)
        .allow("GET", "/versions", readers)
        .allow("GET", "/sources", readers)
        .allow("POST", "/sources/{source}/fetch", r -> r, Duty.WATCHLIST_EDITOR)
        .allow("GET", "/entries", readers)
        .allow("GET", "/entries/{id}", readers)
        .allow("GET", "/entries/{id}/proposals", readers)
        .allow(
            "POST",
            "/entries",
            r -> r.header("Idempotency-Key", UUID.randomUUID()).body("{}"),
            Duty.WATCHLIST_EDITOR)
        .allow(
            "POST",
            "/entries/{id}/proposals",
            r ->
                r.header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", "*")
                    .body("{\"change\":\"SUSPEND\",\"reason\":\"why\"}"),
            Duty.WATCHLIST_EDITOR)
        .allow(
            "PUT",
            "/entries/{id}/proposals/{proposal}/decision",
            r -> r.header("If-Match", "*").body("{\"decision\":\"APPROVED\",\"note\":\"meant\"}"),
            Duty.WATCHLIST_EDITOR,
            Duty.WATCHLIST_APPROVER)
        .allow("GET", "/imports", readers)
        .allow("GET", "/imports/{id}", readers)
        .allow("GET", "/imports/{id}/changes", readers)
        .allow("GET", "/imports/{id}/changes/{subject}", readers)
        .allow(
            "POST",
            "/listed-documents/lookup",
            r -> r.body("{\"number\":\"A1000001\",\"issuingState\":\"IRQ\"}"),
            readers)
        .allow("GET", "/document-lists", readers)
        .allow("GET", "/document-lists/{id}", readers)
        .allow("GET", "/document-lists/{id}/changes", readers)
        .allow(
            "PUT",
            "/document-lists/{id}/decision",
            r -> r.header("If-Match", "*").body("{\"decision\":\"APPROVED\",\"note\":\"meant\"}"),
            Duty.WATCHLIST_APPROVER)
        .allow(
            "POST",
            "/document-lists/{id}",
            r ->
                r.contentType("text/csv")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("x".getBytes(UTF_8)),
            Duty.WATCHLIST_EDITOR)
        .allow(
            "PUT",
            "/imports/{id}/decision",
            r -> r.header("If-Match", "*").body("{\"decision\":\"APPROVED\",\"note\":\"meant\"}"),
            Duty.WATCHLIST_APPROVER)
        .allow(
            "POST",
            "/imports/{id}",
            r ->
                r.contentType("application/xml")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("<x/>"),
            Duty.WATCHLIST_EDITOR)
        .allow("GET", "/journal", Duty.AUDITOR, Duty.OVERSIGHT_OFFICER)
        .tests();
  }

  @Test
  void aListTakenInIsInForceAndToldAsAWhole() {
    var report =
        take(SampleLists.invented(), "import-first-time")
            .statusCode(201)
            .body("read", is(7), "faults", hasSize(0), "version.added", is(7))
            .extract()
            .jsonPath();
    as(Duty.WATCHLIST_EDITOR)
        .get("/versions")
        .then()
        .statusCode(200)
        .body("[0].version", is(report.getInt("version.version")), "[0].subjects", is(7));
    as(Duty.HQ_ANALYST)
        .get("/subjects/un:990001")
        .then()
        .statusCode(200)
        .body(
            "names[0].text", is("AZHAR QASIM AL-MITHALI"),
            "births[0].earliest", is("1979-03-14"),
            "masked", is(false));

    // every subject, and only then the word that the version is complete
    var version = report.getInt("version.version");
    var told = subjects.readUntil(r -> r.stream().anyMatch(m -> isMark(m, version)));
    var mark =
        told.indexOf(told.stream().filter(m -> isMark(m, version)).findFirst().orElseThrow());
    assertThat(told.subList(0, mark))
        .extracting(ConsumerRecord::key)
        .contains("un:990001", "un:990006", "un:990101");
    assertThat(told.subList(0, mark))
        .filteredOn(m -> m.key().equals("un:990001"))
        .allMatch(m -> Topic.header(m, "ce_type").equals("org.sinur.watchlist.subject-listed.v1"));

    // sent again with its key: the same answer and no second import
    take(SampleLists.invented(), "import-first-time")
        .statusCode(200)
        .body("id", is(report.getString("id")));
    // the same key for another file: refused
    take(SampleLists.invented().replace("NMUNAYI", "NMUNAY"), "import-first-time")
        .statusCode(422)
        .body("type", is("urn:problem:request:idempotency-key-reused"));
    assertThat(
            servers.ask(
                "watchlist",
                "select count(*) from journal where action = 'IMPORTED' and record_ids[1] = '%s'"
                    .formatted(report.getString("id"))))
        .isEqualTo("1");

    // the next edition changes one subject and drops another
    var next =
        SampleLists.invented()
            .replace("NMUNAYI", "NMUNAYEE")
            .replaceFirst("(?s)<INDIVIDUAL>\\s*<DATAID>990006.*?</INDIVIDUAL>", "");
    var second =
        take(next, "import-second-edition")
            .statusCode(201)
            .body("version.changed", is(1), "version.removed", is(1), "unchanged", is(5))
            .extract()
            .jsonPath();
    as(Duty.HQ_ANALYST).get("/subjects/un:990006").then().statusCode(404);
    whatTheListSaidCanBeReadBack(report);
    var nextVersion = second.getInt("version.version");
    var retold = subjects.readUntil(r -> r.stream().anyMatch(m -> isMark(m, nextVersion)));
    assertThat(retold)
        .anyMatch(m -> m.key().equals("un:990006") && m.value() == null)
        .anyMatch(
            m -> m.key().equals("un:990002") && String.valueOf(m.value()).contains("NMUNAYEE"));
  }

  private static void whatTheListSaidCanBeReadBack(JsonPath first) {
    var then = first.getString("version.publishedAt");
    as(Duty.HQ_ANALYST)
        .get("/subjects/un:990006?at=" + then)
        .then()
        .statusCode(200)
        .body("reference", is("SAMPLE.006"));
    as(Duty.HQ_ANALYST)
        .get("/subjects?source=un&at=" + then)
        .then()
        .statusCode(200)
        .body(
            "version.version", is(first.getInt("version.version")),
            "subjects", hasSize(7),
            "subjects.find { it.id == 'un:990002' }.names[0].text", containsString("NMUNAYI"));
    as(Duty.HQ_ANALYST)
        .get("/subjects?at=2001-01-01T00:00:00Z")
        .then()
        .body("version", nullValue(), "subjects", hasSize(0));
    as(Duty.HQ_ANALYST).get("/subjects/un:990006?at=2001-01-01T00:00:00Z").then().statusCode(404);
    as(Duty.HQ_ANALYST)
        .get("/subjects/un:990002/history")
        .then()
        .statusCode(200)
        .body(
            "size()", is(2),
            "[0].subject.names[0].text", containsString("NMUNAYI"),
            "[0].until.version", is(first.getInt("version.version") + 1),
            "[1].subject.names[0].text", containsString("NMUNAYEE"),
            "[1].until", nullValue());
    as(Duty.HQ_ANALYST).get("/subjects/un:000000/history").then().statusCode(404);
  }

  @Test
  void aDamagedFileChangesNothingAndSaysWhere() {
    take(SampleLists.invented(), "import-before-damage").statusCode(201);
    var inForce = as(Duty.WATCHLIST_EDITOR).get("/versions").jsonPath().getInt("[0].version");
    given()
        .auth()
        .oauth2(Tokens.of(Duty.WATCHLIST_EDITOR, "*"))
        .contentType("application/xml")
        .header("Idempotency-Key", "import-damaged")
        .body(SampleLists.invented().replace("Mosul", "Mos\u00FCl").getBytes(ISO_8859_1))
        .post("/imports/un")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "type",
            is("urn:problem:watchlist:list-damaged"),
            "detail",
            containsString("Line 24, column"));
    take(SampleLists.invented().replace("</ENTITIES>", ""), "import-cut-off").statusCode(422);
    as(Duty.WATCHLIST_EDITOR).get("/versions").then().body("[0].version", is(inForce));
  }

  @Test
  void anAuditorSeesThatSomebodyIsListedButNotWho() {
    take(SampleLists.invented(), "import-for-audit").statusCode(201);
    as(Duty.AUDITOR)
        .get("/subjects/un:990001")
        .then()
        .statusCode(200)
        .body(
            "masked", is(true),
            "names[0].text", is("A••• Q••• A•••"),
            "births[0].earliest", nullValue(),
            "documents[0].number", is("•••17"));
    assertThat(
            servers.ask(
                "watchlist",
                "select count(*) from journal where action = 'VIEWED' and actor_name = 'test-auditor'"
                    + " and 'un:990001' = any(record_ids)"))
        .isNotEqualTo("0");
  }

  @Test
  void aRequestThatIsNotUnderstoodIsRefusedWithTheReason() {
    as(Duty.HQ_ANALYST)
        .get("/subjects?name=MITHALI")
        .then()
        .statusCode(400)
        .body(
            "type",
            is("urn:problem:request:unknown-query-parameter"),
            "errors[0].pointer",
            is("?name"));
    as(Duty.HQ_ANALYST)
        .get("/subjects?limit=0")
        .then()
        .statusCode(400)
        .body("type", is("urn:problem:request:invalid-field"), "errors[0].pointer", is("?limit"));
    as(Duty.HQ_ANALYST)
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    as(Duty.WATCHLIST_EDITOR)
        .contentType("application/xml")
        .body("<x/>")
        .post("/imports/un")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("Idempotency-Key"));
    take("<x/>", "import-from-nobody").statusCode(422);
    as(Duty.WATCHLIST_EDITOR)
        .contentType("application/zip")
        .header("Idempotency-Key", UUID.randomUUID())
        .body("x".getBytes(UTF_8))
        .post("/imports/un")
        .then()
        .statusCode(415)
        .body("detail", is("This list is taken in as XML"));
    as(Duty.WATCHLIST_EDITOR)
        .contentType("application/xml")
        .header("Idempotency-Key", UUID.randomUUID())
        .body("<x/>")
        .post("/imports/nobody")
        .then()
        .statusCode(404)
        .body("type", is("urn:problem:watchlist:unknown-source"));
    as(Duty.WATCHLIST_EDITOR)
        .contentType("text/plain")
        .header("Idempotency-Key", UUID.randomUUID())
        .body("x")
        .post("/imports/un")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void theSameImportSentTenTimesAtOnceIsMadeOnce() {
    var key = UUID.randomUUID().toString();
    var ids =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(
                i ->
                    take(SampleLists.invented(), key)
                        .statusCode(lessThan(300))
                        .extract()
                        .path("id"))
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
  }

  private static ValidatableResponse take(String file, String key) {
    return as(Duty.WATCHLIST_EDITOR)
        .contentType("application/xml")
        .header("Idempotency-Key", key)
        .body(file.getBytes(UTF_8))
        .post("/imports/un")
        .then();
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }

  private static boolean isMark(ConsumerRecord<String, String> record, int version) {
    return record.key().equals("version-in-force")
        && record.value().contains("\"version\":%d,".formatted(version));
  }
}
