package org.sinur.crossingpoint.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.crossingpoint.AtThePoint.aCrossing;
import static org.sinur.crossingpoint.AtThePoint.anOrder;
import static org.sinur.crossingpoint.AtThePoint.as;
import static org.sinur.crossingpoint.AtThePoint.asPerson;
import static org.sinur.crossingpoint.AtThePoint.point;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.crossingpoint.MovedClock;
import org.sinur.service.SlipNumber;
import org.sinur.testsupport.AtOnce;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** A family flees; two persons order a surge, the booth registers the family in one call. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class SurgeTest {

  private static final String DATABASE = "crossing-point";
  private static final String PROBLEM = "urn:problem:crossing-point:";
  private static final String PLACE = "IQSUR";
  private static final String COUNTED = "IQSUC";
  private static final String LATER = "IQSUL";
  private static final String AT_ONCE = "IQSUA";

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void thePointIsOpen() {
    point(PLACE, "KRG", Map.of());
  }

  @AfterEach
  void itIsNowAgain() {
    MovedClock.ahead(Duration.ZERO);
  }

  @Test
  void aFamilyOfFiveIsRegisteredInOneCallAndEachIsGivenAToken() {
    var order = inForce();
    var id = UUID.randomUUID();
    var family = aFamily(order);
    var answer =
        register(id, family)
            .statusCode(201)
            .body(
                "persons",
                hasSize(5),
                "incomplete",
                is(true),
                "persons[0].leftOut",
                contains("SCREENING"),
                "persons[4].leftOut",
                contains("BIRTH", "NATIONALITY", "DOCUMENT", "SCREENING"))
            .extract()
            .jsonPath();
    var tokens = answer.<String>getList("persons.token");
    assertThat(tokens)
        .hasSize(5)
        .doesNotHaveDuplicates()
        .allMatch(token -> SlipNumber.read(token).isPresent());
    register(id, family).statusCode(200).body("persons.token", is(tokens));
    var differs = new HashMap<>(family);
    differs.put("lane", "5");
    register(id, differs).statusCode(409).body("type", is(PROBLEM + "record-differs"));
    // whoever reads a slip finds the family
    as(Duty.SECOND_LINE_OFFICER, PLACE)
        .queryParam("token", tokens.get(3).toLowerCase(Locale.ROOT))
        .get("/surge-registrations")
        .then()
        .body("registrations.id", contains(id.toString()));
    as(Duty.SECOND_LINE_OFFICER, "IQZUR")
        .queryParam("token", tokens.get(3))
        .get("/surge-registrations")
        .then()
        .body("registrations", empty());
    assertThat(journalOf(id)).isEqualTo("RECORDED,REFUSED,VIEWED");
  }

  @Test
  void theSameFamilySentTenTimesAtOnceIsKeptOnce() {
    var order = inForce();
    var id = UUID.randomUUID();
    var family = aFamily(order);
    assertThat(
            IntStream.range(0, 10)
                .parallel()
                .map(_ -> register(id, family).extract().statusCode())
                .boxed()
                .toList())
        .containsOnlyOnce(201)
        .allMatch(status -> status < 300);
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from surge_person where registration_id = '%s'".formatted(id)))
        .isEqualTo("5");
  }

  @Test
  void withoutAnOrderInForceNobodyIsRegistered() {
    refused(aFamily(UUID.randomUUID()), "no-surge-order");
    var waits = proposed();
    refused(aFamily(waits), "no-surge-order");
    var later = UUID.randomUUID();
    propose(later, anOrder(in(3600), in(7200), PLACE)).statusCode(201);
    confirm(later, "chief").statusCode(200).body("state", is("CONFIRMED"));
    refused(aFamily(later), "no-surge-order");
  }

  @Test
  void theOrderEndsByItselfAtTheExactMoment() {
    var order = UUID.randomUUID();
    var until = Instant.now().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
    propose(order, anOrder(in(-60), until.toString(), PLACE)).statusCode(201);
    confirm(order, "chief").statusCode(200).body("state", is("IN_FORCE"));
    MovedClock.ahead(Duration.between(Instant.now(), until).minusSeconds(60));
    register(UUID.randomUUID(), aFamily(order)).statusCode(201);
    show(order).body("state", is("IN_FORCE"));
    MovedClock.ahead(Duration.between(Instant.now(), until));
    show(order).body("state", is("ENDED"));
    refused(aFamily(order), "no-surge-order");
    // what was captured before without a connection is still taken
    var captured = new HashMap<>(aFamily(order));
    captured.put("capture", "OFFLINE");
    captured.put("occurredAt", until.minusMillis(1).toString());
    register(UUID.randomUUID(), captured).statusCode(201);
    captured.put("occurredAt", until.toString());
    refused(captured, "no-surge-order");
    revoke(order, "Too late.").statusCode(409).body("type", is(PROBLEM + "surge-state"));
  }

  @Test
  void whatNobodyConfirmsLapses() {
    var order = proposed();
    MovedClock.ahead(Duration.ofHours(9));
    show(order).body("state", is("LAPSED"));
    confirm(order, "chief").statusCode(409).body("type", is(PROBLEM + "surge-state"));
  }

  @Test
  void nobodyConfirmsTheOwnOrder() {
    var both = Set.of(Duty.SHIFT_SUPERVISOR, Duty.ADMINISTRATOR);
    var order = UUID.randomUUID();
    var etag =
        asPerson("one", both, "*")
            .body(anOrder(in(-60), in(3600), PLACE))
            .put("/surge-orders/" + order)
            .then()
            .statusCode(201)
            .extract()
            .header("ETag");
    asPerson("one", both, "*")
        .header("If-Match", etag)
        .body(Map.of("decision", "CONFIRMED", "note", "Mine."))
        .put("/surge-orders/" + order + "/decision")
        .then()
        .statusCode(403)
        .body("type", is(PROBLEM + "own-surge-order"));
    assertThatThrownBy(
            () ->
                servers.execute(
                    DATABASE,
                    "update surge_order set decision = 'CONFIRMED', decided_by = proposed_by where id = '%s'"
                        .formatted(order)))
        .hasMessageContaining("check");
  }

  @Test
  void ofManyWhoDecideAtOnceOneDoes() {
    var order = proposed();
    var statuses =
        IntStream.range(0, 6)
            .parallel()
            .map(i -> confirm(order, "chief-" + i, "\"0\"").extract().statusCode())
            .boxed()
            .toList();
    assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409 || s == 412);
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where action = 'APPROVED' and '%s' = any(record_ids)"
                    .formatted(order)))
        .isEqualTo("1");
  }

  @Test
  void aRevokedOrderHoldsNoMore() {
    var order = inForce();
    revoke(order, "The road is free.").statusCode(200).body("state", is("REVOKED"));
    revoke(order, "The road is free.").statusCode(200);
    refused(aFamily(order), "no-surge-order");
    var rejected = proposed();
    decide(rejected, "chief", "REJECTED", "*").statusCode(200).body("state", is("REJECTED"));
    revoke(rejected, "Twice.").statusCode(409);
  }

  @Test
  void anOrderIsForNoLongerThanThreeDays() {
    propose(UUID.randomUUID(), anOrder(in(0), in(73 * 3600), PLACE))
        .statusCode(422)
        .body("type", is(PROBLEM + "surge-too-long"));
    propose(UUID.randomUUID(), anOrder(in(-7200), in(-3600), PLACE))
        .statusCode(422)
        .body("type", is(PROBLEM + "impossible-period"));
    propose(UUID.randomUUID(), anOrder(in(0), in(3600), PLACE, "IQNIX"))
        .statusCode(422)
        .body("type", is(PROBLEM + "unknown-crossing-point"));
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .body(anOrder(in(0), in(3600), PLACE))
        .put("/surge-orders/" + UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void whatTheOrderDoesNotWaiveIsNamed() {
    var order = inForce();
    var family = new HashMap<>(aFamily(order));
    family.put("persons", List.of(Map.of("name", "Noor", "relation", "HEAD")));
    register(UUID.randomUUID(), family)
        .statusCode(422)
        .body("type", is(PROBLEM + "field-not-waived"), "errors.pointer", contains("/persons/0"));
  }

  @Test
  void everyDeviationIsCountedAndCompletedWithBothVersionsKept() {
    var order = inForce();
    var id = UUID.randomUUID();
    register(id, aFamily(order)).statusCode(201);
    deviations(order)
        .body(
            "registrations", contains(id.toString()),
            "fields.find { it.field == 'DOCUMENT' }.leftOut", is(4),
            "fields.find { it.field == 'BIRTH' }.leftOut", is(1),
            "fields.find { it.field == 'SEX' }.leftOut", is(0),
            "fields.find { it.field == 'BIRTH' }.stillMissing", is(1));
    var whole =
        Map.of(
            "name", "Zaid",
            "relation", "CHILD",
            "birthYear", "2024",
            "sex", "M",
            "nationality", "SYR",
            "screeningId", UUID.randomUUID().toString(),
            "document", Map.of("documentType", "XX", "number", "FB 17", "issuingState", "SYR"));
    complete(id, 5, "\"1\"", whole)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body(
            "persons[4].leftOut", empty(),
            "persons[4].earlier[0].person.birthYear", nullValue(),
            "persons[4].earlier[0].person.name", is("Zaid"));
    complete(id, 5, "\"1\"", whole).statusCode(200).header("ETag", "\"2\"");
    complete(id, 4, "\"9\"", whole).statusCode(412);
    var less = new HashMap<String, Object>(whole);
    less.remove("birthYear");
    complete(id, 5, "\"2\"", less).statusCode(422).body("type", is(PROBLEM + "field-not-waived"));
    complete(id, 6, "\"1\"", whole).statusCode(404);
    deviations(order)
        .body(
            "fields.find { it.field == 'BIRTH' }.leftOut", is(1),
            "fields.find { it.field == 'BIRTH' }.stillMissing", is(0));
    waiting(order).body("registrations.id", contains(id.toString()));
    for (var position = 1; position < 5; position++) {
      var rest = new HashMap<String, Object>(whole);
      rest.put("relation", position == 1 ? "HEAD" : "CHILD");
      complete(id, position, "\"1\"", rest).statusCode(200);
    }
    waiting(order).body("registrations", empty());
    deviations(order).body("registrations", contains(id.toString()));
  }

  @Test
  void anAuditorSeesTheDeviationsButNotThePersons() {
    var order = inForce();
    var id = UUID.randomUUID();
    register(id, aFamily(order)).statusCode(201);
    as(Duty.AUDITOR, "*")
        .get("/surge-registrations/" + id)
        .then()
        .statusCode(200)
        .body(
            "masked", is(true),
            "persons[0].person.name", is("A••• A•••"),
            "persons[0].person.document.number", is("•••67"),
            "persons[4].leftOut", hasItem("BIRTH"));
    assertThat(journalOf(id)).isEqualTo("RECORDED,VIEWED");
  }

  @Test
  void aFamilyAtAnotherPlaceDoesNotExist() {
    var order = inForce();
    var id = UUID.randomUUID();
    register(id, aFamily(order)).statusCode(201);
    as(Duty.FIRST_LINE_OFFICER, "IQZUR").get("/surge-registrations/" + id).then().statusCode(404);
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .header("If-Match", "\"1\"")
        .body(Map.of("name", "Zaid", "relation", "CHILD"))
        .put("/surge-registrations/" + id + "/persons/5")
        .then()
        .statusCode(404);
    as(Duty.FIRST_LINE_OFFICER, "IQZUR")
        .body(aFamily(order))
        .put("/surge-registrations/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/surge-registrations")
        .then()
        .body("registrations.id", not(hasItem(id.toString())));
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/surge-orders/" + order + "/deviations")
        .then()
        .body("registrations", empty(), "fields.leftOut", not(hasItem(4)));
  }

  @Test
  void theLastFullHoursAreCountedAgainstWhatWasAgreed() {
    var order = UUID.randomUUID();
    propose(order, anOrder(in(-7200), in(3600), PLACE)).statusCode(201);
    confirm(order, "chief").statusCode(200);
    register(UUID.randomUUID(), aFamily(order)).statusCode(201);
    MovedClock.ahead(Duration.ofHours(1));
    JsonPath hours =
        as(Duty.SHIFT_SUPERVISOR, PLACE)
            .get("/surge-orders/" + order + "/metering?hours=2")
            .then()
            .statusCode(200)
            .body("", hasSize(2), "agreed", contains(3, 3))
            .extract()
            .jsonPath();
    var travellers = hours.getInt("[0].travellers");
    assertThat(travellers).isGreaterThanOrEqualTo(5);
    assertThat(hours.getInt("[0].above")).isEqualTo(travellers - 3);
    assertThat(hours.getString("[0].from")).matches(".*:00:00Z");
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/surge-orders/" + order + "/metering?hours=1")
        .then()
        .body("travellers", contains(0));
  }

  @Test
  void everybodyWhoIsRegisteredIsCountedWithWhatIsKnownOfThem() {
    point(COUNTED, "KRG", Map.of());
    var order = inForceAt(COUNTED);
    var family = aFamilyAt(COUNTED, order);
    var id = UUID.randomUUID();
    register(id, COUNTED, family).statusCode(201);
    register(id, COUNTED, family).statusCode(200);
    assertThat(flows(family, "direction")).isEqualTo(Map.of("ENTRY", 5));
    assertThat(flows(family, "nationality")).isEqualTo(Map.of("SYR", 1, "UNKNOWN", 4));
    assertThat(flows(family, "sex")).isEqualTo(Map.of("F", 4, "M", 1));
    // somebody from 5 to 17 may be in two bands
    assertThat(flows(family, "ageBand")).isEqualTo(Map.of("18-59", 1, "0-4", 1, "UNKNOWN", 3));
    assertThat(flows(family, "purpose")).isEqualTo(Map.of("UNKNOWN", 5));
    assertThat(flows(family, "hour").values()).containsExactly(5);

    completeAt(COUNTED, id, 5, aWhole("Zaid", "CHILD")).statusCode(200);
    completeAt(COUNTED, id, 5, aWhole("Zaid", "CHILD")).statusCode(200);
    assertThat(flows(family, "nationality")).isEqualTo(Map.of("SYR", 2, "UNKNOWN", 3));
    assertThat(flows(family, "ageBand")).isEqualTo(Map.of("18-59", 1, "0-4", 2, "UNKNOWN", 2));
  }

  @Test
  void whoIsRecordedInFullLaterIsCountedOnceAndInTheHourOfPassing() {
    point(LATER, "KRG", Map.of());
    var order = inForceAt(LATER);
    var family = aFamilyAt(LATER, order);
    var id = UUID.randomUUID();
    var tokens = tokens(register(id, LATER, family));
    var hours = flows(family, "hour");
    MovedClock.ahead(Duration.ofHours(5));
    var crossing = UUID.randomUUID();
    record(crossing, inFull(family, tokens.get(4))).statusCode(201);
    record(crossing, inFull(family, tokens.get(4))).statusCode(200);
    assertThat(flows(family, "hour")).isEqualTo(hours);
    assertThat(flows(family, "nationality")).isEqualTo(Map.of("SYR", 2, "UNKNOWN", 3));
    assertThat(flows(family, "lane")).isEqualTo(Map.of("4", 4, "7", 1));
    as(Duty.SHIFT_SUPERVISOR, LATER)
        .get("/surge-registrations/" + id)
        .then()
        .body(
            "persons.crossingId",
            contains(nullValue(), nullValue(), nullValue(), nullValue(), is(crossing.toString())));
    as(Duty.SHIFT_SUPERVISOR, LATER)
        .get("/surge-orders/" + order + "/metering?hours=7")
        .then()
        .body("travellers.sum()", is(5));

    // what is captured of the registration afterwards counts nobody anew
    completeAt(LATER, id, 5, aWhole("Zaid", "CHILD")).statusCode(200);
    assertThat(flows(family, "nationality")).isEqualTo(Map.of("SYR", 2, "UNKNOWN", 3));
  }

  @Test
  void aGroupOfWhomEverybodyIsRecordedInFullIsComplete() {
    var order = inForce();
    var id = UUID.randomUUID();
    var family = aFamily(order);
    var tokens = tokens(register(id, family));
    for (var token : tokens) {
      waiting(order).body("registrations.id", contains(id.toString()));
      record(UUID.randomUUID(), inFull(family, token)).statusCode(201);
    }
    waiting(order).body("registrations", empty());
    deviations(order)
        .body(
            "fields.find { it.field == 'DOCUMENT' }.leftOut", is(4),
            "fields.find { it.field == 'DOCUMENT' }.stillMissing", is(0));
  }

  @Test
  void aCrossingOfARegisteredPersonIsWhereAndWhenAndWhichWayTheyWereRegistered() {
    var order = inForce();
    var family = aFamily(order);
    var tokens = tokens(register(UUID.randomUUID(), family));
    impossible(inFull(family, tokens.get(1)), "direction", "EXIT", 422, "not-as-registered");
    impossible(inFull(family, tokens.get(1)), "occurredAt", in(-3600), 422, "not-as-registered");
    impossible(
        inFull(family, tokens.get(1)), "surgeToken", "0000-0000-0000", 422, "unknown-surge-token");
    point(LATER, "KRG", Map.of());
    impossible(inFull(family, tokens.get(1)), "crossingPoint", LATER, 422, "unknown-surge-token");
    var id = UUID.randomUUID();
    record(id, inFull(family, tokens.get(1))).statusCode(201);
    impossible(inFull(family, tokens.get(1)), "lane", "8", 409, "surge-person-recorded");
    var correction = inFull(family, tokens.get(1));
    correction.keySet().removeAll(Set.of("crossingPoint", "capture", "surgeToken"));
    correction.put("reason", "Misread.");
    correction.put("lane", "9");
    correct(id, correction).statusCode(200).body("surgeToken", is(tokens.get(1)));
    correction.put("direction", "EXIT");
    correct(id, correction).statusCode(422).body("type", is(PROBLEM + "not-as-registered"));
  }

  @Test
  void whoeverRecordsOneRegisteredPersonTwiceAtOnceRecordsThemOnce() {
    var order = inForce();
    var family = aFamily(order);
    var tokens = tokens(register(UUID.randomUUID(), family));
    for (var token : tokens) {
      assertThat(
              AtOnce.send(
                  Collections.<Callable<Integer>>nCopies(
                      3,
                      () ->
                          record(UUID.randomUUID(), inFull(family, token)).extract().statusCode())))
          .containsExactlyInAnyOrder(201, 409, 409);
    }
  }

  @Test
  void whoIsCompletedAndRecordedInFullAtOnceIsCountedOnce() {
    point(AT_ONCE, "KRG", Map.of());
    var order = inForceAt(AT_ONCE);
    var family = aFamilyAt(AT_ONCE, order);
    for (var round = 1; round <= 8; round++) {
      var id = UUID.randomUUID();
      var token = tokens(register(id, AT_ONCE, family)).get(4);
      AtOnce.<Integer>send(
          List.of(
              () ->
                  completeAt(AT_ONCE, id, 5, aWhole("Zaid", "CHILD"))
                      .statusCode(200)
                      .extract()
                      .statusCode(),
              () ->
                  record(UUID.randomUUID(), inFull(family, token))
                      .statusCode(201)
                      .extract()
                      .statusCode()));
      assertThat(flows(family, "nationality"))
          .as("round %d", round)
          .isEqualTo(Map.of("SYR", 2 * round, "UNKNOWN", 3 * round));
    }
  }

  @Test
  void aTokenSaysNothingOfThePerson() {
    var order = inForce();
    register(UUID.randomUUID(), aFamily(order))
        .body("persons[0].token", matchesPattern("([0-9A-Z]{4}-){2}[0-9A-Z]{4}"));
  }

  /** How many are counted at a family's crossing point around the time they crossed. */
  private static Map<String, Integer> flows(Map<String, Object> family, String by) {
    var hour =
        Instant.parse(String.valueOf(family.get("occurredAt"))).truncatedTo(ChronoUnit.HOURS);
    var counts =
        as(Duty.HQ_ANALYST, "*")
            .queryParam("from", hour.minus(Duration.ofHours(3)).toString())
            .queryParam("to", hour.plus(Duration.ofHours(9)).toString())
            .queryParam("by", by)
            .queryParam("crossingPoint", family.get("crossingPoint"))
            .get("/flows")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var values = counts.<String>getList("counts." + by);
    var crossings = counts.<Integer>getList("counts.crossings");
    return IntStream.range(0, values.size())
        .boxed()
        .collect(Collectors.toMap(values::get, crossings::get));
  }

  /** The crossing of a registered person with all that a crossing needs. */
  private static Map<String, Object> inFull(Map<String, Object> family, String token) {
    var crossing =
        aCrossing(
            String.valueOf(family.get("crossingPoint")),
            "7",
            "SYR",
            String.valueOf(family.get("occurredAt")),
            "OFFLINE");
    crossing.put("surgeToken", token);
    return crossing;
  }

  private static ValidatableResponse record(UUID id, Map<String, Object> crossing) {
    return as(Duty.FIRST_LINE_OFFICER, "*").body(crossing).put("/crossings/" + id).then();
  }

  private static void impossible(
      Map<String, Object> crossing, String field, String value, int status, String problem) {
    crossing.put(field, value);
    record(UUID.randomUUID(), crossing).statusCode(status).body("type", is(PROBLEM + problem));
  }

  private static ValidatableResponse correct(UUID crossing, Map<String, Object> correction) {
    return as(Duty.SHIFT_SUPERVISOR, PLACE)
        .header("If-Match", "*")
        .body(correction)
        .put("/crossings/%s/corrections/%s".formatted(crossing, UUID.randomUUID()))
        .then();
  }

  private static Map<String, Object> aWhole(String name, String relation) {
    return Map.of(
        "name",
        name,
        "relation",
        relation,
        "birthYear",
        String.valueOf(Year.now(ZoneOffset.UTC).getValue() - 2),
        "sex",
        "M",
        "nationality",
        "SYR");
  }

  private static ValidatableResponse completeAt(
      String place, UUID id, int position, Map<String, Object> person) {
    return as(Duty.FIRST_LINE_OFFICER, place)
        .header("If-Match", "*")
        .body(person)
        .put("/surge-registrations/" + id + "/persons/" + position)
        .then();
  }

  /** What is on the slips of those who have just been registered. */
  private static List<String> tokens(ValidatableResponse registered) {
    return registered.statusCode(201).extract().jsonPath().getList("persons.token");
  }

  private static ValidatableResponse register(UUID id, String place, Map<String, Object> family) {
    return as(Duty.FIRST_LINE_OFFICER, place).body(family).put("/surge-registrations/" + id).then();
  }

  private UUID inForceAt(String place) {
    var order = UUID.randomUUID();
    propose(order, anOrder(in(-60), in(8 * 3600), place)).statusCode(201);
    confirm(order, "chief").statusCode(200).body("state", is("IN_FORCE"));
    return order;
  }

  private static Map<String, Object> aFamilyAt(String place, UUID order) {
    var family = new HashMap<>(aFamily(order));
    family.put("crossingPoint", place);
    return family;
  }

  private UUID proposed() {
    var order = UUID.randomUUID();
    propose(order, anOrder(in(-60), in(8 * 3600), PLACE))
        .statusCode(201)
        .body("state", is("PROPOSED"));
    return order;
  }

  private UUID inForce() {
    var order = proposed();
    confirm(order, "chief").statusCode(200).body("state", is("IN_FORCE"));
    return order;
  }

  private static ValidatableResponse propose(UUID order, Map<String, Object> body) {
    return as(Duty.SHIFT_SUPERVISOR, "*").body(body).put("/surge-orders/" + order).then();
  }

  private static ValidatableResponse confirm(UUID order, String who) {
    return confirm(order, who, "*");
  }

  private static ValidatableResponse confirm(UUID order, String who, String etag) {
    return decide(order, who, "CONFIRMED", etag);
  }

  private static ValidatableResponse decide(UUID order, String who, String decision, String etag) {
    return asPerson(who, Set.of(Duty.ADMINISTRATOR), "*")
        .header("If-Match", etag)
        .body(Map.of("decision", decision, "note", "Telephoned the cabinet."))
        .put("/surge-orders/" + order + "/decision")
        .then();
  }

  private static ValidatableResponse revoke(UUID order, String reason) {
    return as(Duty.SHIFT_SUPERVISOR, PLACE)
        .header("If-Match", "*")
        .body(Map.of("reason", reason))
        .put("/surge-orders/" + order + "/revocation")
        .then();
  }

  private static ValidatableResponse show(UUID order) {
    return as(Duty.FIRST_LINE_OFFICER, PLACE).get("/surge-orders/" + order).then().statusCode(200);
  }

  private static ValidatableResponse register(UUID id, Map<String, Object> family) {
    return as(Duty.FIRST_LINE_OFFICER, PLACE).body(family).put("/surge-registrations/" + id).then();
  }

  private void refused(Map<String, Object> family, String problem) {
    var id = UUID.randomUUID();
    register(id, family).statusCode(409).body("type", is(PROBLEM + problem));
    assertThat(journalOf(id)).isEqualTo("REFUSED");
  }

  private static ValidatableResponse complete(
      UUID id, int position, String etag, Map<String, Object> person) {
    return as(Duty.FIRST_LINE_OFFICER, PLACE)
        .header("If-Match", etag)
        .body(person)
        .put("/surge-registrations/" + id + "/persons/" + position)
        .then();
  }

  private static ValidatableResponse deviations(UUID order) {
    return as(Duty.AUDITOR, "*")
        .get("/surge-orders/" + order + "/deviations")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse waiting(UUID order) {
    return as(Duty.SHIFT_SUPERVISOR, PLACE)
        .get("/surge-registrations?incomplete=true&order=" + order)
        .then()
        .statusCode(200);
  }

  private String journalOf(UUID id) {
    return servers.ask(
        DATABASE,
        "select string_agg(action, ',' order by recorded_at) from journal where '%s' = any(record_ids)"
            .formatted(id));
  }

  private static Map<String, Object> aFamily(UUID order) {
    return Map.of(
        "orderId",
        order.toString(),
        "crossingPoint",
        PLACE,
        "lane",
        "4",
        "direction",
        "ENTRY",
        "occurredAt",
        Instant.now().toString(),
        "capture",
        "ONLINE",
        "persons",
        List.of(
            Map.of(
                "name", "Amina Alkhatib",
                "relation", "HEAD",
                "birthYear", "1988",
                "sex", "F",
                "nationality", "SYR",
                "document",
                    Map.of("documentType", "P", "number", "N1234567", "issuingState", "SYR")),
            child("Sami", "FROM_5_TO_17"),
            child("Lina", "FROM_5_TO_17"),
            child("Rima", "UNDER_5"),
            Map.of("name", "Zaid", "relation", "CHILD", "sex", "M")));
  }

  private static Map<String, Object> child(String name, String ageBand) {
    return Map.of("name", name, "relation", "CHILD", "ageBand", ageBand, "sex", "F");
  }

  private static String in(long seconds) {
    return Instant.now().plusSeconds(seconds).toString();
  }
}
