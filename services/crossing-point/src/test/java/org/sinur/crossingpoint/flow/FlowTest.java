package org.sinur.crossingpoint.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.crossingpoint.crossing.Purpose;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;

/**
 * The counts are at every moment what a plain count of the crossings is, and of whoever was
 * registered under a surge order without one.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class FlowTest {

  private static final Set<Grain> OF_ALL_PLACES = Set.of(Grain.ORIGIN, Grain.COUNTRY);
  private static final UUID ORDER = UUID.fromString("00000000-0000-7000-8000-00000000f10e");
  private static final String[] PLACES = {"IQFLA", "IQFLB", "IQFLC"};
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final TestServers servers = TestServers.running();

  @TestHTTPResource(value = "metrics", management = true)
  URI metrics;

  @Inject Pool pool;
  @Inject FlowFolder folder;

  @BeforeEach
  void thePointsAreOpen() {
    for (var code : PLACES) {
      servers.execute(
          "crossing-point",
          """
          insert into crossing_point
            (code, kind, authority, status, governorate, name_en, name_ar, name_ckb, lanes, version)
          values ('%s', 'LAND', 'KRG', 'OPEN', 'IQG09', 'Invented', 'x', 'x', 12, 0)
          on conflict do nothing"""
              .formatted(code));
    }
  }

  @BeforeEach
  void lessMayBeCaptured() {
    servers.execute(
        "crossing-point",
        """
        insert into surge_order
          (id, crossing_points, directions, travellers, nationalities, from_time, until_time, may_be_left_out,
           decree_issuer, decree_number, decree_date, decree_text, proposed_at, proposed_by,
           decision, note, decided_at, decided_by, version)
        values ('%s', '{IQFLA,IQFLB,IQFLC}', '{ENTRY,EXIT}', '{NATIONALS,FOREIGNERS}', '{}', '2015-01-01T00:00Z', '2100-01-01T00:00Z',
           '{BIRTH,SEX,NATIONALITY,DOCUMENT,SCREENING}', 'x', '1', '2015-01-01', 'x', '2015-01-01T00:00Z', 'one',
           'CONFIRMED', 'x', '2015-01-01T00:00Z', 'another', 0)
        on conflict do nothing"""
            .formatted(ORDER));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsRecordedRegisteredFoldedUndoneOrCorrectedTheCountsAreThoseOfTheRecords(long seed) {
    var random = new Random(seed);
    var recorded = new ArrayList<Crossed>();
    var registered = new ArrayList<Registered>();
    for (var step = 0; step < 160; step++) {
      switch (random.nextInt(13)) {
        case 0 -> fold(1 + random.nextInt(30));
        case 1 -> foldUndone(1 + random.nextInt(30));
        case 2 -> {
          if (!recorded.isEmpty()) {
            var at = random.nextInt(recorded.size());
            recorded.set(at, correct(recorded.get(at), random));
          }
        }
        case 3 -> {
          if (!recorded.isEmpty()) {
            var at = random.nextInt(recorded.size());
            recorded.set(at, settle(recorded.get(at), random));
          }
        }
        case 4, 5 -> registered.add(register(random));
        case 6 -> {
          if (!registered.isEmpty()) {
            complete(registered.get(random.nextInt(registered.size())), random);
          }
        }
        case 7, 8 -> {
          if (!registered.isEmpty()) {
            backFill(registered.get(random.nextInt(registered.size())), random)
                .ifPresent(recorded::add);
          }
        }
        default -> recorded.add(record(random));
      }
      if (step % 4 == 0) {
        assertSame(anyQuestion(random));
      }
    }
    for (var i = 0; i < 20; i++) {
      assertSame(anyQuestion(random));
    }
    while (fold(1_000) > 0) {
      assertAllSame();
    }
    assertAllSame();
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aPurposeIsCountedAlsoWhenItWasToldLater(Purpose purpose) {
    var crossing = new LinkedHashMap<>(aCrossing(new Random(11)));
    crossing.put("crossingPoint", "IQFLC");
    var day = LocalDate.of(2016, 2, 1).plusDays(List.of(Purpose.values()).indexOf(purpose));
    crossing.put("occurredAt", day + "T06:00:00Z");
    crossing.remove("purpose");
    var id = UUID.randomUUID();
    put(id, crossing).statusCode(201);
    assertThat(purposes(day)).isEqualTo(Map.of("UNKNOWN", 1));
    fold(1_000);
    assertThat(purposes(day)).isEqualTo(Map.of("UNKNOWN", 1));
    crossing.put("purpose", purpose.name());
    correct(new Crossed(id, crossing));
    assertThat(purposes(day)).isEqualTo(Map.of(purpose.name(), 1));
    fold(1_000);
    assertThat(purposes(day)).isEqualTo(Map.of(purpose.name(), 1));
  }

  @Test
  void ofTwoCopiesTheOneThatWasChosenIsCounted() {
    var crossing = new LinkedHashMap<>(aCrossing(new Random(13)));
    crossing.put("crossingPoint", "IQFLC");
    crossing.put("occurredAt", "2015-05-05T05:05:05Z");
    crossing.put("purpose", "TRANSIT");
    var crossed = new Crossed(UUID.randomUUID(), crossing);
    put(crossed.id(), crossing).statusCode(201);
    var day = LocalDate.of(2015, 5, 5);
    var copy = new LinkedHashMap<>(crossing);
    copy.put("purpose", "PILGRIMAGE");
    settle(crossed, copy, "RECORDED");
    assertThat(purposes(day)).isEqualTo(Map.of("TRANSIT", 1));
    copy.put("purpose", "MEDICAL");
    settle(crossed, copy, "COPY");
    assertThat(purposes(day)).isEqualTo(Map.of("MEDICAL", 1));
  }

  @Test
  void figuresAreExactWhileBoothsRecordAndCountsAreFolded() {
    var booths =
        IntStream.range(0, 3)
            .mapToObj(
                booth ->
                    CompletableFuture.runAsync(
                        () -> {
                          var random = new Random(1_000 + booth);
                          IntStream.range(0, 40).forEach(i -> record(random));
                        }))
            .toList();
    var random = new Random(5);
    while (booths.stream().anyMatch(booth -> !booth.isDone())) {
      fold(1 + random.nextInt(10));
      assertSame(anyQuestion(random));
    }
    booths.forEach(CompletableFuture::join);
    assertSame(anyQuestion(random));
  }

  @Test
  void aCrossingSentTwiceIsCountedOnce() {
    var crossing = new LinkedHashMap<>(aCrossing(new Random(77)));
    crossing.put("occurredAt", "2017-07-07T07:07:07Z");
    var id = UUID.randomUUID();
    put(id, crossing).statusCode(201);
    put(id, crossing).statusCode(200);
    assertThat(servers.ask("crossing-point", waitingOrFolded(crossing))).isEqualTo("1");
  }

  @Test
  void aCrossingOfLongAgoGetsAPartitionOfItsMonth() {
    var crossing = new LinkedHashMap<>(aCrossing(new Random(8)));
    crossing.put("occurredAt", "1987-05-04T10:20:30Z");
    put(UUID.randomUUID(), crossing).statusCode(201);
    // a folding of the service's own may be at it meanwhile, and then ours does nothing
    await()
        .until(
            () -> {
              fold(1_000);
              return servers
                  .ask("crossing-point", "select count(*) from flow_delta where day < '1988-01-01'")
                  .equals("0");
            });
    assertThat(servers.ask("crossing-point", "select sum(crossings) from flow_by_lane_1987_05"))
        .isEqualTo("1");
    assertThat(servers.ask("crossing-point", "select sum(crossings) from flow_by_day_1987_05"))
        .isEqualTo("1");
  }

  @Test
  void theDatabaseAndTheServiceCutAgesAlike() {
    var births =
        Stream.of("1966", "1967", "2008", "2009", "2014", "2015", "2021", "2022", "2026", "XXXX")
            .flatMap(
                year ->
                    Stream.of("01", "11", "12", "02", "XX")
                        .flatMap(
                            month ->
                                Stream.of("01", "19", "20", "21", "29", "31", "XX")
                                    .map(day -> year + "-" + month + "-" + day)))
            .toList();
    for (var on : List.of(TODAY, LocalDate.of(2024, 2, 29), LocalDate.of(2026, 12, 31))) {
      var rows =
          pool.preparedQuery("select b, flow_age_band(b, $2) from unnest($1::text[]) b")
              .execute(Tuple.of(births.toArray(String[]::new), on))
              .await()
              .atMost(PATIENCE);
      rows.forEach(
          row ->
              assertThat(AgeBand.of(row.getString(0), on).label())
                  .as("born %s, crossed on %s", row.getString(0), on)
                  .isEqualTo(row.getString(1)));
    }
  }

  @Test
  void daysAndMonthsAreThoseOfBaghdad() {
    var crossing = new LinkedHashMap<>(aCrossing(new Random(9)));
    crossing.put("crossingPoint", "IQFLC");
    crossing.put("occurredAt", "2019-12-31T21:30:00Z");
    crossing.put("direction", "ENTRY");
    put(UUID.randomUUID(), crossing).statusCode(201);
    ask(Duty.HQ_ANALYST, "*")
        .queryParam("from", "2019-12-31T21:00:00Z")
        .queryParam("to", "2020-01-31T21:00:00Z")
        .queryParam("by", "day,direction")
        .queryParam("crossingPoint", "IQFLC")
        .get("/flows")
        .then()
        .statusCode(200)
        .body(
            "crossings", is(1),
            "counts", hasSize(1),
            "counts[0].day", is("2020-01-01"),
            "counts[0].direction", is("ENTRY"),
            "counts[0].crossings", is(1));
    ask(Duty.HQ_ANALYST, "*")
        .queryParam("from", "2019-11-30T21:00:00Z")
        .queryParam("to", "2019-12-31T21:00:00Z")
        .queryParam("by", "month")
        .queryParam("crossingPoint", "IQFLC")
        .get("/flows")
        .then()
        .body("crossings", is(0), "counts", empty());
  }

  @Test
  void theLargestComeFirstWhenOnlySoManyAreAskedFor() {
    for (var nationality : List.of("IRN", "IRN", "IRN", "PAK", "PAK", "")) {
      var crossing = new LinkedHashMap<>(aCrossing(new Random(10)));
      crossing.put("crossingPoint", "IQFLC");
      crossing.put("occurredAt", "2018-06-06T06:06:06Z");
      crossing.put("traveller", aTraveller("1990-01-01", "M", nationality));
      put(UUID.randomUUID(), crossing).statusCode(201);
    }
    var asked =
        ask(Duty.SHIFT_SUPERVISOR, "IQFLC")
            .queryParam("from", "2018-06-05T21:00:00Z")
            .queryParam("to", "2018-06-06T21:00:00Z")
            .queryParam("by", "nationality");
    asked.get("/flows").then().body("counts.nationality", is(List.of("IRN", "PAK", "UNKNOWN")));
    ask(Duty.SHIFT_SUPERVISOR, "IQFLC")
        .queryParam("from", "2018-06-05T21:00:00Z")
        .queryParam("to", "2018-06-06T21:00:00Z")
        .queryParam("by", "nationality")
        .queryParam("top", 2)
        .get("/flows")
        .then()
        .body(
            "counts.nationality", is(List.of("IRN", "PAK")), "counts.crossings", is(List.of(3, 2)));
  }

  @Test
  void aSupervisorCountsAtTheOwnPlacesOnly() {
    record(new Random(12));
    ask(Duty.SHIFT_SUPERVISOR, "IQFLB")
        .queryParam("from", "2023-12-31T21:00:00Z")
        .queryParam("to", "2027-12-31T21:00:00Z")
        .queryParam("by", "crossingPoint")
        .get("/flows")
        .then()
        .statusCode(200)
        .body("counts.crossingPoint", everyItem(is("IQFLB")));
    ask(Duty.SHIFT_SUPERVISOR, "IQFLB")
        .queryParam("from", "2023-12-31T21:00:00Z")
        .queryParam("to", "2027-12-31T21:00:00Z")
        .queryParam("crossingPoint", "IQFLA")
        .get("/flows")
        .then()
        .statusCode(403)
        .body("type", is("urn:problem:request:place-not-yours"));
  }

  @ParameterizedTest
  @CsvSource({
    "by, colour, 400, urn:problem:crossing-point:unknown-dimension",
    "from, 2026-11-01T00:00:01Z, 422, urn:problem:crossing-point:not-whole-hours",
    "from, 2027-01-01T00:00:00Z, 422, urn:problem:crossing-point:period-empty",
    "from, yesterday, 400, urn:problem:request:invalid-field",
    "top, 0, 400, urn:problem:request:invalid-field",
    "by, 'hour,nationality', 422, urn:problem:crossing-point:period-too-long",
    "suppressBelow, 5, 400, urn:problem:request:unknown-query-parameter"
  })
  void whatCannotBeAnsweredIsSaid(String parameter, String value, int status, String type) {
    var parameters = new TreeMap<String, String>();
    parameters.put("from", "2026-11-01T00:00:00Z");
    parameters.put("to", "2026-11-04T00:00:00Z");
    parameters.put(parameter, value);
    ask(Duty.AUDITOR, "*")
        .queryParams(parameters)
        .get("/flows")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", is(type));
  }

  @Test
  void aPeriodMustBeNamed() {
    ask(Duty.AUDITOR, "*")
        .queryParam("from", "2026-11-01T00:00:00Z")
        .get("/flows")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("?to"));
  }

  @Test
  void howFarTheCountsAreBehindIsMeasured() {
    given()
        .get(metrics)
        .then()
        .statusCode(200)
        .body(containsString("sinur_flow_backlog"))
        .body(containsString("sinur_flow_lag_seconds"));
  }

  /** A crossing recorded by a booth, with what may be corrected. */
  private record Crossed(UUID id, Map<String, Object> request) {}

  private Crossed record(Random random) {
    var crossing = aCrossing(random);
    var id = UUID.randomUUID();
    put(id, crossing).statusCode(201);
    return new Crossed(id, crossing);
  }

  private Crossed correct(Crossed crossed, Random random) {
    var is = otherwise(crossed, random);
    correct(new Crossed(crossed.id(), is));
    return new Crossed(crossed.id(), is);
  }

  /** Whatever may be corrected of what is counted. */
  private static Map<String, Object> otherwise(Crossed crossed, Random random) {
    var is = new LinkedHashMap<>(aCrossing(random));
    var was = crossed.request();
    is.put("crossingPoint", was.get("crossingPoint"));
    if (was.containsKey("surgeToken")) {
      is.put("surgeToken", was.get("surgeToken"));
      is.put("direction", was.get("direction"));
      is.put("occurredAt", was.get("occurredAt"));
    }
    return is;
  }

  /** A group registered under a surge order, with the tokens of its persons. */
  private record Registered(UUID id, Map<String, Object> request, List<String> tokens) {}

  private static Registered register(Random random) {
    var group = new LinkedHashMap<String, Object>();
    group.put("orderId", ORDER);
    group.put("crossingPoint", PLACES[random.nextInt(2)]);
    group.put("lane", Integer.toString(1 + random.nextInt(12)));
    group.put("direction", random.nextBoolean() ? "ENTRY" : "EXIT");
    group.put("occurredAt", aTime(random).toString());
    group.put("capture", "OFFLINE");
    group.put(
        "persons",
        IntStream.rangeClosed(1, 1 + random.nextInt(4))
            .mapToObj(position -> aPerson(position, random))
            .toList());
    var id = UUID.randomUUID();
    var tokens =
        ask(Duty.FIRST_LINE_OFFICER, "*")
            .contentType(ContentType.JSON)
            .body(group)
            .put("/surge-registrations/" + id)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getList("persons.token", String.class);
    return new Registered(id, group, tokens);
  }

  private static Map<String, Object> aPerson(int position, Random random) {
    var person = new LinkedHashMap<String, Object>();
    person.put("name", "Noor");
    person.put("relation", position == 1 ? "HEAD" : "CHILD");
    switch (random.nextInt(3)) {
      case 0 ->
          person.put(
              "birthYear", List.of("1960", "1966", "1988", "2010", "2024").get(random.nextInt(5)));
      case 1 ->
          person.put(
              "ageBand",
              List.of("UNDER_5", "FROM_5_TO_17", "FROM_18_TO_59", "FROM_60")
                  .get(random.nextInt(4)));
      default -> {
        // nobody said
      }
    }
    if (random.nextBoolean()) {
      person.put("sex", List.of("F", "M", "X").get(random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      person.put("nationality", List.of("IRQ", "IRN", "SYR").get(random.nextInt(3)));
    }
    return person;
  }

  /** Whoever is complete is left as they are, so that nothing is refused. */
  private static void complete(Registered group, Random random) {
    var position = 1 + random.nextInt(group.tokens().size());
    var whole = new LinkedHashMap<>(aPerson(position, random));
    whole.remove("ageBand");
    whole.put("birthYear", List.of("1955", "1992", "2019").get(random.nextInt(3)));
    whole.putIfAbsent("sex", "F");
    whole.putIfAbsent("nationality", "TUR");
    ask(Duty.FIRST_LINE_OFFICER, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(whole)
        .put("/surge-registrations/%s/persons/%d".formatted(group.id(), position))
        .then()
        .statusCode(200);
  }

  /** A crossing of a registered person; none where one is recorded already. */
  private static Optional<Crossed> backFill(Registered group, Random random) {
    var crossing = new LinkedHashMap<>(aCrossing(random));
    crossing.put("crossingPoint", group.request().get("crossingPoint"));
    crossing.put("direction", group.request().get("direction"));
    crossing.put("occurredAt", group.request().get("occurredAt"));
    crossing.put("surgeToken", group.tokens().get(random.nextInt(group.tokens().size())));
    var id = UUID.randomUUID();
    var status = put(id, crossing).extract().statusCode();
    assertThat(status).isIn(201, 409);
    return status == 201 ? Optional.of(new Crossed(id, crossing)) : Optional.empty();
  }

  private void correct(Crossed crossed) {
    var correction = new LinkedHashMap<>(crossed.request());
    correction.keySet().removeAll(Set.of("crossingPoint", "capture", "screeningId", "surgeToken"));
    correction.put("reason", "Was typed wrongly");
    ask(Duty.SHIFT_SUPERVISOR, String.valueOf(crossed.request().get("crossingPoint")))
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(correction)
        .put("/crossings/" + crossed.id() + "/corrections/" + UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  /** Another copy of the crossing comes, and a supervisor chooses. */
  private Crossed settle(Crossed crossed, Random random) {
    var copy = aCrossing(random);
    var choice = random.nextBoolean() ? "COPY" : "RECORDED";
    settle(crossed, copy, choice);
    return choice.equals("COPY") ? new Crossed(crossed.id(), copy) : crossed;
  }

  private void settle(Crossed crossed, Map<String, Object> copy, String choice) {
    put(crossed.id(), copy)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:crossing-conflict"));
    var conflict =
        servers.ask(
            "crossing-point",
            "select id from crossing_conflict where crossing_id = '%s' and not settled"
                .formatted(crossed.id()));
    ask(Duty.SHIFT_SUPERVISOR, "*")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of("choice", choice, "note", "The other log was read wrongly"))
        .put("/crossings/conflicts/%s/settlement".formatted(conflict))
        .then()
        .statusCode(200);
  }

  /** What is counted of a day at IQFLC. */
  private Map<String, Integer> purposes(LocalDate day) {
    var counts =
        ask(Duty.HQ_ANALYST, "*")
            .queryParam("from", day.atStartOfDay(Grain.BAGHDAD).toInstant().toString())
            .queryParam("to", day.plusDays(1).atStartOfDay(Grain.BAGHDAD).toInstant().toString())
            .queryParam("by", "purpose")
            .queryParam("crossingPoint", "IQFLC")
            .get("/flows")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var purposes = counts.getList("counts.purpose", String.class);
    var crossings = counts.getList("counts.crossings", Integer.class);
    return IntStream.range(0, purposes.size())
        .boxed()
        .collect(Collectors.toMap(purposes::get, crossings::get));
  }

  private int fold(int atMost) {
    return pool.withTransaction(connection -> folder.fold(connection, atMost))
        .await()
        .atMost(PATIENCE);
  }

  /** As if the service were killed before the commit. */
  private void foldUndone(int atMost) {
    assertThatThrownBy(
            () ->
                pool.withTransaction(
                        connection ->
                            folder
                                .fold(connection, atMost)
                                .onItem()
                                .failWith(() -> new IllegalStateException("killed")))
                    .await()
                    .atMost(PATIENCE))
        .hasMessageContaining("killed");
  }

  /** Both in one snapshot of the database. */
  private void assertSame(FlowQuestion question) {
    pool.withTransaction(
            connection ->
                connection
                    .query("set transaction isolation level repeatable read")
                    .execute()
                    .chain(() -> FlowAnswers.to(question, connection, 100_000))
                    .call(
                        answer ->
                            plainCount(question, connection)
                                .invoke(
                                    plain ->
                                        assertThat(keyed(answer, question))
                                            .as("%s", question)
                                            .isEqualTo(plain))))
        .await()
        .atMost(PATIENCE);
  }

  private static Map<List<String>, Long> keyed(
      List<FlowAnswers.Count> answer, FlowQuestion question) {
    return answer.stream()
        .collect(
            Collectors.toMap(
                count -> question.by().stream().map(d -> value(count, d)).toList(),
                FlowAnswers.Count::crossings));
  }

  private static String value(FlowAnswers.Count count, Dimension dimension) {
    return String.valueOf(
        switch (dimension) {
          case HOUR -> count.hour();
          case DAY -> count.day();
          case MONTH -> count.month();
          case CROSSING_POINT -> count.crossingPoint();
          case LANE -> count.lane();
          case DIRECTION -> count.direction();
          case NATIONALITY -> count.nationality();
          case SEX -> count.sex();
          case AGE_BAND -> count.ageBand();
          case PURPOSE -> count.purpose();
        });
  }

  private static final String RECORDS =
      """
      (select occurred_at, crossing_point, lane, direction, nationality, sex, purpose,
              flow_age_band(date_of_birth, (occurred_at at time zone 'Asia/Baghdad')::date) as age_band
         from crossing
        union all
       select g.occurred_at, g.crossing_point, g.lane, g.direction, coalesce(p.nationality, ''), coalesce(p.sex, 'UNKNOWN'), null,
              case when p.birth_year is null
                then coalesce(
                  (array['0-4', 'UNKNOWN', '18-59', '60+'])[array_position(
                     array['UNDER_5', 'FROM_5_TO_17', 'FROM_18_TO_59', 'FROM_60'], p.age_band)],
                  'UNKNOWN')
                else flow_age_band(p.birth_year || '-XX-XX', (g.occurred_at at time zone 'Asia/Baghdad')::date) end
         from surge_registration g join surge_person p on p.registration_id = g.id
        where p.version = (select max(l.version) from surge_person l
                            where l.registration_id = p.registration_id and l.position = p.position)
          and p.token not in (select surge_token from crossing where surge_token is not null)) records""";

  /** Of the crossings and registrations themselves, in other words than the service's. */
  private static Uni<Map<List<String>, Long>> plainCount(
      FlowQuestion question, SqlConnection connection) {
    var values = question.by().stream().map(FlowTest::ofACrossing).map(v -> v + ", ").toList();
    var group =
        IntStream.rangeClosed(1, values.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return connection
        .preparedQuery(
            """
            select %s count(*) from %s
             where occurred_at >= $1 and occurred_at < $2 and (%s crossing_point = any($3))
             %s having count(*) > 0"""
                .formatted(
                    String.join("", values),
                    RECORDS,
                    // what another test put into the table itself was not counted
                    question.places() == null ? "crossing_point not like 'IQQ%' or" : "",
                    values.isEmpty() ? "" : "group by " + group))
        .execute(
            Tuple.of(
                question.from().atOffset(ZoneOffset.UTC),
                question.to().atOffset(ZoneOffset.UTC),
                Stream.ofNullable(question.places()).flatMap(Set::stream).toArray(String[]::new)))
        .map(
            rows -> {
              var counted = new LinkedHashMap<List<String>, Long>();
              rows.forEach(
                  row ->
                      counted.put(
                          IntStream.range(0, values.size()).mapToObj(row::getString).toList(),
                          row.getLong(values.size())));
              return counted;
            });
  }

  private static String ofACrossing(Dimension dimension) {
    return switch (dimension) {
      case HOUR -> "to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"')";
      case DAY -> "to_char(occurred_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD')";
      case MONTH -> "to_char(occurred_at at time zone 'Asia/Baghdad', 'YYYY-MM')";
      case CROSSING_POINT -> "crossing_point";
      case LANE -> "lane";
      case DIRECTION -> "direction";
      case NATIONALITY -> "case nationality when '' then 'UNKNOWN' else nationality end";
      case SEX -> "sex";
      case AGE_BAND -> "age_band";
      case PURPOSE -> "coalesce(purpose, 'UNKNOWN')";
    };
  }

  /**
   * Each table alone tells what the crossings tell, by each of its dimensions and by all of them.
   */
  private void assertAllSame() {
    var from = TODAY.minusYears(1).withDayOfMonth(1).atStartOfDay(Grain.BAGHDAD).toInstant();
    var to = TODAY.plusYears(1).withDayOfMonth(1).atStartOfDay(Grain.BAGHDAD).toInstant();
    for (var grain : Grain.values()) {
      var all =
          Stream.of(Dimension.values())
              .filter(d -> d == grain.time() || !d.isTime())
              .filter(d -> grain.answers(question(grain, from, to, List.of(d))))
              .toList();
      var question = question(grain, from, to, all);
      assertThat(question.grain()).isEqualTo(grain);
      assertSame(question);
    }
    for (var dimension : Dimension.values()) {
      assertSame(question(Grain.DAY, from, to, List.of(dimension)));
    }
  }

  /** Of all crossing points where only such a question is answered from there. */
  private static FlowQuestion question(Grain grain, Instant from, Instant to, List<Dimension> by) {
    return new FlowQuestion(
        from, to, by, OF_ALL_PLACES.contains(grain) ? null : Set.of("IQFLA", "IQFLB"), null);
  }

  /** One that a table chosen by chance can answer, so that each table is asked. */
  private static FlowQuestion anyQuestion(Random random) {
    var grain = List.of(Grain.values()).get(random.nextInt(Grain.values().length));
    var month = TODAY.withDayOfMonth(1).minusMonths(random.nextInt(5));
    var shift =
        grain.time() == Dimension.HOUR
            ? Duration.ofHours(random.nextInt(100))
            : Duration.ofDays(grain.time() == Dimension.DAY ? random.nextInt(20) : 0);
    var from = month.atStartOfDay(Grain.BAGHDAD).toInstant().plus(shift);
    var to =
        month.plusMonths(1 + random.nextInt(5)).atStartOfDay(Grain.BAGHDAD).toInstant().plus(shift);
    var by =
        new ArrayList<>(
            Stream.of(Dimension.values())
                .filter(dimension -> grain.answers(question(grain, from, to, List.of(dimension))))
                .toList());
    Collections.shuffle(by, random);
    by.removeAll(by.stream().filter(Dimension::isTime).skip(1).toList());
    var asked = by.subList(0, random.nextInt(by.size() + 1));
    return OF_ALL_PLACES.contains(grain) && question(grain, from, to, asked).grain() == grain
        ? question(grain, from, to, asked)
        : new FlowQuestion(
            from,
            to,
            asked,
            random.nextBoolean() ? Set.of("IQFLA") : Set.of("IQFLA", "IQFLB"),
            null);
  }

  private static Instant aTime(Random random) {
    return TODAY
        .minusDays(random.nextInt(4) == 0 ? random.nextInt(120) : random.nextInt(2))
        .atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
        .toInstant(ZoneOffset.UTC);
  }

  private static Map<String, Object> aCrossing(Random random) {
    var births = List.of("1990-03-15", "2010-XX-XX", "1955-01-01", "XXXX-XX-XX", "2023-06-01");
    var nationalities = List.of("IRQ", "IRN", "TUR", "");
    var purposes = Purpose.values();
    var purpose = random.nextInt(purposes.length + 2);
    var crossing = new LinkedHashMap<String, Object>();
    crossing.put("crossingPoint", PLACES[random.nextInt(2)]);
    crossing.put("lane", Integer.toString(1 + random.nextInt(12)));
    crossing.put("direction", random.nextBoolean() ? "ENTRY" : "EXIT");
    crossing.put("occurredAt", aTime(random).toString());
    crossing.put("capture", "OFFLINE");
    if (purpose < purposes.length) {
      crossing.put("purpose", purposes[purpose].name());
    }
    crossing.put(
        "traveller",
        aTraveller(
            births.get(random.nextInt(births.size())),
            List.of("F", "M", "X").get(random.nextInt(3)),
            nationalities.get(random.nextInt(nationalities.size()))));
    crossing.put(
        "document",
        Map.of(
            "documentType", "P",
            "number", "A1234567",
            "issuingState", "IRQ",
            "dateOfExpiry", "2031-01-01"));
    return crossing;
  }

  private static Map<String, Object> aTraveller(String born, String sex, String nationality) {
    return Map.of(
        "primaryIdentifier", "ALJABIRI",
        "secondaryIdentifier", "NOOR",
        "dateOfBirth", born,
        "sex", sex,
        "nationality", nationality);
  }

  private static String waitingOrFolded(Map<String, Object> crossing) {
    var where =
        "crossing_point = '%s' and lane = '%s' and hour = date_trunc('hour', timestamptz '%s', 'UTC')"
            .formatted(
                crossing.get("crossingPoint"), crossing.get("lane"), crossing.get("occurredAt"));
    return "select sum(crossings) from (select crossings from flow_by_lane where %1$s union all select crossings from flow_delta where %1$s) c"
        .formatted(where);
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> crossing) {
    return ask(Duty.FIRST_LINE_OFFICER, "*")
        .contentType(ContentType.JSON)
        .body(crossing)
        .put("/crossings/" + id)
        .then();
  }

  private static RequestSpecification ask(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }
}
