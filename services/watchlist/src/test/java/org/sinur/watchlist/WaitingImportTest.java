package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class WaitingImportTest {

  /** All seven, one of them spelt otherwise. */
  private static final String RESPELT = SampleLists.invented().replace("NMUNAYI", "NMUNAYEE");

  /** Four of seven are gone. */
  private static final String FEW =
      RESPELT.replaceAll("(?s)<INDIVIDUAL>\\s*<DATAID>99000[3-6].*?</INDIVIDUAL>", "");

  /** One of seven is gone. */
  private static final String SHORTER = without(SampleLists.invented(), 6);

  /** Two of seven are gone. */
  private static final String SHORTER_STILL = without(SHORTER, 5);

  private final TestServers servers = TestServers.running();
  private final Topic subjects = new Topic(servers.kafka(), "watchlist.subjects");

  @BeforeEach
  void sevenAreListed() {
    servers.execute("watchlist", "truncate list_import, list_version cascade");
    send(SampleLists.invented()).statusCode(201).body("state", is("APPLIED"), "added", is(7));
  }

  @Test
  void aListThatShrinksWaitsForAnotherPersonAndTakesForceWithTheirWord() {
    var before = versionInForce();
    var waiting =
        send(FEW)
            .statusCode(202)
            .body(
                "state", is("WAITING"),
                "recordedByName", is("test-watchlist-editor"),
                "waitsBecause", is("SHRINKS"),
                "version", nullValue(),
                "read", is(3),
                "removed", is(4),
                "changed", is(1),
                "unchanged", is(2))
            .extract()
            .jsonPath();
    var id = waiting.getString("id");
    assertThat(versionInForce()).isEqualTo(before);

    // what it would change, page by page, without saying who they are
    as(Duty.WATCHLIST_APPROVER)
        .get("/imports/{id}/changes?limit=2", id)
        .then()
        .statusCode(200)
        .body(
            "changes.subjectId", contains("un:990002", "un:990003"),
            "changes.change", contains("CHANGED", "REMOVED"),
            "changes.reference", contains("SAMPLE.002", "SAMPLE.003"),
            "changes[0].fields", contains("names"),
            "changes[1].fields", empty(),
            "next", is("un:990003"));
    as(Duty.WATCHLIST_APPROVER)
        .get("/imports/{id}/changes?after=un:990003", id)
        .then()
        .body("changes", hasSize(3), "next", nullValue());
    // and of one subject both sides; who looked is journalled
    as(Duty.WATCHLIST_APPROVER)
        .get("/imports/{id}/changes/un:990003", id)
        .then()
        .statusCode(200)
        .body("before.id", is("un:990003"), "after", nullValue());
    as(Duty.AUDITOR)
        .get("/imports/{id}/changes/un:990002", id)
        .then()
        .body("before.masked", is(true), "after.masked", is(true));
    as(Duty.WATCHLIST_APPROVER).get("/imports/{id}/changes/un:990001", id).then().statusCode(404);

    var tag = tag(id);
    decide(id, "APPROVED", tag)
        .statusCode(200)
        .body(
            "state", is("APPLIED"),
            "version.removed", is(4),
            "version.changed", is(1),
            "version.subjects", is(3),
            "decidedAt", notNullValue());
    as(Duty.HQ_ANALYST).get("/subjects/un:990003").then().statusCode(404);
    var version = versionInForce();
    assertThat(
            subjects.readUntil(
                r ->
                    r.stream()
                        .anyMatch(
                            m ->
                                m.key().equals("version-in-force")
                                    && m.value().contains("\"version\":%d,".formatted(version)))))
        .anyMatch(m -> m.key().equals("un:990003") && m.value() == null)
        .anyMatch(
            m -> m.key().equals("un:990002") && String.valueOf(m.value()).contains("NMUNAYEE"));
    assertThat(journal(id)).isEqualTo("RECORDED APPROVED");

    // the changes of what is in force are read back from its versions
    as(Duty.HQ_ANALYST)
        .get("/imports/{id}/changes", id)
        .then()
        .body("changes", hasSize(5), "changes[0].change", is("CHANGED"));
    // said again it is the same decision; another one comes too late
    decide(id, "APPROVED", tag).statusCode(200);
    decide(id, "REJECTED", tag)
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:import-decided"));
  }

  @Test
  void aListThatShrinksInSmallStepsWaitsWhenTheStepsComeToTooMuch() {
    send(SHORTER).statusCode(201).body("removed", is(1));
    // again one less of what is in force, but two less than seven
    var waiting = send(SHORTER_STILL).statusCode(202).body("waitsBecause", is("SHRINKS"));
    var id = waiting.extract().<String>path("id");
    // once a second person has agreed, it is counted from there
    decide(id, "APPROVED", tag(id)).statusCode(200);
    send(SHORTER_STILL.replace("NMUNAYI", "NMUNAYEE")).statusCode(201);
    // and from what was in force some days ago, when that is more recent than the first file
    servers.execute(
        "watchlist", "update list_version set published_at = published_at - interval '8 days'");
    servers.execute("watchlist", "update list_import set decided_by = null");
    send(SHORTER_STILL).statusCode(201);
  }

  @Test
  void nobodyApprovesWhatTheySentByAnyPath() {
    var both = Tokens.of("zaid", Set.of(Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER), "*");
    var id =
        send(given().auth().oauth2(both), FEW, "").statusCode(202).extract().<String>path("id");
    decide(given().auth().oauth2(both), id, "APPROVED", tag(id))
        .statusCode(403)
        .body("type", is("urn:problem:watchlist:own-import"));
    decide(as(Duty.WATCHLIST_EDITOR), id, "APPROVED", tag(id)).statusCode(403);
    // the way of old, to say with the file that it may shrink, is gone
    send(as(Duty.WATCHLIST_EDITOR), FEW, "?shrinkingAccepted=true").statusCode(400);
    as(Duty.HQ_ANALYST).get("/imports/{id}", id).then().body("state", is("WAITING"));
    // whoever sent it may take it back
    decide(given().auth().oauth2(both), id, "REJECTED", tag(id)).statusCode(200);
  }

  @Test
  void aFileIsHeldForADecisionWhenItsSenderAsksForIt() {
    var id =
        send(as(Duty.WATCHLIST_EDITOR), RESPELT, "?hold=true")
            .statusCode(202)
            .body("waitsBecause", is("HELD"), "changed", is(1), "removed", is(0))
            .extract()
            .<String>path("id");
    decide(id, "REJECTED", tag(id))
        .statusCode(200)
        .body("state", is("REJECTED"), "note", is("as agreed"), "version", nullValue());
    as(Duty.HQ_ANALYST)
        .get("/imports/{id}/changes", id)
        .then()
        .body("changes", hasSize(1), "changes[0].fields", contains("names"));
    assertThat(journal(id)).isEqualTo("RECORDED REJECTED");
  }

  @Test
  void aLaterFileTakesThePlaceOfOneThatWaits() {
    var first = send(FEW).statusCode(202).extract().<String>path("id");
    var tag = tag(first);
    var second = send(FEW + " ").statusCode(202).extract().<String>path("id");
    send(RESPELT).statusCode(201);
    for (var id : new String[] {first, second}) {
      as(Duty.HQ_ANALYST).get("/imports/{id}", id).then().body("state", is("SUPERSEDED"));
    }
    decide(first, "APPROVED", tag)
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:import-decided"));
    as(Duty.HQ_ANALYST).get("/subjects/un:990006").then().statusCode(200);
  }

  @Test
  void aDecisionNeedsTheStateThatWasRead() {
    var id = send(FEW).statusCode(202).extract().<String>path("id");
    decide(id, "APPROVED", "\"7\"").statusCode(412);
    given()
        .auth()
        .oauth2(Tokens.of(Duty.WATCHLIST_APPROVER, "*"))
        .contentType(ContentType.JSON)
        .body("{\"decision\":\"APPROVED\",\"note\":\"as agreed\"}")
        .put("/imports/{id}/decision", id)
        .then()
        .statusCode(428);
    // something else than a file changed the source's subjects meanwhile
    servers.execute(
        "watchlist",
        "insert into list_version (published_at, source, added, changed, removed, subjects)"
            + " values (now(), 'un', 0, 0, 0, 7)");
    decide(id, "APPROVED", tag(id))
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:import-outdated"));
    // what another source changed does not matter
    servers.execute("watchlist", "update list_version set source = 'sample' where source = 'un'");
    decide(id, "APPROVED", tag(id)).statusCode(200);
  }

  @Test
  void aWaitingFileSentAgainWithItsKeyIsTheSameImport() {
    var key = UUID.randomUUID().toString();
    var first = send(as(Duty.WATCHLIST_EDITOR), FEW, "", key).statusCode(202);
    send(as(Duty.WATCHLIST_EDITOR), FEW, "", key)
        .statusCode(200)
        .body("id", is(first.extract().<String>path("id")), "state", is("WAITING"));
  }

  private static String without(String list, int number) {
    return list.replaceAll(
        "(?s)<INDIVIDUAL>\\s*<DATAID>99000%d.*?</INDIVIDUAL>".formatted(number), "");
  }

  private int versionInForce() {
    return as(Duty.HQ_ANALYST).get("/versions").jsonPath().getInt("[0].version");
  }

  private String journal(String id) {
    return servers.ask(
        "watchlist",
        "select string_agg(action, ' ' order by recorded_at) from journal where record_ids[1] = '%s'"
            .formatted(id));
  }

  private static String tag(String id) {
    return as(Duty.WATCHLIST_APPROVER)
        .get("/imports/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private static ValidatableResponse decide(String id, String decision, String tag) {
    return decide(as(Duty.WATCHLIST_APPROVER), id, decision, tag);
  }

  private static ValidatableResponse decide(
      RequestSpecification who, String id, String decision, String tag) {
    return who.contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body("{\"decision\":\"%s\",\"note\":\"as agreed\"}".formatted(decision))
        .put("/imports/{id}/decision", id)
        .then();
  }

  private static ValidatableResponse send(String file) {
    return send(as(Duty.WATCHLIST_EDITOR), file, "");
  }

  private static ValidatableResponse send(RequestSpecification who, String file, String query) {
    return send(who, file, query, UUID.randomUUID().toString());
  }

  private static ValidatableResponse send(
      RequestSpecification who, String file, String query, String key) {
    return who.contentType("application/xml")
        .header("Idempotency-Key", key)
        .body(file.getBytes(UTF_8))
        .post("/imports/un" + query)
        .then();
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }
}
