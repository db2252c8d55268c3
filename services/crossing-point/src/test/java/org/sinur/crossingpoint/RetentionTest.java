package org.sinur.crossingpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;

/** In a database of its own: what is erased here is missed by other tests. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point-retention"))
class RetentionTest {

  private static final String DATABASE = "crossing-point-retention";
  private static final String POINT = "IQIKH";
  private static final String OTHER_POINT = "IQTRB";
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final int DAYS_OF_FIVE_YEARS = 1827;

  private final TestServers servers = TestServers.running();
  private final Topic told = new Topic(servers.kafka(), "journal.entries");

  @BeforeEach
  void bothPointsAreOpenAndThirtyDaysArePermitted() {
    for (var code : List.of(POINT, OTHER_POINT)) {
      AtThePoint.point(code, "FEDERAL", Map.of());
    }
    AtThePoint.as(Duty.ADMINISTRATOR, "*")
        .header("If-Match", "*")
        .body(
            Map.of(
                "edition",
                "of a test",
                "provisional",
                true,
                "rules",
                List.of(
                    Map.of(
                        "nationality", "JOR",
                        "measure", "PER_STAY",
                        "days", 30,
                        "legalBasis", "a test",
                        "validFrom", "2001-01-01"))))
        .put("/stay-rules")
        .then()
        .statusCode(lessThan(300));
  }

  @AfterEach
  void nothingIsErasedAnyMore() {
    inForce(Map.of());
    MovedClock.ahead(Duration.ZERO);
    servers.execute(DATABASE, "update retention_hold set ends_at = now() where lifted_at is null");
  }

  @Test
  void withoutARuleNothingIsErased() {
    var old = new Someone("JOR").crosses("EXIT", POINT, 9000);
    inForce(Map.of("refusal", "P3Y"));
    figures("crossing").body("rule", nullValue(), "due", is(0));
    // a round of a class that has a rule has passed meanwhile
    var refused = aRefusal(9000);
    Awaitility.await().until(() -> !exists("refusal", refused));
    assertThat(exists("crossing", old)).isTrue();
  }

  @Test
  void rulesTakeTwoPersonsAndSayWhatTheyWouldErase() {
    new Someone("JOR").crosses("EXIT", POINT, 1200);
    var due =
        Integer.parseInt(
            ask(
                "select count(*) from retention_crossing where counted_from < now() - interval '3 years'"));
    assertThat(due).isPositive();
    var rules = theRules(Map.of("crossing", "P3Y", "overstay", "P5Y"));
    var key = UUID.randomUUID().toString();
    var proposed =
        propose("dilan", key, rules)
            .statusCode(201)
            .body(
                "standing", is("PROPOSED"),
                "consequences.find { it.recordClass == 'crossing' }.due", is(due),
                "consequences.find { it.recordClass == 'crossing' }.dueAlready", is(0))
            .extract();
    int number = proposed.path("number");
    var tag = proposed.header("ETag");
    propose("dilan", key, rules).statusCode(200).body("number", is(number));
    propose("dilan", key, theRules(Map.of())).statusCode(422);
    propose("dilan", UUID.randomUUID().toString(), rules)
        .statusCode(409)
        .body("type", is("urn:problem:retention:another-waits"));
    decide("dilan", number, tag, "APPROVED")
        .statusCode(409)
        .body("type", is("urn:problem:retention:own-rules"));
    decide("soran", number, "\"7\"", "APPROVED").statusCode(412);
    decide("soran", number, tag, "APPROVED").statusCode(200).body("standing", is("IN_FORCE"));
    decide("soran", number, tag, "APPROVED").statusCode(200);
    decide("dilan", number, tag, "REJECTED")
        .statusCode(409)
        .body("type", is("urn:problem:retention:rules-decided"));
    AtThePoint.as(Duty.AUDITOR, "*")
        .get("/retention/rules/0")
        .then()
        .statusCode(200)
        .body("number", is(number), "note", is("•••"));
    assertThat(
            ask(
                "select string_agg(action, ' ' order by id) from journal where record_type = 'retention-rules' and record_ids = array['%d']"
                    .formatted(number)))
        .isEqualTo("RECORDED APPROVED");
  }

  @Test
  void theReferenceRulesCanBeProposed() throws IOException {
    var reference =
        Files.readString(TestServers.root().resolve("reference/retention/crossing-point.json"));
    int number =
        asPerson("dilan", Duty.ADMINISTRATOR, "*")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(reference)
            .post("/retention/rules")
            .then()
            .statusCode(201)
            .body("rules.provisional", is(true), "rules.rules", hasSize(5))
            .extract()
            .path("number");
    // who proposed them may take them back
    decide("dilan", number, "*", "REJECTED").statusCode(200).body("standing", is("REJECTED"));
  }

  @Test
  void rulesThatCannotHoldAreNotTaken() {
    propose("dilan", UUID.randomUUID().toString(), theRules(Map.of("crossing", "P30D")))
        .statusCode(422)
        .body(
            "type", is("urn:problem:retention:rules-impossible"),
            "errors[0].pointer", is("/rules/0/period"),
            "errors[0].detail", containsString("Days of stay are counted"));
    propose("dilan", UUID.randomUUID().toString(), theRules(Map.of("dreams", "P3Y")))
        .statusCode(422)
        .body("errors[0].pointer", is("/rules/0/recordClass"));
    for (var period : List.of("P", "3Y", "P-3Y", "PT5M", "P1W")) {
      propose("dilan", UUID.randomUUID().toString(), theRules(Map.of("crossing", period)))
          .statusCode(400);
    }
  }

  @Test
  void whatIsErasedIsExactlyWhatIsDueAndNotHeld() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var stays = IntStream.range(0, 40).mapToObj(_ -> Stay.any(random)).toList();
    var held = new HashSet<UUID>();
    stays.stream()
        .filter(_ -> random.nextInt(4) == 0)
        .map(stay -> stay.parts.get(random.nextInt(stay.parts.size())))
        .forEach(
            part -> {
              var of = part.stay.isOverstay() ? "overstay" : "crossing";
              hold("huda", Map.of("recordClass", of, "recordId", part.id)).statusCode(201);
              held.add(part.id);
            });
    var from = Instant.now().minus(1400, ChronoUnit.DAYS);
    var until = Instant.now().minus(1150, ChronoUnit.DAYS);
    hold(
            "huda",
            Map.of(
                "crossingPoint", OTHER_POINT, "from", from.toString(), "until", until.toString()))
        .statusCode(201);
    inForce(Map.of("crossing", "P3Y", "overstay", "P5Y"));
    erased();

    var expected =
        stays.stream()
            .filter(
                stay ->
                    !stay.isDue()
                        || stay.parts.stream()
                            .anyMatch(
                                part ->
                                    held.contains(part.id)
                                        || (part.place.equals(OTHER_POINT)
                                            && !part.at.isBefore(from)
                                            && part.at.isBefore(until))))
            .flatMap(stay -> stay.parts.stream())
            .map(part -> part.id)
            .collect(Collectors.toSet());
    var kept =
        stays.stream()
            .flatMap(stay -> stay.parts.stream())
            .map(part -> part.id)
            .filter(id -> exists("crossing", id))
            .collect(Collectors.toSet());
    assertThat(kept).as("seed %d", seed).isEqualTo(expected);
    assertThat(
            ask(
                "select count(*) from crossing full join passage using (id) where crossing.id is null or passage.id is null"))
        .isEqualTo("0");
    assertThat(
            ask(
                """
                select count(*) from passage p
                 where p.partner_id is not null and not exists (select from passage o where o.id = p.partner_id)
                    or p.next_id is not null and not exists (select from passage o where o.id = p.next_id)
                    or p.previous_id is not null and not exists (select from passage o where o.id = p.previous_id)
                """))
        .isEqualTo("0");
  }

  @Test
  void nothingOfAPersonStandsInAnyTableAfterwards() {
    var who = new Someone("JOR");
    var canaries =
        new TreeSet<>(
            List.of(
                who.name,
                who.number(),
                "canary-of-a-correction",
                "canary-of-a-copy",
                "canary-of-a-decision",
                "canary-of-facts",
                "canary-of-a-step"));
    var entry = who.crosses("ENTRY", POINT, 9);
    var exit = who.crosses("EXIT", OTHER_POINT, 8);
    var corrected = new HashMap<>(who.crossing("EXIT", OTHER_POINT, 8));
    List.of("crossingPoint", "capture").forEach(corrected::remove);
    corrected.put("lane", "5");
    corrected.put("reason", "canary-of-a-correction");
    AtThePoint.as(Duty.SHIFT_SUPERVISOR, OTHER_POINT)
        .header("If-Match", "*")
        .body(corrected)
        .put("/crossings/%s/corrections/%s".formatted(exit, UUID.randomUUID()))
        .then()
        .statusCode(200);
    var copy = who.crossing("ENTRY", POINT, 9);
    copy.put("vehicle", Map.of("plate", "canary-of-a-copy", "state", "JOR", "kind", "CAR"));
    captured(entry, copy).statusCode(409);
    servers.execute(
        DATABASE,
        "insert into stay_decision values (gen_random_uuid(), '%s', null, 'canary-of-a-decision', now(), 'x')"
            .formatted(exit));
    var overstayed = who.with("B").crosses("ENTRY", POINT, 5);
    var screening = UUID.randomUUID();
    servers.execute(
        DATABASE,
        "insert into known_screening values ('%s', 'IQIKH', 'REFER', '%s', now(), 'NONE', 'NONE')"
            .formatted(screening, who.number() + "-sealed"));
    var refused = aRefusalThroughTheApi(who);
    var group = aGroup(who);
    var before = found(canaries);
    assertThat(before.keySet()).isEqualTo(canaries);
    assertThat(before.values().stream().flatMap(Set::stream))
        .contains(
            "crossing",
            "passage",
            "crossing_correction",
            "crossing_conflict",
            "stay_decision",
            "refusal",
            "refusal_step",
            "surge_person",
            "known_screening");
    var fingerprints = fingerprints(entry, exit, overstayed, refused, group);
    assertThat(fingerprints).hasSize(5);

    MovedClock.ahead(Duration.ofDays(8 * 365));
    inForce(
        Map.of(
            "crossing", "P3Y",
            "overstay", "P5Y",
            "refusal", "P3Y",
            "surge-registration", "P3Y",
            "heard-screening", "P1Y"));
    erased();
    assertThat(found(canaries)).isEmpty();
    for (var id : List.of(entry, exit, overstayed)) {
      assertThat(exists("crossing", id) || exists("passage", id)).isFalse();
    }
    assertThat(exists("refusal", refused) || exists("surge_registration", group)).isFalse();
    assertThat(fingerprints(entry, exit, overstayed, refused, group)).containsOnly("erased");
  }

  @Test
  void whatWasErasedIsProvableAndCannotComeBack() {
    servers.execute(DATABASE, "delete from flow_erased");
    var who = new Someone("JOR");
    var entry = who.crosses("ENTRY", POINT, 1300);
    var exit = who.crosses("EXIT", OTHER_POINT, 1290);
    var sent = who.crossing("ENTRY", POINT, 1300);
    var flow = flowOf(sent, "nationality");
    flow.statusCode(200).body("crossings", is(1));
    var number = inForce(Map.of("crossing", "P3Y"));
    erased();

    var erasures =
        AtThePoint.as(Duty.AUDITOR, "*")
            .get("/retention/erasures?recordClass=crossing&limit=500")
            .then()
            .statusCode(200)
            .body(
                "erasures.rules", hasItem(number),
                "erasures[0].period", is("P3Y"),
                "erasures[0].legalBasis", is("a test"))
            .extract()
            .jsonPath()
            .<String>getList("erasures.id");
    var receipt =
        AtThePoint.as(Duty.AUDITOR, "*")
            .get("/journal?record=" + exit)
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .filter(line -> line.contains("\"ERASED\""))
            .toList();
    assertThat(receipt).hasSize(1);
    assertThat(receipt.getFirst())
        .contains(entry.toString())
        .contains("\"recordType\":\"crossing\"")
        .contains("rules %d: P3Y, a test".formatted(number))
        .contains("service:crossing-point")
        .doesNotContain(who.name);
    assertThat(erasures).contains(named(receipt.getFirst()));
    // the log is told its digest, by which it is proved when the record is gone
    var digest = sha256(receipt.getFirst());
    assertThat(told.readUntil(r -> r.stream().anyMatch(m -> m.value().contains(digest))))
        .isNotEmpty();

    captured(entry, sent)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:crossing-erased"));
    var otherwise = new HashMap<>(sent);
    otherwise.put("lane", "7");
    captured(entry, otherwise).statusCode(409);
    assertThat(exists("crossing", entry)).isFalse();
    assertThat(ask("select count(*) from crossing_conflict")).isEqualTo("0");

    // counts hold no persons, and stay; what only crossings could tell is not told too small
    flowOf(sent, "direction,lane").statusCode(200).body("crossings", is(1));
    flowOf(sent, "nationality")
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:period-erased"));
  }

  @Test
  void aHoldIsLiftedByAnotherPersonAndThenWhatIsDueIsErased() {
    var who = new Someone("JOR");
    var exit = who.crosses("EXIT", POINT, 1300);
    var other = new Someone("JOR").crosses("EXIT", POINT, 1300);
    var id = UUID.randomUUID();
    var asked = Map.<String, Object>of("recordClass", "crossing", "recordId", exit);
    hold("huda", id, asked).statusCode(201).body("holds", is(true), "crossingPoint", is(POINT));
    var tag = hold("huda", id, asked).statusCode(200).extract().header("ETag");
    hold("huda", id, Map.of("recordClass", "crossing", "recordId", other))
        .statusCode(409)
        .body("type", is("urn:problem:retention:hold-differs"));
    inForce(Map.of("crossing", "P3Y"));
    erased();
    assertThat(exists("crossing", other)).isFalse();
    figures("crossing").body("due", is(1), "held", is(1));
    lift("huda", id, tag).statusCode(409).body("type", is("urn:problem:retention:own-hold"));
    lift("baran", id, "\"9\"").statusCode(412);
    assertThat(exists("crossing", exit)).isTrue();
    lift("baran", id, tag).statusCode(200).body("holds", is(false), "liftedBy", is("baran"));
    lift("baran", id, tag).statusCode(200);
    Awaitility.await().until(() -> !exists("crossing", exit));
    hold("huda", asked).statusCode(422).body("type", is("urn:problem:retention:nothing-to-hold"));
  }

  @Test
  void aHoldEndsWithinAYearAndIsRenewedNeverShortened() {
    var exit = new Someone("JOR").crosses("EXIT", POINT, 3);
    var id = UUID.randomUUID();
    var asked = new HashMap<String, Object>(Map.of("recordClass", "crossing", "recordId", exit));
    asked.put("endsAt", Instant.now().plus(400, ChronoUnit.DAYS).toString());
    hold("huda", id, asked).statusCode(422).body("type", is("urn:problem:retention:hold-too-long"));
    asked.remove("recordId");
    hold("huda", id, asked).statusCode(422).body("type", is("urn:problem:retention:hold-unclear"));
    asked.put("recordId", exit);
    asked.remove("endsAt");
    var tag = hold("huda", id, asked).statusCode(201).extract().header("ETag");
    renew("huda", id, tag, 5).statusCode(422);
    renew("huda", id, tag, 200).statusCode(200).body("holds", is(true));
    asPerson("elsewhere", Duty.OVERSIGHT_OFFICER, OTHER_POINT)
        .get("/retention/holds/" + id)
        .then()
        .statusCode(404);
    AtThePoint.as(Duty.AUDITOR, "*")
        .get("/retention/holds")
        .then()
        .statusCode(200)
        .body("holds.id", hasItem(id.toString()), "holds.ground", everyItem(is("•••")));
  }

  @Test
  void aHoldThatIsAnsweredHoldsWhileErasingGoesOn() {
    var exits =
        IntStream.range(0, 30)
            .mapToObj(_ -> new Someone("JOR").crosses("EXIT", POINT, 1300))
            .toList();
    inForce(Map.of("crossing", "P3Y"));
    Awaitility.await().until(() -> exits.stream().anyMatch(id -> !exists("crossing", id)));
    var answers = new ConcurrentHashMap<UUID, Integer>();
    exits.parallelStream()
        .forEach(
            id ->
                answers.put(
                    id,
                    hold("huda", Map.of("recordClass", "crossing", "recordId", id))
                        .extract()
                        .statusCode()));
    erased();
    assertThat(answers).hasSize(30);
    answers.forEach(
        (id, answer) ->
            assertThat(exists("crossing", id)).as("%d", answer).isEqualTo(answer == 201));
    assertThat(answers.values()).contains(201, 422);
  }

  @Test
  void whoeverIsAtTheCounterIsNotWaitedFor() throws SQLException {
    var busy = new Someone("JOR").crosses("EXIT", POINT, 1301);
    var other = new Someone("JOR").crosses("EXIT", POINT, 1300);
    try (var connection =
            DriverManager.getConnection(servers.jdbc(DATABASE), "postgres", TestServers.PASSWORD);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select from crossing where id = '%s' for update".formatted(busy));
      inForce(Map.of("crossing", "P3Y"));
      Awaitility.await().until(() -> !exists("crossing", other));
      assertThat(exists("crossing", busy)).isTrue();
      connection.rollback();
    }
    Awaitility.await().until(() -> !exists("crossing", busy));
  }

  @Test
  void whatFailsInTheMiddleHasNotHappened() {
    var exits =
        Stream.generate(() -> new Someone("JOR").crosses("EXIT", POINT, 1300)).limit(3).toList();
    servers.execute(
        DATABASE,
        """
        create function fails() returns trigger language plpgsql as $$
        begin raise exception 'the machine stops'; end $$;
        create trigger fails before delete on crossing for each row
          when (old.id = '%s') execute function fails()
        """
            .formatted(exits.getLast()));
    var erasures = "select count(*) from retention_erasure where record_class = 'crossing'";
    var before = ask(erasures);
    var refused = aRefusal(9000);
    inForce(Map.of("crossing", "P3Y", "refusal", "P3Y"));
    // the class after it is not kept waiting
    Awaitility.await().until(() -> !exists("refusal", refused));
    for (var id : exits) {
      assertThat(exists("crossing", id)).isTrue();
      assertThat(exists("passage", id)).isTrue();
      assertThat(fingerprints(id)).doesNotContain("erased");
    }
    assertThat(ask(erasures)).isEqualTo(before);
    servers.execute(DATABASE, "drop trigger fails on crossing; drop function fails");
    Awaitility.await().until(() -> exits.stream().noneMatch(id -> exists("crossing", id)));
  }

  @Test
  void overstaysAreToldOfThreeMonthsBefore() {
    var soon = new Someone("JOR").crosses("ENTRY", POINT, DAYS_OF_FIVE_YEARS + 31 - 60);
    var later = new Someone("JOR").crosses("ENTRY", POINT, DAYS_OF_FIVE_YEARS + 31 - 120);
    var elsewhere = new Someone("JOR").crosses("ENTRY", OTHER_POINT, DAYS_OF_FIVE_YEARS + 31 - 50);
    var unknown = new Someone("SYR").crosses("ENTRY", POINT, 5000);
    inForce(Map.of("overstay", "P5Y"));
    coming(POINT)
        .body(
            "records.id",
            hasItem(soon.toString()),
            "records.id",
            not(hasItems(later.toString())),
            "records.id",
            not(hasItems(elsewhere.toString())),
            "records.id",
            not(hasItems(unknown.toString())),
            "records.find { it.id == '%s' }.held".formatted(soon),
            is(false));
    coming(OTHER_POINT).body("records.id", contains(elsewhere.toString()));
    assertThat(
            ask(
                "select count(*) from journal where action = 'VIEWED' and record_type = 'overstay' and record_ids @> array['%s']"
                    .formatted(elsewhere)))
        .isEqualTo("1");
    figures("overstay").body("rule.period", is("P5Y"), "notCounted", notNullValue());
    // whose last day nobody knows is not overdue, however long ago they came in
    erased();
    assertThat(exists("crossing", unknown)).isTrue();
    coming("IQXXX").body("records", empty());
  }

  @Test
  void aChildsRefusalGoesWithTheAdultsAndNotBeforeBothHaveEnded() {
    var adult = aRefusal(1300);
    var child = UUID.randomUUID();
    refusal(child, "PROPOSED", 1300, "'%s'".formatted(adult));
    var other = aRefusal(1300);
    inForce(Map.of("refusal", "P3Y"));
    Awaitility.await().until(() -> !exists("refusal", other));
    assertThat(exists("refusal", adult)).isTrue();
    servers.execute(
        DATABASE, "update refusal set state = 'WITHDRAWN' where id = '%s'".formatted(child));
    Awaitility.await().until(() -> !exists("refusal", adult) && !exists("refusal", child));
  }

  @Test
  void whoeverHasAnotherDutyReadsNoneOfIt() {
    for (var path : List.of("/retention/rules", "/retention/due", "/retention/erasures")) {
      AtThePoint.as(Duty.FIRST_LINE_OFFICER, POINT).get(path).then().statusCode(403);
      AtThePoint.as(Duty.AUDITOR, "*").get(path).then().statusCode(200);
    }
    AtThePoint.as(Duty.AUDITOR, "*")
        .get("/retention/due")
        .then()
        .body("classes", hasSize(5), "notice", is("P3M"));
  }

  private String ask(String sql) {
    return servers.ask(DATABASE, sql);
  }

  private boolean exists(String table, UUID id) {
    return ask("select exists (select from %s where id = '%s')".formatted(table, id)).equals("t");
  }

  private List<String> fingerprints(UUID... ids) {
    return Stream.of(ids)
        .map(id -> ask("select fingerprint from idempotency_key where key = '%s'".formatted(id)))
        .toList();
  }

  /** In which tables each of the words stands. */
  private Map<String, Set<String>> found(Set<String> words) {
    var tables =
        List.of(
            ask("select string_agg(table_name, ',') from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .split(",", -1));
    assertThat(tables).contains("crossing", "idempotency_key", "outbox", "journal");
    var found = new HashMap<String, Set<String>>();
    for (var word : words) {
      for (var table : tables) {
        if (!ask("select count(*) from \"%s\" t where t::text ilike '%%%s%%'"
                .formatted(table, word))
            .equals("0")) {
          found.computeIfAbsent(word, _ -> new TreeSet<>()).add(table);
        }
      }
    }
    return found;
  }

  /** Waits until all that is due is held. */
  private static void erased() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              var due =
                  AtThePoint.as(Duty.ADMINISTRATOR, "*")
                      .get("/retention/due")
                      .then()
                      .statusCode(200)
                      .extract()
                      .jsonPath();
              return due.<Integer>getList("classes.due")
                  .equals(due.<Integer>getList("classes.held"));
            });
  }

  private static ValidatableResponse figures(String recordClass) {
    return AtThePoint.as(Duty.ADMINISTRATOR, "*")
        .get("/retention/due")
        .then()
        .statusCode(200)
        .rootPath("classes.find { it.recordClass == '%s' }".formatted(recordClass));
  }

  private static ValidatableResponse coming(String place) {
    return AtThePoint.as(Duty.SHIFT_SUPERVISOR, place)
        .queryParam("recordClass", "overstay")
        .queryParam("limit", 500)
        .get("/retention/coming-due")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse flowOf(Map<String, Object> crossing, String by) {
    var hour =
        Instant.parse(String.valueOf(crossing.get("occurredAt"))).truncatedTo(ChronoUnit.HOURS);
    return AtThePoint.as(Duty.HQ_ANALYST, "*")
        .queryParam("from", hour.toString())
        .queryParam("to", hour.plus(1, ChronoUnit.HOURS).toString())
        .queryParam("by", "hour," + by)
        .get("/flows")
        .then();
  }

  private static Map<String, Object> theRules(Map<String, String> periods) {
    return Map.of(
        "edition",
        "of a test",
        "provisional",
        true,
        "rules",
        periods.entrySet().stream()
            .map(
                rule ->
                    Map.of(
                        "recordClass",
                        rule.getKey(),
                        "period",
                        rule.getValue(),
                        "legalBasis",
                        "a test",
                        "validFrom",
                        "2020-01-01"))
            .toList());
  }

  private static ValidatableResponse propose(String who, String key, Map<String, Object> rules) {
    return asPerson(who, Duty.ADMINISTRATOR, "*")
        .header("Idempotency-Key", key)
        .body(rules)
        .post("/retention/rules")
        .then();
  }

  private static ValidatableResponse decide(String who, int number, String tag, String decision) {
    return asPerson(who, Duty.ADMINISTRATOR, "*")
        .header("If-Match", tag)
        .body(Map.of("decision", decision, "note", "as decided"))
        .put("/retention/rules/%d/decision".formatted(number))
        .then();
  }

  private static int inForce(Map<String, String> periods) {
    int number =
        propose("dilan", UUID.randomUUID().toString(), theRules(periods))
            .statusCode(201)
            .extract()
            .path("number");
    decide("soran", number, "*", "APPROVED").statusCode(200);
    return number;
  }

  private static ValidatableResponse hold(String who, Map<String, Object> what) {
    return hold(who, UUID.randomUUID(), what);
  }

  private static ValidatableResponse hold(String who, UUID id, Map<String, Object> what) {
    var body = new HashMap<>(what);
    body.put("ground", "Court of Dohuk, 14/2026");
    body.putIfAbsent(
        "endsAt", Instant.now().truncatedTo(ChronoUnit.DAYS).plus(90, ChronoUnit.DAYS).toString());
    return asPerson(who, Duty.HQ_ANALYST, "*").body(body).put("/retention/holds/" + id).then();
  }

  private static ValidatableResponse renew(String who, UUID id, String tag, int days) {
    return asPerson(who, Duty.HQ_ANALYST, "*")
        .header("If-Match", tag)
        .body(Map.of("endsAt", Instant.now().plus(days, ChronoUnit.DAYS).toString()))
        .put("/retention/holds/%s/renewal".formatted(id))
        .then();
  }

  private static ValidatableResponse lift(String who, UUID id, String tag) {
    return asPerson(who, Duty.OVERSIGHT_OFFICER, "*")
        .header("If-Match", tag)
        .body(Map.of("note", "the case is closed"))
        .put("/retention/holds/%s/lifting".formatted(id))
        .then();
  }

  private static RequestSpecification asPerson(String name, String duty, String place) {
    return AtThePoint.asPerson(name, Set.of(duty), place);
  }

  private static ValidatableResponse captured(UUID id, Map<String, Object> crossing) {
    return AtThePoint.as(Duty.FIRST_LINE_OFFICER, String.valueOf(crossing.get("crossingPoint")))
        .body(crossing)
        .put("/crossings/" + id)
        .then();
  }

  /** A refusal that was withdrawn so many days ago. */
  private UUID aRefusal(int daysAgo) {
    var id = UUID.randomUUID();
    refusal(id, "WITHDRAWN", daysAgo, "null");
    return id;
  }

  private void refusal(UUID id, String state, int daysAgo, String companion) {
    servers.execute(
        DATABASE,
        """
        insert into refusal values ('%1$s', 'IQIKH', now() - interval '%3$d days', now(), null, %4$s, 'C', '1',
          'no visa', 'ar', 'NAME', 'NOOR', '1990-03-15', 'F', 'JOR', null, null, null, null, 'x', '%2$s', 0, null, null,
          null, 0);
        insert into refusal_step values
          (gen_random_uuid(), '%1$s', 'PROPOSE', 'PROPOSED', now() - interval '%3$d days', 'x', null)
        """
            .formatted(id, state, daysAgo, companion));
  }

  private static UUID aRefusalThroughTheApi(Someone who) {
    var id = UUID.randomUUID();
    AtThePoint.as(Duty.FIRST_LINE_OFFICER, POINT)
        .body(
            Map.of(
                "crossingPoint",
                POINT,
                "occurredAt",
                Instant.now().toString(),
                "ground",
                "C",
                "facts",
                "canary-of-facts",
                "language",
                "ar",
                "traveller",
                who.crossing("EXIT", POINT, 0).get("traveller"),
                "document",
                who.crossing("EXIT", POINT, 0).get("document")))
        .put("/refusals/" + id)
        .then()
        .statusCode(201);
    AtThePoint.as(Duty.SHIFT_SUPERVISOR, POINT)
        .header("If-Match", "*")
        .body(Map.of("note", "canary-of-a-step"))
        .put("/refusals/%s/withdrawal".formatted(id))
        .then()
        .statusCode(200);
    return id;
  }

  /** A group of one under a surge order. */
  private static UUID aGroup(Someone who) {
    var order = UUID.randomUUID();
    var now = Instant.now();
    AtThePoint.as(Duty.SHIFT_SUPERVISOR, POINT)
        .body(
            AtThePoint.anOrder(
                now.minusSeconds(3600).toString(), now.plusSeconds(36000).toString(), POINT))
        .put("/surge-orders/" + order)
        .then()
        .statusCode(201);
    AtThePoint.as(Duty.ADMINISTRATOR, "*")
        .header("If-Match", "*")
        .body(Map.of("decision", "CONFIRMED", "note", "x"))
        .put("/surge-orders/%s/decision".formatted(order))
        .then()
        .statusCode(200);
    var id = UUID.randomUUID();
    AtThePoint.as(Duty.FIRST_LINE_OFFICER, POINT)
        .body(
            Map.of(
                "orderId",
                order,
                "crossingPoint",
                POINT,
                "lane",
                "4",
                "direction",
                "ENTRY",
                "occurredAt",
                now.toString(),
                "capture",
                "ONLINE",
                "persons",
                List.of(Map.of("name", who.name, "relation", "HEAD", "sex", "F"))))
        .put("/surge-registrations/" + id)
        .then()
        .statusCode(201);
    return id;
  }

  /** The first record that an entry names: the erasure. */
  private static String named(String entry) {
    var marker = "\"recordIds\":[\"";
    var begins = entry.indexOf(marker) + marker.length();
    return entry.substring(begins, entry.indexOf('"', begins));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A part of a stay, as the model knows it. */
  private record Part(Stay stay, UUID id, String place, Instant at) {}

  /** A stay, and when it is due in plain words. */
  private static final class Stay {

    private final String nationality;
    private final List<Part> parts = new ArrayList<>();
    private final boolean hasEntry;

    private Stay(String nationality, boolean hasEntry) {
      this.nationality = nationality;
      this.hasEntry = hasEntry;
    }

    static Stay any(Random random) {
      var stay =
          new Stay(List.of("JOR", "JOR", "IRQ").get(random.nextInt(3)), random.nextInt(4) > 0);
      var who = new Someone(stay.nationality);
      var began = 1000 + random.nextInt(1000);
      if (stay.hasEntry) {
        stay.add(who, "ENTRY", random, began);
      }
      if (!stay.hasEntry || random.nextBoolean()) {
        stay.add(who, "EXIT", random, began - random.nextInt(200));
      }
      return stay;
    }

    private void add(Someone who, String direction, Random random, int ago) {
      var place = random.nextBoolean() ? POINT : OTHER_POINT;
      var id = who.crosses(direction, place, ago);
      parts.add(new Part(this, id, place, who.at(direction, ago)));
    }

    boolean isOverstay() {
      return hasEntry && parts.size() == 1 && !nationality.equals("IRQ");
    }

    boolean isDue() {
      var last = parts.getLast().at;
      return isOverstay()
          // the thirtieth day is the last, and ends at midnight in Baghdad
          ? Instant.now()
              .atOffset(ZoneOffset.UTC)
              .minusYears(5)
              .isAfter(
                  last.atZone(BAGHDAD)
                      .toLocalDate()
                      .plusDays(30)
                      .atStartOfDay(BAGHDAD)
                      .toOffsetDateTime())
          : Instant.now()
              .atOffset(ZoneOffset.UTC)
              .minusYears(3)
              .isAfter(last.atOffset(ZoneOffset.UTC));
    }
  }

  /** A traveller whom nobody else knows. */
  private record Someone(String name, String nationality, String document) {

    Someone(String nationality) {
      this(
          UUID.randomUUID().toString().replaceAll("[0-9-]", "K").toUpperCase(Locale.ROOT),
          nationality,
          "A");
    }

    Someone with(String otherDocument) {
      return new Someone(name, nationality, otherDocument);
    }

    String number() {
      return document + name.substring(0, 20);
    }

    /** So many days ago; an exit of the same day comes after the entry. */
    Instant at(String direction, int ago) {
      return Instant.now()
          .truncatedTo(ChronoUnit.DAYS)
          .minus(ago, ChronoUnit.DAYS)
          .plus(direction.equals("EXIT") ? 9 : 6, ChronoUnit.HOURS);
    }

    Map<String, Object> crossing(String direction, String place, int ago) {
      var crossing =
          new HashMap<>(
              AtThePoint.aCrossing(
                  place, "4", nationality, at(direction, ago).toString(), "OFFLINE"));
      crossing.put("direction", direction);
      crossing.put(
          "traveller",
          Map.of(
              "primaryIdentifier", name,
              "secondaryIdentifier", "NOOR AHMED",
              "dateOfBirth", "1990-03-15",
              "sex", "F",
              "nationality", nationality));
      crossing.put(
          "document",
          Map.of(
              "documentType",
              "P",
              "number",
              number(),
              "issuingState",
              nationality,
              "dateOfExpiry",
              "2031-01-01"));
      return crossing;
    }

    UUID crosses(String direction, String place, int ago) {
      var id = UUID.randomUUID();
      captured(id, crossing(direction, place, ago)).statusCode(201);
      return id;
    }
  }
}
