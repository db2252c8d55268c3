package org.sinur.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.presented;
import static org.sinur.screening.Counter.refer;
import static org.sinur.screening.Counter.resolve;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.traveldocument.mrz.MrzFormat;

/** In a database of its own: what is erased here is missed by other tests. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening-retention"))
class RetentionTest {

  private static final String DATABASE = "traveller-screening-retention";
  private static final String POINT = "IQIKH";
  private static final String SUBJECT = "un:990095";
  private static final String SOMEBODY = "un:990096";
  private static final Map<String, String> BOTH =
      Map.of("unmatched-screening", "P100D", "matched-screening", "P5Y");

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();

  @BeforeEach
  void somebodyElseIsListed() {
    list.tell(SUBJECT, null);
    list.tell(SOMEBODY, ToldList.subject(SOMEBODY, "QADIR TOFIQ", "1950-01-01", "X90010096"));
    list.inForce(1, Instant.now());
  }

  @AfterEach
  void nothingIsErasedAnyMoreAndNobodyIsListed() {
    MovedClock.ahead(Duration.ZERO);
    inForce(Map.of());
    servers.execute(DATABASE, "update retention_hold set ends_at = now() where lifted_at is null");
    list.tell(SUBJECT, null);
    list.tell(SOMEBODY, null);
    list.inForce(0, Instant.now());
  }

  @Test
  void rulesThatCannotHoldAreNotTakenAndThoseOfReferenceCan() throws IOException {
    propose("dilan", theRules(Map.of("unmatched-screening", "P90D")))
        .statusCode(422)
        .body(
            "type", is("urn:problem:retention:rules-impossible"),
            "errors[0].pointer", is("/rules/0/period"),
            "errors[0].detail", containsString("changes of the lists"));
    propose("dilan", theRules(Map.of("matched-screening", "P90D"))).statusCode(422);
    int number =
        propose(
                "dilan",
                Files.readString(
                    TestServers.root().resolve("reference/retention/traveller-screening.json")))
            .statusCode(201)
            .body("rules.provisional", is(true), "rules.rules", hasSize(2))
            .extract()
            .path("number");
    decide("dilan", number, "REJECTED").statusCode(200);
  }

  @Test
  void whatFoundNothingGoesFirstAndWhatIsInTheWindowIsStillHeldAgainstTheList() {
    var old = new Someone();
    var gone = old.screened();
    aged(gone, 101);
    var recent = new Someone();
    var kept = recent.screened();
    aged(kept, 89);
    var referred = new Someone().screened();
    refer(referred).statusCode(201);
    aged(referred, 101);
    inForce(BOTH);
    erased();
    assertThat(exists("screening", gone)).isFalse();
    assertThat(exists("screening", kept)).isTrue();
    assertThat(exists("screening", referred)).isTrue();
    list.tell(SUBJECT, recent.listed());
    list.inForce(2, Instant.now());
    Rescreened.found(kept, 1);
    // which makes it one of those that stay longer
    figures("unmatched-screening").body("due", is(0));
    coming("matched-screening").body("records.id", not(hasItem(kept)));
    assertThat(ask("select matched from screening where id = '%s'".formatted(kept))).isEqualTo("t");
  }

  @Test
  void nothingOfATravellerStandsInAnyTableAfterwards() {
    var officers = new Someone().screened();
    refer(officers).statusCode(201);
    var clear = new Someone();
    var unmatched = clear.screened();
    var who = new Someone();
    var matched = who.screened();
    list.tell(SUBJECT, who.listed());
    list.inForce(2, Instant.now());
    var referral = Rescreened.found(matched, 1).getString("referral.id");
    var interview = interviewed(referral);
    resolve(referral, "*", "NOT_THE_LISTED_PERSON").statusCode(200);
    servers.execute(
        DATABASE,
        """
        insert into escalation values (gen_random_uuid(), '%s', 'CLAIM', now(), now(), now(), 'x', 'canary-of-an-escalation')
        """
            .formatted(referral));
    var redress = lodged(matched);
    decideRedress(redress, "DISMISSED").statusCode(200);

    var words =
        Set.of(
            clear.surname(),
            clear.number(),
            who.number(),
            "canary-of-an-account",
            "canary-of-an-escalation",
            "canary-of-a-statement",
            "Papers seen.",
            "Looked at it.");
    var ids = Set.of(unmatched, matched, referral, interview, redress);
    var before = found(words);
    assertThat(before.keySet()).isEqualTo(words);
    found(ids).forEach((id, tables) -> before.merge(id, tables, RetentionTest::both));
    assertThat(before.values().stream().flatMap(Set::stream))
        .contains(
            "screening",
            "screened_traveller",
            "late_match",
            "referral",
            "referral_act",
            "interview",
            "escalation",
            "clearance",
            "case_reference",
            "redress",
            "idempotency_key",
            "journal");
    // what is kept with a screening is what it can be worked out from
    assertThat(
            ask(
                """
                select count(*) from screening
                 where matched and settled_at is distinct from screening_settled_at(id)
                    or not matched and exists (select from referral r where r.screening_id = screening.id)
                """))
        .isEqualTo("0");
    var counted = counted();

    MovedClock.ahead(Duration.ofDays(8 * 365));
    inForce(BOTH);
    erased();
    assertThat(found(words)).isEmpty();
    found(ids).forEach((id, tables) -> assertThat(tables).isSubsetOf("journal", "idempotency_key"));
    assertThat(
            ask(
                "select count(*) from idempotency_key where record_id in ('%s') and fingerprint <> 'erased'"
                    .formatted(String.join("','", ids))))
        .isEqualTo("0");
    // of a referral that waits, and all of its screening, everything stays
    assertThat(exists("screening", officers)).isTrue();
    assertThat(
            as(Duty.AUDITOR, "*")
                .get("/journal?record=" + referral)
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .contains("\"ERASED\"", matched)
        .doesNotContain(who.surname());
    MovedClock.ahead(Duration.ZERO);
    assertThat(counted()).isEqualTo(counted);
  }

  @Test
  void whatWasErasedIsRefusedWhenItIsSentAgain() {
    var who = new Someone();
    var key = UUID.randomUUID().toString();
    var body = presented(who.passport());
    String id = screen(key, body).statusCode(201).extract().path("id");
    // its key is known for as long as it was recorded not long ago
    servers.execute(
        DATABASE,
        "update screening set occurred_at = occurred_at - interval '120 days' where id = '%s'"
            .formatted(id));
    inForce(BOTH);
    Awaitility.await().until(() -> !exists("screening", id));
    screen(key, body)
        .statusCode(409)
        .body("type", is("urn:problem:traveller-screening:screening-erased"));
    assertThat(ask("select fingerprint from idempotency_key where key = '%s'".formatted(key)))
        .isEqualTo("erased");
    var otherwise = new HashMap<>(body);
    otherwise.put("lane", "7");
    screen(key, otherwise).statusCode(409);
    refer(id).statusCode(404);
    assertThat(found(Set.of(who.number()))).isEmpty();
  }

  @Test
  void whateverWaitsKeepsIt() {
    var open = new Someone().screened();
    var referral = referred(open);
    var asked = new Someone().screened();
    var redress = lodged(asked);
    var other = new Someone().screened();
    caseReference(other);
    MovedClock.ahead(Duration.ofDays(8 * 365));
    inForce(BOTH);
    Awaitility.await().until(() -> !exists("screening", other));
    assertThat(exists("screening", open)).isTrue();
    assertThat(exists("screening", asked)).isTrue();
    figures("matched-screening").body("due", is(0));
    // and then as long again
    resolve(referral, "*", "IN_ORDER").statusCode(200);
    decideRedress(redress, "DISMISSED").statusCode(200);
    erased();
    assertThat(exists("screening", open)).isTrue();
    MovedClock.ahead(Duration.ofDays(14 * 365));
    Awaitility.await().until(() -> !exists("screening", open) && !exists("screening", asked));
  }

  @Test
  void aClearanceIsHeededUntilItEndsAndGoesAfterwards() {
    var who = new Someone();
    list.tell(SUBJECT, who.listed());
    list.inForce(2, Instant.now());
    var screening = screen(who.passport()).body("advice", is("REFER")).extract().jsonPath();
    resolve(screening.getString("referral.id"), "*", "NOT_THE_LISTED_PERSON").statusCode(200);
    var id = screening.getString("id");
    inForce(Map.of("matched-screening", "P1Y"));
    MovedClock.ahead(Duration.ofDays(700));
    erased();
    assertThat(exists("screening", id)).isTrue();
    MovedClock.ahead(Duration.ofDays(735));
    Awaitility.await().until(() -> !exists("screening", id));
    assertThat(ask("select count(*) from clearance where screening_id = '%s'".formatted(id)))
        .isEqualTo("0");
  }

  @Test
  void aHoldOnAScreeningOrItsReferralKeepsIt() {
    var held = new Someone().screened();
    aged(held, 120);
    var other = new Someone().screened();
    aged(other, 120);
    var referred = new Someone().screened();
    var referral = referred(referred);
    resolve(referral, "*", "IN_ORDER").statusCode(200);
    hold("unmatched-screening", held).statusCode(201).body("crossingPoint", is(POINT));
    hold("matched-screening", referral).statusCode(201);
    hold("matched-screening", UUID.randomUUID().toString())
        .statusCode(422)
        .body("type", is("urn:problem:retention:nothing-to-hold"));
    MovedClock.ahead(Duration.ofDays(80));
    servers.execute(
        DATABASE,
        "update screening set settled_at = settled_at - interval '6 years' where id = '%s'"
            .formatted(referred));
    inForce(BOTH);
    erased();
    assertThat(exists("screening", other)).isFalse();
    assertThat(exists("screening", held)).isTrue();
    assertThat(exists("screening", referred)).isTrue();
    figures("unmatched-screening").body("held", is(1));
    // the holds end
    MovedClock.ahead(Duration.ofDays(100));
    Awaitility.await().until(() -> !exists("screening", held) && !exists("referral", referral));
  }

  @Test
  void fairnessIsWhatItWasWhenWhoWasScreenedIsErased() {
    servers.execute(
        DATABASE,
        """
        insert into screening (id, crossing_point, lane, direction, occurred_at, recorded_at, recorded_by, advice, mrz, findings)
        select gen_random_uuid(), (array['IQRBA', 'IQZUR'])[1 + n % 2], '1', 'ENTRY', at, at, 'fairness',
               (array['CLEAR', 'CLEAR', 'CLEAR', 'REFER', 'NOT_CHECKED'])[1 + n % 5], '',
               json_build_object('matches', '[]'::json, 'document', json_build_object(
                 'nationality', (array['SYR', 'IRN', 'TUR'])[1 + n % 3], 'sex', (array['F', 'M'])[1 + n / 2 % 2],
                 'dateOfBirth', (array['1999-01-01', '2014-05-06'])[1 + n / 3 % 2]))::text
          from (select n, '2021-01-04'::timestamptz + n * interval '7 hours' as at from generate_series(1, 300) n) t;
        insert into referral (id, screening_id, crossing_point, cause, state, opened_at, opened_by, outcome, note, resolved_at, resolved_by, claimed_at, claimed_by, claim_due_at, resolve_due_at, version)
        select gen_random_uuid(), id, crossing_point, case advice when 'CLEAR' then 'OFFICER' else 'ADVICE' end, 'RESOLVED',
               occurred_at, 'x', case when lane_luck < 2 then 'IN_ORDER' else 'DOCUMENT_REJECTED' end, 'x', occurred_at, 'x',
               occurred_at, 'x', occurred_at, occurred_at, 1
          from (select s.*, extract(day from occurred_at)::int % 4 as lane_luck from screening s where recorded_by = 'fairness') s
         where advice <> 'CLEAR' or lane_luck = 0
        """);
    var before = fairness();
    inForce(Map.of("unmatched-screening", "P100D"));
    erased();
    assertThat(count()).isPositive();
    assertThat(fairness()).isEqualTo(before);
    inForce(Map.of("unmatched-screening", "P100D", "matched-screening", "P3Y"));
    erased();
    assertThat(count()).isZero();
    assertThat(fairness()).isEqualTo(before);
  }

  @Test
  void whoeverIsAtWorkIsNotWaitedFor() throws SQLException {
    var busy = new Someone().screened();
    var other = new Someone().screened();
    var referral = referred(busy);
    for (var one : List.of(referral, referred(other))) {
      resolve(one, "*", "IN_ORDER").statusCode(200);
    }
    try (var connection =
            DriverManager.getConnection(servers.jdbc(DATABASE), "postgres", TestServers.PASSWORD);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select from referral where id = '%s' for update".formatted(referral));
      MovedClock.ahead(Duration.ofDays(8 * 365));
      inForce(BOTH);
      Awaitility.await().until(() -> !exists("screening", other));
      assertThat(exists("screening", busy)).isTrue();
      connection.rollback();
    }
    Awaitility.await().until(() -> !exists("screening", busy));
  }

  @Test
  void whatTheSecondLineDidGoesWithItsReferralOrNotAtAll() {
    var referral = referred(new Someone().screened());
    interviewed(referral);
    for (var table : List.of("referral_act", "interview")) {
      assertThatThrownBy(
              () ->
                  servers.execute(
                      DATABASE,
                      "delete from %s where referral_id = '%s'".formatted(table, referral)))
          .hasStackTraceContaining("append-only");
    }
  }

  private String ask(String sql) {
    return servers.ask(DATABASE, sql);
  }

  private boolean exists(String table, String id) {
    return ask("select exists (select from %s where id = '%s')".formatted(table, id)).equals("t");
  }

  private long count() {
    return Long.parseLong(
        ask("select count(*) from screening where recorded_by = 'fairness'").strip());
  }

  /** Makes a screening so many days older. */
  private void aged(String screening, int days) {
    servers.execute(
        DATABASE,
        "update screening set occurred_at = occurred_at - interval '%1$d days', recorded_at = recorded_at - interval '%1$d days' where id = '%2$s'"
            .formatted(days, screening));
  }

  /** In which tables each of the words stands: in all that there are, so that none is forgotten. */
  private Map<String, Set<String>> found(Set<String> words) {
    var tables =
        List.of(
            ask("select string_agg(table_name, ',') from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .split(",", -1));
    assertThat(tables).contains("screening", "idempotency_key", "outbox", "journal");
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

  private static Set<String> both(Set<String> some, Set<String> others) {
    var both = new TreeSet<>(some);
    both.addAll(others);
    return both;
  }

  /** What fairness says of 2021, every dimension. */
  private static List<Object> fairness() {
    return Stream.of("NATIONALITY", "SEX", "AGE_BAND", "CROSSING_POINT", "WATCH")
        .flatMap(
            dimension ->
                Stream.of("STOPPED", "REFERRED_WRONGLY", "REFERRED_BY_OFFICER")
                    .map(
                        measure ->
                            as(Duty.HQ_ANALYST, "*")
                                .queryParam("dimension", dimension)
                                .queryParam("measure", measure)
                                .queryParam("from", "2021-01-04")
                                .queryParam("to", "2021-07-05")
                                .get("/fairness")
                                .then()
                                .statusCode(200)
                                .body("groups", not(hasSize(0)))
                                .extract()
                                .jsonPath()
                                .<Object>get("groups")))
        .toList();
  }

  /** What fairness says of the last days: how many there were. */
  private static Object counted() {
    var today = LocalDate.now(ZoneId.of("Asia/Baghdad"));
    return as(Duty.HQ_ANALYST, "*")
        .queryParam("dimension", "CROSSING_POINT")
        .queryParam("measure", "STOPPED")
        .queryParam("from", today.minusDays(300).toString())
        .queryParam("to", today.plusDays(1).toString())
        .get("/fairness")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .get("groups.counts");
  }

  /** The referral of a screening by the officer at the counter. */
  private static String referred(String screening) {
    return refer(screening).statusCode(201).extract().path("id");
  }

  private static String interviewed(String referral) {
    as(Duty.SECOND_LINE_OFFICER, POINT)
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of())
        .put("/referrals/%s/claim".formatted(referral))
        .then()
        .statusCode(200);
    var id = UUID.randomUUID().toString();
    as(Duty.SECOND_LINE_OFFICER, POINT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "begunAt", "2024-11-01T08:00:00Z",
                "endedAt", "2024-11-01T08:12:00Z",
                "language", "ckb",
                "interpreter", true,
                "account", "canary-of-an-account"))
        .put("/referrals/%s/interviews/%s".formatted(referral, id))
        .then()
        .statusCode(201);
    return id;
  }

  private static String caseReference(String screening) {
    return as(Duty.FIRST_LINE_OFFICER, POINT)
        .contentType(ContentType.JSON)
        .put("/screenings/{id}/case-reference", screening)
        .then()
        .statusCode(200)
        .extract()
        .path("reference");
  }

  private static String lodged(String screening) {
    return asPerson("huda", Duty.WATCHLIST_EDITOR)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "caseReference", caseReference(screening),
                "statement", "canary-of-a-statement",
                "language", "ckb"))
        .post("/redress-requests")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse decideRedress(String redress, String decision) {
    return asPerson("zaid", Duty.WATCHLIST_APPROVER)
        .header("If-Match", "*")
        .body(Map.of("decision", decision, "note", "Papers seen."))
        .put("/redress-requests/%s/decision".formatted(redress))
        .then();
  }

  /** Waits until all that is due is held. */
  private static void erased() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              var due =
                  as(Duty.ADMINISTRATOR, "*")
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
    return as(Duty.ADMINISTRATOR, "*")
        .get("/retention/due")
        .then()
        .statusCode(200)
        .rootPath("classes.find { it.recordClass == '%s' }".formatted(recordClass));
  }

  private static ValidatableResponse coming(String recordClass) {
    return as(Duty.SHIFT_SUPERVISOR, POINT)
        .queryParam("recordClass", recordClass)
        .queryParam("limit", 500)
        .get("/retention/coming-due")
        .then()
        .statusCode(200);
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

  private static ValidatableResponse propose(String who, Object rules) {
    return asPerson(who, Duty.ADMINISTRATOR)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(rules)
        .post("/retention/rules")
        .then();
  }

  private static ValidatableResponse decide(String who, int number, String decision) {
    return asPerson(who, Duty.ADMINISTRATOR)
        .header("If-Match", "*")
        .body(Map.of("decision", decision, "note", "as decided"))
        .put("/retention/rules/%d/decision".formatted(number))
        .then();
  }

  private static void inForce(Map<String, String> periods) {
    int number = propose("dilan", theRules(periods)).statusCode(201).extract().path("number");
    decide("soran", number, "APPROVED").statusCode(200);
  }

  private static ValidatableResponse hold(String recordClass, String record) {
    return asPerson("huda", Duty.HQ_ANALYST)
        .body(
            Map.of(
                "recordClass",
                recordClass,
                "recordId",
                record,
                "ground",
                "Court of Dohuk, 14/2026",
                "endsAt",
                Instant.now().truncatedTo(ChronoUnit.DAYS).plus(90, ChronoUnit.DAYS).toString()))
        .put("/retention/holds/" + UUID.randomUUID())
        .then();
  }

  private static RequestSpecification asPerson(String name, String duty) {
    return given().auth().oauth2(Tokens.of(name, Set.of(duty), "*")).contentType(ContentType.JSON);
  }

  /** A traveller whom nobody else knows, and who is not taken for another. */
  private record Someone(String surname, String given, String born, String number) {

    Someone() {
      this(
          letters(),
          letters(),
          LocalDate.of(1950, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(15_000)).toString(),
          "K%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)));
    }

    private static String letters() {
      return ThreadLocalRandom.current()
          .ints(12, 0, 12)
          .mapToObj(i -> String.valueOf("BDKLMNRSTVWZ".charAt(i)))
          .collect(Collectors.joining());
    }

    /** As a list has it, born on the same day. */
    String listed() {
      return ToldList.subject(SUBJECT, surname + " " + given, born, "X90010095");
    }

    List<String> passport() {
      return Counter.passport(MrzFormat.TD3, surname, given, born, number);
    }

    /** The id of a screening that found nothing. */
    String screened() {
      return screen(passport()).statusCode(201).body("advice", is("CLEAR")).extract().path("id");
    }
  }
}
