package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class EntryTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Baghdad"));

  private final TestServers servers = TestServers.running();
  private final Topic subjects = new Topic(servers.kafka(), "watchlist.subjects");

  private final String huda = Tokens.of("huda", Set.of(Duty.WATCHLIST_EDITOR), "*");
  private final String zaid = Tokens.of("zaid", Set.of(Duty.WATCHLIST_APPROVER), "*");
  private final String both =
      Tokens.of("both", Set.of(Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER), "*");

  @BeforeEach
  void nobodyIsListed() {
    servers.execute("watchlist", "truncate entry, list_import, list_version cascade");
  }

  @Test
  void anEntryIsListedWithTheWordOfASecondPerson() {
    var proposed =
        propose(huda, content())
            .statusCode(201)
            .body(
                "reference", matchesPattern("C-\\d{4}-\\d{6}"),
                "state", is("PROPOSED"),
                "subject", nullValue(),
                "waiting.change", is("LIST"),
                "waiting.subject.names[0].text", is("AZHAR QASIM AL-MITHALI"),
                "waiting.subject.names.quality", contains("PRIMARY", "GOOD", "LOW"),
                "waiting.subject.births[0].earliest", is("1979-03-01"),
                "waiting.subject.mandate.legalBasis", is("Order 12/2026"))
            .extract()
            .jsonPath();
    var subject = proposed.getString("subjectId");
    assertThat(subject).isEqualTo("commission:" + proposed.getString("reference"));
    // before the second person nothing is listed
    as(Duty.HQ_ANALYST).get("/subjects/{id}", subject).then().statusCode(404);
    as(Duty.HQ_ANALYST).get("/versions").then().body("", empty());

    var approved =
        decide(zaid, proposed, "APPROVED")
            .statusCode(200)
            .body(
                "state", is("IN_FORCE"),
                "waiting", nullValue(),
                "expired", is(false),
                "subject.listedOn", is(today.toString()),
                "reviewOn", is(today.plusMonths(6).toString()))
            .extract()
            .jsonPath();
    as(Duty.HQ_ANALYST)
        .get("/subjects/{id}", subject)
        .then()
        .statusCode(200)
        .body(
            "handling", is("PREVENT_EXIT"),
            "source", is("commission"),
            "mandate.requestingAuthority", is("Court of Mosul"),
            "mandate.expiresOn", is(today.plusYears(1).toString()));
    var version = as(Duty.HQ_ANALYST).get("/versions").jsonPath().getInt("[0].version");
    assertThat(subjects.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(subject))))
        .anyMatch(m -> m.key().equals(subject) && m.value().contains("MITHALI"));
    as(Duty.AUDITOR)
        .get("/entries/{id}/proposals", approved.getString("id"))
        .then()
        .statusCode(200)
        .body(
            "size()", is(1),
            "[0].decision", is("APPROVED"),
            "[0].version", is(version),
            "[0].proposedBy", is("huda"),
            "[0].proposedByName", is("huda"),
            "[0].decidedBy", is("zaid"),
            "[0].subject.masked", is(true),
            "[0].reason", not("why")); // what people write may name people
    assertThat(journal(approved.getString("id"))).contains("RECORDED", "APPROVED", "VIEWED");
  }

  @Test
  void amendedSuspendedResumedAndWithdrawnEachTimeByTwo() {
    var entry = inForce();
    var subject = entry.getString("subjectId");
    var amended = content();
    amended.put("names", List.of(Map.of("text", "AZHAR QASIM AL-MITHALEE")));

    entry = change(entry, "AMEND", amended);
    assertThat(listedName(subject)).isEqualTo("AZHAR QASIM AL-MITHALEE");
    entry = change(entry, "SUSPEND", null);
    assertThat(entry.getString("state")).isEqualTo("SUSPENDED");
    assertThat(listedName(subject)).isNull();
    // a suspended entry is amended without being listed by it
    entry = change(entry, "AMEND", content());
    assertThat(entry.getString("state")).isEqualTo("SUSPENDED");
    assertThat(listedName(subject)).isNull();
    entry = change(entry, "RESUME", null);
    assertThat(listedName(subject)).isEqualTo("AZHAR QASIM AL-MITHALI");
    entry = change(entry, "WITHDRAW", null);
    assertThat(entry.getString("state")).isEqualTo("WITHDRAWN");
    assertThat(listedName(subject)).isNull();
    proposeChange(huda, entry, "RESUME", null)
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:entry-change-impossible"));

    // what it said at each moment can be read back
    as(Duty.HQ_ANALYST)
        .get("/subjects/{id}/history", subject)
        .then()
        .body(
            "collect { it.subject.names[0].text }",
            contains("AZHAR QASIM AL-MITHALI", "AZHAR QASIM AL-MITHALEE", "AZHAR QASIM AL-MITHALI"),
            "until",
            not(hasItem(nullValue())));
    as(Duty.HQ_ANALYST)
        .get("/entries/{id}/proposals", entry.getString("id"))
        .then()
        .body("change", contains("WITHDRAW", "RESUME", "AMEND", "SUSPEND", "AMEND", "LIST"));
  }

  @Test
  void nobodyApprovesTheOwnProposalByAnyPath() {
    var entry = propose(both, content()).statusCode(201).extract().jsonPath();
    decide(both, entry, "APPROVED")
        .statusCode(403)
        .body("type", is("urn:problem:watchlist:own-proposal"));
    // an editor who is no approver decides nothing either
    decide(huda, entry, "APPROVED").statusCode(403);
    decide(huda, entry, "REJECTED").statusCode(403);
    // and the database does not take it, whatever a program does
    assertThatThrownBy(
            () ->
                servers.execute(
                    "watchlist",
                    "update entry_proposal set decision = 'APPROVED', decided_by = proposed_by"))
        .hasMessageContaining("entry_proposal_check");
    var listed = change(approved(entry), "SUSPEND", null, both, zaid);
    var proposed = proposeChange(both, listed, "RESUME", null).extract().jsonPath();
    decide(both, proposed, "APPROVED").statusCode(403);
  }

  @Test
  void aProposalIsRejectedByAnApproverOrTakenBackByItsProposerOnly() {
    var rejected = propose(huda, content()).extract().jsonPath();
    decide(zaid, rejected, "REJECTED").statusCode(200).body("state", is("NOT_LISTED"));
    decide(zaid, rejected, "APPROVED")
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:proposal-decided"));

    var entry = inForce();
    var proposed = proposeChange(huda, entry, "WITHDRAW", null).extract().jsonPath();
    // one change waits at a time
    proposeChange(huda, proposed, "SUSPEND", null)
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:entry-change-waits"));
    decide(zaid, proposed, "RETRACTED").statusCode(403);
    decide(huda, proposed, "RETRACTED")
        .statusCode(200)
        .body("state", is("IN_FORCE"), "waiting", nullValue());
    assertThat(listedName(entry.getString("subjectId"))).isNotNull();
  }

  @Test
  void theSameDecisionSentAgainIsTheSameDecision() {
    var entry = propose(huda, content()).extract().jsonPath();
    decide(zaid, entry, "APPROVED").statusCode(200);
    decide(zaid, entry, "APPROVED").statusCode(200).body("state", is("IN_FORCE"));
    assertThat(as(Duty.HQ_ANALYST).get("/versions").jsonPath().getList("")).hasSize(1);
  }

  @Test
  void whoeverReadAnOlderStateDecidesAnew() {
    var entry = inForce();
    proposeChange(huda, entry, "WITHDRAW", null).statusCode(201);
    given()
        .auth()
        .oauth2(huda)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("change", "SUSPEND", "reason", "why"))
        .post("/entries/{id}/proposals", entry.getString("id"))
        .then()
        .statusCode(428);
    given()
        .auth()
        .oauth2(huda)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .header("If-Match", "\"0\"")
        .body(Map.of("change", "SUSPEND", "reason", "why"))
        .post("/entries/{id}/proposals", entry.getString("id"))
        .then()
        .statusCode(412);
  }

  @Test
  void theSameProposalSentTenTimesAtOnceIsOneEntry() {
    var key = UUID.randomUUID().toString();
    var body = Map.of("content", content(), "reason", "why");
    var ids =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> post(huda, key, body).extract().<String>path("id")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .distinct()
            .toList();
    assertThat(ids).hasSize(1).doesNotContainNull();
    post(huda, key, Map.of("content", content(), "reason", "another"))
        .statusCode(422)
        .body("type", is("urn:problem:request:idempotency-key-reused"));
  }

  @Test
  void ofManyChangesProposedAtTheSameMomentOneWaits() {
    var entry = inForce();
    var answers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> proposeChange(huda, entry, "SUSPEND", null).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnlyOnce(201).isSubsetOf(201, 409, 412);
  }

  @Test
  void anEntryPastItsLastDayIsNotListedUntilItIsAmended() {
    var entry = inForce();
    var id = entry.getString("id");
    entry = change(entry, "SUSPEND", null);
    servers.execute(
        "watchlist",
        "update entry set expires_on = date '2026-01-01' where id = '%s'".formatted(id));
    var resuming = proposeChange(huda, entry, "RESUME", null).statusCode(201).extract().jsonPath();
    decide(zaid, resuming, "APPROVED")
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:entry-past-its-day"));
    decide(zaid, resuming, "REJECTED").statusCode(200).body("expired", is(true));
    entry = change(read(id), "AMEND", content());
    change(entry, "RESUME", null);
    assertThat(listedName(entry.getString("subjectId"))).isNotNull();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      nullValues = "absent",
      value = {
        "legalBasis, absent, 400, /content/legalBasis",
        "legalBasis, '  ', 400, /content/legalBasis",
        "requestingAuthority, absent, 400, /content/requestingAuthority",
        "expiresOn, absent, 400, /content/expiresOn",
        "expiresOn, 2026-02-31, 400, /content/expiresOn",
        "expiresOn, 2020-01-01, 422, /content/expiresOn",
        "expiresOn, 2199-01-01, 422, /content/expiresOn",
        "reviewOn, 2199-01-01, 422, /content/reviewOn",
        "reviewOn, 2001-01-01, 422, /content/reviewOn",
        "handling, SHOOT, 400, /content/handling",
        "handling, AVERT_THREAT, 422, /content/handling",
        "sex, X, 400, /content/sex",
        "kind, SHIP, 400, /content/kind",
      })
  void whatTheCommissionCouldNotAnswerForIsRefusedWithItsPlace(
      String field, @Nullable String value, int status, String pointer) {
    var content = content();
    if (value == null) {
      content.remove(field);
    } else {
      content.put(field, value);
    }
    propose(huda, content).statusCode(status).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void everyFaultOfAnEntryIsToldAtOnce() {
    var content = content();
    content.put("births", List.of("31/02/1979", "14 Safar 1402", "1979/1970"));
    content.put("nationalities", List.of("IRQ", "ZZZ"));
    content.put(
        "documents", List.of(Map.of("type", "passport", "number", "A1", "issuingState", "Q")));
    propose(huda, content)
        .statusCode(422)
        .body(
            "type", is("urn:problem:watchlist:entry-unusable"),
            "errors.pointer",
                containsInAnyOrder(
                    "/content/births/0",
                    "/content/births/1",
                    "/content/births/2",
                    "/content/nationalities/1",
                    "/content/documents/0/issuingState"));
    content = content();
    content.put("names", List.of());
    propose(huda, content).statusCode(400).body("errors.pointer", hasItem("/content/names"));
  }

  @Test
  void namesAreDataWhateverIsInThem() {
    var name = "O'Brien \"<b>x</b>\" =1+1 ${7*7} \u202Eمثال\u202C";
    var content = content();
    content.put("names", List.of(Map.of("text", name)));
    var entry = propose(huda, content).statusCode(201).extract().jsonPath();
    approved(entry);
    assertThat(listedName(entry.getString("subjectId"))).isEqualTo(name);
  }

  @Test
  void approversFindWhatWaitsAndEditorsWhatIsToBeLookedAtAgain() {
    var first = inForce();
    var second = propose(huda, content()).extract().jsonPath();
    as(Duty.WATCHLIST_APPROVER)
        .get("/entries?waiting=true")
        .then()
        .statusCode(200)
        .body("entries.id", contains(second.getString("id")), "entries[0].waiting", notNullValue());
    as(Duty.WATCHLIST_EDITOR)
        .get("/entries?state=IN_FORCE&reviewBy=" + today.plusMonths(7))
        .then()
        .body("entries.id", contains(first.getString("id")));
    as(Duty.WATCHLIST_EDITOR)
        .get("/entries?reviewBy=" + today.plusMonths(5))
        .then()
        .body("entries", empty());
    var page = as(Duty.HQ_ANALYST).get("/entries?limit=1").jsonPath();
    as(Duty.HQ_ANALYST)
        .get("/entries?limit=1&before=" + page.getString("next"))
        .then()
        .body("entries.id", contains(first.getString("id")));
    as(Duty.AUDITOR)
        .get("/entries")
        .then()
        .body(
            "entries.subject.masked", hasItem(true),
            "entries.waiting.findAll { it != null }.reason", not(hasItem("why")));
  }

  @Test
  void whatAnImportDoesNotListIsNoneOfItsBusiness() {
    var entry = inForce();
    given()
        .auth()
        .oauth2(huda)
        .contentType("application/xml")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(SampleLists.invented().getBytes(UTF_8))
        .post("/imports/un")
        .then()
        .statusCode(201)
        .body("version.subjects", is(8), "removed", is(0));
    assertThat(listedName(entry.getString("subjectId"))).startsWith("AZHAR");
    as(Duty.HQ_ANALYST)
        .get("/subjects?source=commission")
        .then()
        .body("subjects.id", contains(startsWith("commission:C-")));
  }

  private Map<String, Object> content() {
    var content = new HashMap<String, Object>();
    content.put(
        "names",
        new ArrayList<>(
            List.of(
                Map.of("text", "AZHAR QASIM AL-MITHALI"),
                Map.of("text", "أزهر قاسم المثالي"),
                Map.of("text", "Abu Namudhaj", "quality", "LOW"))));
    content.put("births", List.of("1979-03"));
    content.put("sex", "M");
    content.put("nationalities", List.of("IRQ"));
    content.put(
        "documents",
        List.of(Map.of("type", "passport", "number", "X90010017", "issuingState", "IRQ")));
    content.put("handling", "PREVENT_EXIT");
    content.put("legalBasis", "Order 12/2026");
    content.put("requestingAuthority", "Court of Mosul");
    content.put("expiresOn", today.plusYears(1).toString());
    content.put("reviewOn", today.plusMonths(6).toString());
    return content;
  }

  private JsonPath inForce() {
    return approved(propose(huda, content()).statusCode(201).extract().jsonPath());
  }

  private JsonPath approved(JsonPath proposed) {
    return decide(zaid, proposed, "APPROVED").statusCode(200).extract().jsonPath();
  }

  private JsonPath read(String id) {
    return as(Duty.WATCHLIST_EDITOR).get("/entries/{id}", id).jsonPath();
  }

  private JsonPath change(JsonPath entry, String change, @Nullable Object content) {
    return change(entry, change, content, huda, zaid);
  }

  private JsonPath change(
      JsonPath entry, String change, @Nullable Object content, String by, String approver) {
    var proposed = proposeChange(by, entry, change, content).statusCode(201).extract().jsonPath();
    return decide(approver, proposed, "APPROVED").statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse propose(String token, Object content) {
    return post(token, UUID.randomUUID().toString(), Map.of("content", content, "reason", "why"));
  }

  private static ValidatableResponse post(String token, String key, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/entries")
        .then();
  }

  private static ValidatableResponse proposeChange(
      String token, JsonPath entry, String change, @Nullable Object content) {
    var body = new HashMap<String, Object>(Map.of("change", change, "reason", "why"));
    if (content != null) {
      body.put("content", content);
    }
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .header("If-Match", tag(entry.getString("id")))
        .body(body)
        .post("/entries/{id}/proposals", entry.getString("id"))
        .then();
  }

  private static ValidatableResponse decide(String token, JsonPath entry, String decision) {
    var id = entry.getString("id");
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("If-Match", tag(id))
        .body(Map.of("decision", decision, "note", "looked at it"))
        .put("/entries/{id}/proposals/{proposal}/decision", id, entry.getString("waiting.id"))
        .then();
  }

  private static String tag(String id) {
    return as(Duty.WATCHLIST_EDITOR).get("/entries/{id}", id).header("ETag");
  }

  private @Nullable String listedName(String subject) {
    return as(Duty.HQ_ANALYST).get("/subjects/{id}", subject).jsonPath().getString("names[0].text");
  }

  private String journal(String id) {
    return servers.ask(
        "watchlist",
        """
        select string_agg(action, ' ' order by at) from (
          select action, min(id::text) as at from journal
          where '%s' = any(record_ids) group by action) as done"""
            .formatted(id));
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }
}
