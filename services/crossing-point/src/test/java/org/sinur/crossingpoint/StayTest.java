package org.sinur.crossingpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class StayTest {

  private static final String POINT = "IQIKH";
  private static final String OTHER_POINT = "IQTRB";

  private final TestServers servers = TestServers.running();
  private final Topic corrected = new Topic(servers.kafka(), "crossing.corrected");

  @BeforeEach
  void bothPointsAreOpenAndThirtyDaysArePermittedByEVisa() {
    point(POINT);
    point(OTHER_POINT);
    rules(30);
  }

  @Test
  void anEntryOpensAStayAndTheExitWithTheSameDocumentClosesIt() {
    var who = new Someone();
    var entry = recorded(who.crosses("ENTRY", days(5)));
    stay(entry)
        .body(
            "id", is(entry.toString()),
            "state", is("OPEN"),
            "exit", nullValue(),
            "figures.finding", is("WITHIN"),
            "figures.daysUsed", is(6),
            "figures.daysLeft", is(24));
    var exit = recorded(who.crosses("EXIT", days(1)));
    for (var id : List.of(entry, exit)) {
      stay(id)
          .body(
              "id", is(entry.toString()),
              "state", is("CLOSED"),
              "exit.crossingId", is(exit.toString()),
              "matchedBy", is("SAME_DOCUMENT"),
              "strength", is("SAME_DOCUMENT"),
              "figures.daysUsed", is(5));
    }
  }

  @Test
  void theOutcomeDoesNotHangOnTheOrderOfArrival() {
    var orders = permutations(List.of(0, 1, 2, 3));
    var outcomes =
        orders.stream()
            .map(
                order -> {
                  var who = new Someone();
                  var renewed = who.with("B");
                  var crossings =
                      List.of(
                          who.crosses("ENTRY", days(20)),
                          renewed.crosses("EXIT", days(15)),
                          renewed.crosses("ENTRY", days(10)),
                          renewed.crosses("ENTRY", days(5)));
                  var ids = Stream.generate(UUID::randomUUID).limit(4).toList();
                  order.forEach(i -> put(ids.get(i), crossings.get(i)).statusCode(201));
                  return ids.stream()
                      .map(
                          id ->
                              servers.ask(
                                  "crossing-point",
                                  """
                                  select coalesce(p.state, '-') || ' ' || coalesce(p.matched_by, '-') || ' '
                                    || array_to_string(c.marks, ',') || ' ' || coalesce(p.permitted_until::text, '-')
                                  from passage p join crossing c using (id) where p.id = '%s'
                                  """
                                      .formatted(id)))
                      .toList();
                })
            .distinct()
            .toList();
    assertThat(orders).hasSize(24);
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.getFirst().get(0)).startsWith("CLOSED SAME_PERSON");
    assertThat(outcomes.getFirst().get(1)).startsWith("- SAME_PERSON");
    assertThat(outcomes.getFirst().get(2)).startsWith("EXIT_MISSING -");
    assertThat(outcomes.getFirst().get(3)).startsWith("OPEN -").contains("ENTERED_TWICE");
  }

  @Test
  void anExitWithoutAnEntryIsRecordedAndMarkedUntilTheLateEntryIsHeardOf() {
    var who = new Someone();
    var exit = UUID.randomUUID();
    put(exit, who.crosses("EXIT", days(1)))
        .statusCode(201)
        .body("marks", hasItem("EXIT_WITHOUT_ENTRY"));
    stay(exit).body("state", is("ENTRY_MISSING"), "figures", nullValue());
    var late = new HashMap<>(who.crosses("ENTRY", days(3)));
    late.put("capture", "OFFLINE");
    var entry = recorded(late);
    crossing(exit).body("marks", not(hasItem("EXIT_WITHOUT_ENTRY")));
    stay(exit).body("id", is(entry.toString()), "state", is("CLOSED"));
  }

  @Test
  void whoeverEntersTwiceIsLetInAndMarked() {
    var who = new Someone();
    var first = recorded(who.crosses("ENTRY", days(9)));
    put(UUID.randomUUID(), who.crosses("ENTRY", days(2)))
        .statusCode(201)
        .body("marks", hasItem("ENTERED_TWICE"));
    stay(first).body("state", is("EXIT_MISSING"));
  }

  @Test
  void twoCrossingsOfOnePersonAtOnceEndAsOneStay() {
    IntStream.range(0, 8)
        .forEach(
            _ -> {
              var who = new Someone();
              var renewed = who.with("B");
              var entry = UUID.randomUUID();
              var exit = UUID.randomUUID();
              Stream.of(
                      Map.entry(entry, who.crosses("ENTRY", days(3))),
                      Map.entry(exit, renewed.crosses("EXIT", days(1))))
                  .parallel()
                  .forEach(c -> put(c.getKey(), c.getValue()).statusCode(201));
              stay(exit).body("id", is(entry.toString()), "matchedBy", is("SAME_PERSON"));
            });
  }

  @Test
  void whatIsNotCertainIsLeftForAPersonWhoDecidesOnce() {
    var who = new Someone();
    var first = recorded(who.crosses("ENTRY", days(9)));
    var second = recorded(who.with("B").crosses("ENTRY", days(8)));
    var exit = recorded(who.with("C").crosses("EXIT", days(1)));
    var path = "exits.find { it.exit.crossingId == '%s' }.".formatted(exit);
    var waiting =
        as(Duty.SHIFT_SUPERVISOR, POINT)
            .get("/stays/unmatched?limit=100")
            .then()
            .statusCode(200)
            .body(
                path + "candidates.findAll { it.strength == 'STRONG' }.entryId",
                containsInAnyOrder(first.toString(), second.toString()),
                path + "candidates[2].strength",
                not(is("STRONG")))
            .extract()
            .jsonPath();
    var tag = waiting.getString(path + "etag");
    decide(exit, null, first).statusCode(428);
    decide(exit, "\"999\"", first).statusCode(412);
    decide(exit, tag, exit)
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:stay-entry-impossible"));
    decide(exit, tag, first)
        .statusCode(200)
        .body(
            "id", is(first.toString()),
            "state", is("CLOSED"),
            "matchedBy", is("DECIDED"),
            "decision.note", is("seen on the camera"));
    decide(exit, tag, first).statusCode(200);
    crossing(exit).body("marks", not(hasItem("EXIT_WITHOUT_ENTRY")));
    as(Duty.SHIFT_SUPERVISOR, POINT)
        .get("/stays/unmatched?limit=100")
        .then()
        .body("exits.exit.crossingId", not(hasItem(exit.toString())));
    as(Duty.AUDITOR, "*")
        .get("/stays/" + exit)
        .then()
        .body("decision.note", is("•••"), "exit.masked", is(true));
    assertThat(
            servers.ask(
                "crossing-point",
                "select count(*) from journal where action = 'RESOLVED' and '%s' = any(record_ids)"
                    .formatted(exit)))
        .isEqualTo("1");

    var later = recorded(who.with("D").crosses("EXIT", Duration.ofHours(20)));
    decide(later, "*", first)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:stay-entry-taken"));
    decide(later, "*", null).statusCode(200).body("state", is("ENTRY_MISSING"));
  }

  @Test
  void whoeverIsPastTheLastDayIsListedAndTheBoothIsToldAtTheExit() {
    var who = new Someone();
    var entry = recorded(who.crosses("ENTRY", days(40)));
    overstayed(POINT).body("stays.id", hasItem(entry.toString()));
    overstayed(POINT)
        .body("stays.find { it.id == '%s' }.figures.overstayedDays".formatted(entry), is(11));
    overstayed(OTHER_POINT).body("stays.id", not(hasItem(entry.toString())));
    var exit = UUID.randomUUID();
    put(exit, who.crosses("EXIT", Duration.ZERO))
        .statusCode(201)
        .body(
            "stay.finding", is("OVERSTAYED"), "stay.overstayedDays", is(11), "marks.size()", is(1));
    overstayed(POINT).body("stays.id", not(hasItem(entry.toString())));
  }

  @Test
  void aNationalsStayHasNoLimitAndTheBoothIsToldNothing() {
    var who = new Someone("IRQ");
    var exit = UUID.randomUUID();
    put(exit, who.crosses("EXIT", days(60)))
        .statusCode(201)
        .body("stay", nullValue(), "marks", not(hasItem("EXIT_WITHOUT_ENTRY")));
    var entry = recorded(who.crosses("ENTRY", days(50)));
    stay(entry).body("figures.finding", is("NO_LIMIT"), "state", is("OPEN"));
  }

  @Test
  void whatNoRuleSaysIsNotKnown() {
    var crossing = new HashMap<>(new Someone().crosses("ENTRY", days(400)));
    crossing.put("permit", Map.of("kind", "VISA_EXEMPTION"));
    var entry = recorded(crossing);
    stay(entry)
        .body(
            "figures.finding", is("NOT_KNOWN"),
            "figures.permittedUntil", nullValue(),
            "state", is("OPEN"));
  }

  @Test
  void aStayOfOtherPlacesDoesNotExistAndTheOtherEndIsMasked() {
    var who = new Someone();
    var entry = recorded(who.crosses("ENTRY", days(3)));
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT).get("/stays/" + entry).then().statusCode(404);
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .queryParam("before", entry)
        .get("/stays")
        .then()
        .statusCode(404);
    var there = new HashMap<>(who.crosses("EXIT", days(1)));
    there.put("crossingPoint", OTHER_POINT);
    var exit = recorded(there);
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .get("/stays/" + exit)
        .then()
        .statusCode(200)
        .body(
            "entry.masked", is(true),
            "entry.traveller.primaryIdentifier", containsString("•••"),
            "exit.masked", is(false));
  }

  @Test
  void rulesAreKeptInAllVersionsAndOpenStaysFollowTheLatest() {
    var who = new Someone();
    var entry = recorded(who.crosses("ENTRY", days(20)));
    var version =
        as(Duty.HQ_ANALYST, "*").get("/stay-rules").then().extract().jsonPath().getInt("version");
    as(Duty.ADMINISTRATOR, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(theRules(10))
        .put("/stay-rules")
        .then()
        .statusCode(412);
    rules(10);
    stay(entry).body("figures.overstayedDays", is(11), "figures.rulesVersion", is(version + 1));
    as(Duty.HQ_ANALYST, "*")
        .get("/stays/%s?rulesVersion=%d".formatted(entry, version))
        .then()
        .body("figures.overstayedDays", is(0), "figures.rule.days", is(30));
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .untilAsserted(() -> overstayed(POINT).body("stays.id", hasItem(entry.toString())));
    as(Duty.HQ_ANALYST, "*").get("/stay-rules?version=9999").then().statusCode(404);
    var twice = new HashMap<>(theRules(10));
    twice.put("rules", List.of(aRule(10), aRule(12)));
    as(Duty.ADMINISTRATOR, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(twice)
        .put("/stay-rules")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/rules/1"));
  }

  @Test
  void aCorrectionKeepsWhatWasThereBeforeAndStaysFollow() {
    var who = new Someone();
    var entry = recorded(who.crosses("ENTRY", days(5)));
    var misread = new HashMap<>(new Someone().crosses("EXIT", days(1)));
    var exit = recorded(misread);
    stay(entry).body("state", is("OPEN"));
    var tag = crossing(exit).extract().header("ETag");
    var correction = correction(who.crosses("EXIT", days(1)), misread.get("occurredAt"));
    var id = UUID.randomUUID();
    correct(exit, id, null, correction).statusCode(428);
    correct(exit, id, "\"7\"", correction).statusCode(412);
    correct(exit, id, tag, correction).statusCode(200).body("version", is(1));
    correct(exit, id, tag, correction).statusCode(200).body("version", is(1));
    var other = new HashMap<>(correction);
    other.put("lane", "5");
    correct(exit, id, "*", other)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:correction-differs"));
    correct(exit, UUID.randomUUID(), "*", correction)
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:correction-changes-nothing"));
    stay(entry).body("state", is("CLOSED"), "exit.crossingId", is(exit.toString()));
    crossing(exit).body("version", is(1), "marks", not(hasItem("EXIT_WITHOUT_ENTRY")));
    assertThat(crossing(exit).extract().header("Link")).contains("version-history");
    as(Duty.SHIFT_SUPERVISOR, POINT)
        .get("/crossings/%s/corrections".formatted(exit))
        .then()
        .body(
            "[0].version", is(1),
            "[0].changed", hasItems("/document/number", "/traveller/primaryIdentifier"),
            "[0].reason", is("misread"),
            "[0].before.document.number", is(number(misread)));
    as(Duty.AUDITOR, "*")
        .get("/crossings/%s/corrections".formatted(exit))
        .then()
        .body("[0].reason", is("•••"), "[0].before.document.number", containsString("•••"));
    // the crossing as it was first sent is known all the same
    put(exit, misread).statusCode(200).body("version", is(1));
    var told =
        corrected.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(exit.toString()))).stream()
            .filter(m -> m.key().equals(exit.toString()))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().value())
        .contains("\"version\":1")
        .doesNotContain(number(misread))
        .doesNotContain("misread");
    correct(exit, UUID.randomUUID(), "*", Map.of("lane", "4")).statusCode(400);
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(correction)
        .put("/crossings/%s/corrections/%s".formatted(exit, UUID.randomUUID()))
        .then()
        .statusCode(404);
  }

  @Test
  void anEntryCorrectedToAnExitOpensTheStayAgain() {
    var who = new Someone();
    var entry = recorded(who.crosses("ENTRY", days(5)));
    var exit = recorded(who.crosses("EXIT", days(3)));
    var back = who.crosses("ENTRY", days(3));
    correct(exit, UUID.randomUUID(), "*", correction(back, back.get("occurredAt")))
        .statusCode(200)
        .body("direction", is("ENTRY"), "marks", hasItem("ENTERED_TWICE"));
    stay(entry).body("state", is("EXIT_MISSING"));
    stay(exit).body("id", is(exit.toString()), "state", is("OPEN"));
  }

  @Test
  void aCorrectionThatHasToGiveWayToAnotherTransactionCanBeSentAgain() {
    var who = new Someone();
    var crossing = who.crosses("ENTRY", days(2));
    var id = recorded(crossing);
    var crosswise =
        CompletableFuture.runAsync(
            () ->
                servers.execute(
                    "crossing-point",
                    """
                    do $$ begin
                      perform 1 from passage where id = '%1$s' for update;
                      while not exists (select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))) loop
                        perform pg_sleep(0.01);
                      end loop;
                      perform 1 from crossing where id = '%1$s' for update;
                    end $$"""
                        .formatted(id)));
    Awaitility.await()
        .until(
            () ->
                servers
                    .ask(
                        "crossing-point",
                        "select count(*) from pg_locks where granted and mode = 'RowShareLock' and relation = 'passage'::regclass")
                    .equals("1"));
    var correctionId = UUID.randomUUID();
    var occurredAt = Instant.parse(String.valueOf(crossing.get("occurredAt"))).minusSeconds(60);
    var correction = correction(crossing, occurredAt);
    correct(id, correctionId, "*", correction).statusCode(503).header("Retry-After", "1");
    crosswise.join();
    correct(id, correctionId, "*", correction).statusCode(200).body("version", is(1));
  }

  @Test
  void aSecondOfflineCopyThatSaysSomethingElseIsKeptUntilASupervisorChooses() {
    var who = new Someone();
    var id = UUID.randomUUID();
    var first = new HashMap<>(who.crosses("ENTRY", days(2)));
    first.put("capture", "OFFLINE");
    var second = new HashMap<>(first);
    second.put("lane", "9");
    put(id, first).statusCode(201);
    for (var sending = 0; sending < 2; sending++) {
      put(id, second)
          .statusCode(409)
          .body("type", is("urn:problem:crossing-point:crossing-conflict"));
    }
    var impossible = new HashMap<>(second);
    impossible.put("lane", "999");
    put(id, impossible).statusCode(422);
    var path = "conflicts.findAll { it.recorded.id == '%s' }".formatted(id);
    var open =
        as(Duty.SHIFT_SUPERVISOR, POINT)
            .get("/crossings/conflicts?limit=200")
            .then()
            .statusCode(200)
            .body(path + ".size()", is(1), path + "[0].changed", contains("/lane"))
            .extract()
            .jsonPath();
    var conflict = open.getString(path + "[0].id");
    var tag = open.getString(path + "[0].etag");
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .get("/crossings/conflicts")
        .then()
        .body("conflicts.copy.crossingPoint", not(hasItem(POINT)));
    as(Duty.SECOND_LINE_OFFICER, POINT)
        .queryParam("crossing", id)
        .get("/crossings/conflicts")
        .then()
        .body("conflicts.id", contains(conflict));
    as(Duty.SECOND_LINE_OFFICER, POINT)
        .get("/crossings/conflicts/" + conflict)
        .then()
        .statusCode(200)
        .header("ETag", tag)
        .body("recorded.id", is(id.toString()), "copy.lane", is("9"), "changed", contains("/lane"));
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .get("/crossings/conflicts/" + conflict)
        .then()
        .statusCode(404);
    settle(conflict, null, "COPY").statusCode(428);
    settle(conflict, tag, "COPY").statusCode(200).body("choice", is("COPY"));
    settle(conflict, tag, "COPY").statusCode(200);
    settle(conflict, "*", "RECORDED")
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:crossing-conflict-settled"));
    crossing(id).body("lane", is("9"), "version", is(1));
    as(Duty.SHIFT_SUPERVISOR, POINT)
        .get("/crossings/%s/corrections".formatted(id))
        .then()
        .body("before.lane", contains("4"), "id", contains(conflict));
    as(Duty.AUDITOR, "*")
        .get("/crossings/conflicts/" + conflict)
        .then()
        .body(
            "copy.document.number", containsString("•••"),
            "recorded.document.number", containsString("•••"),
            "note", is("•••"));
    as(Duty.AUDITOR, "*")
        .get("/crossings/conflicts?settled=true&limit=200")
        .then()
        .body(
            "conflicts.id",
            hasItem(conflict),
            "conflicts.find { it.id == '%s' }.note".formatted(conflict),
            is("•••"),
            "conflicts.find { it.id == '%s' }.copy.document.number".formatted(conflict),
            containsString("•••"));
  }

  @Test
  void noPersonalDataIsInTheJournalOfStays() {
    var who = new Someone();
    recorded(who.crosses("ENTRY", days(2)));
    assertThat(
            servers.ask(
                "crossing-point",
                "select count(*) from journal where journal::text like '%" + who.name() + "%'"))
        .isEqualTo("0");
  }

  @Test
  void pagesOfStaysFollowOneAnother() {
    var ids =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  var there =
                      new HashMap<>(new Someone().crosses("ENTRY", Duration.ofMinutes(3 - i)));
                  there.put("crossingPoint", OTHER_POINT);
                  return recorded(there).toString();
                })
            .toList();
    var first =
        as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
            .get("/stays?state=OPEN&limit=2")
            .then()
            .extract()
            .jsonPath();
    assertThat(first.<String>getList("stays.id")).containsExactly(ids.get(2), ids.get(1));
    as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .queryParam("before", first.getString("next"))
        .queryParam("state", "OPEN")
        .get("/stays?limit=1")
        .then()
        .body("stays.id", contains(ids.get(0)));
    as(Duty.HQ_ANALYST, "*").get("/stays?state=ASLEEP").then().statusCode(400);
    as(Duty.SHIFT_SUPERVISOR, "IQXXX").get("/stays").then().body("stays", empty());
  }

  /** A traveller whom no other test knows, with a document of a name. */
  private record Someone(String name, String nationality, String document) {

    Someone() {
      this("JOR");
    }

    Someone(String nationality) {
      this(letters(), nationality, "A");
    }

    Someone with(String otherDocument) {
      return new Someone(name, nationality, otherDocument);
    }

    private static String letters() {
      return UUID.randomUUID().toString().replaceAll("[0-9-]", "K").toUpperCase(Locale.ROOT);
    }

    Map<String, Object> crosses(String direction, Duration ago) {
      return Map.of(
          "crossingPoint",
          POINT,
          "lane",
          "4",
          "direction",
          direction,
          "occurredAt",
          Instant.now().minus(ago).toString(),
          "capture",
          "ONLINE",
          "screeningId",
          UUID.randomUUID().toString(),
          "traveller",
          Map.of(
              "primaryIdentifier", name,
              "secondaryIdentifier", "NOOR AHMED",
              "dateOfBirth", "1990-03-15",
              "sex", "F",
              "nationality", nationality),
          "document",
          Map.of(
              "documentType",
              "P",
              "number",
              document + name.substring(0, 20),
              "issuingState",
              nationality,
              "dateOfExpiry",
              "2031-01-01"),
          "permit",
          Map.of("kind", "E_VISA"));
    }
  }

  private static String number(Map<String, Object> crossing) {
    return crossing.get("document") instanceof Map<?, ?> document
        ? String.valueOf(document.get("number"))
        : "";
  }

  private static Map<String, Object> correction(
      Map<String, Object> crossing, @Nullable Object occurredAt) {
    var correction = new HashMap<>(crossing);
    List.of("crossingPoint", "capture", "screeningId").forEach(correction::remove);
    correction.put("occurredAt", String.valueOf(occurredAt));
    correction.put("reason", "misread");
    return correction;
  }

  private static List<List<Integer>> permutations(List<Integer> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (var first : items) {
      var rest = items.stream().filter(item -> !item.equals(first)).toList();
      permutations(rest)
          .forEach(tail -> all.add(Stream.concat(Stream.of(first), tail.stream()).toList()));
    }
    return all;
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static UUID recorded(Map<String, Object> crossing) {
    var id = UUID.randomUUID();
    put(id, crossing).statusCode(201);
    return id;
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> crossing) {
    return as(Duty.FIRST_LINE_OFFICER, String.valueOf(crossing.get("crossingPoint")))
        .contentType(ContentType.JSON)
        .body(crossing)
        .put("/crossings/" + id)
        .then();
  }

  private static ValidatableResponse crossing(UUID id) {
    return as(Duty.SHIFT_SUPERVISOR, POINT).get("/crossings/" + id).then().statusCode(200);
  }

  private static ValidatableResponse stay(UUID id) {
    return as(Duty.SHIFT_SUPERVISOR, POINT).get("/stays/" + id).then().statusCode(200);
  }

  private static ValidatableResponse overstayed(String point) {
    return as(Duty.HQ_ANALYST, "*")
        .get("/stays?state=OVERSTAYED&limit=500&crossingPoint=" + point)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse decide(
      UUID exit, @Nullable String ifMatch, @Nullable UUID entry) {
    var decision = new HashMap<String, Object>(Map.of("note", "seen on the camera"));
    if (entry != null) {
      decision.put("entryId", entry.toString());
    }
    return change(Duty.SHIFT_SUPERVISOR, ifMatch)
        .body(decision)
        .put("/stays/%s/entry".formatted(exit))
        .then();
  }

  private static ValidatableResponse correct(
      UUID crossing, UUID id, @Nullable String ifMatch, Map<String, Object> correction) {
    return change(Duty.SHIFT_SUPERVISOR, ifMatch)
        .body(correction)
        .put("/crossings/%s/corrections/%s".formatted(crossing, id))
        .then();
  }

  private static ValidatableResponse settle(
      String conflict, @Nullable String ifMatch, String choice) {
    return change(Duty.SHIFT_SUPERVISOR, ifMatch)
        .body(Map.of("choice", choice, "note", "the lane's own log says so"))
        .put("/crossings/conflicts/%s/settlement".formatted(conflict))
        .then();
  }

  private static RequestSpecification change(String duty, @Nullable String ifMatch) {
    var request = as(duty, POINT).contentType(ContentType.JSON);
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }

  private static void rules(int days) {
    as(Duty.ADMINISTRATOR, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(theRules(days))
        .put("/stay-rules")
        .then()
        .statusCode(lessThan(300));
  }

  private static Map<String, Object> theRules(int days) {
    return Map.of("edition", "test", "provisional", true, "rules", List.of(aRule(days)));
  }

  private static Map<String, Object> aRule(int days) {
    return Map.of(
        "permit", "E_VISA",
        "measure", "PER_STAY",
        "days", days,
        "legalBasis", "invented",
        "validFrom", "2000-01-01");
  }

  private static void point(String code) {
    var etag = as(Duty.ADMINISTRATOR, "*").get("/crossing-points/" + code).header("ETag");
    var request = as(Duty.ADMINISTRATOR, "*").contentType(ContentType.JSON);
    (etag == null ? request : request.header("If-Match", etag))
        .body(
            Map.of(
                "kind", "LAND",
                "authority", "KRG",
                "status", "OPEN",
                "governorate", "IQG09",
                "names", Map.of("en", code, "ar", code, "ckb", code),
                "lanes", 12))
        .put("/crossing-points/" + code)
        .then()
        .statusCode(lessThan(300));
  }

  private static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }
}
