package org.sinur.trafficking.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.aSet;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.put;
import static org.sinur.trafficking.AtTheDesk.with;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class InstrumentTest {

  private static final List<String> ALL = List.of("ACT", "MEANS", "PURPOSE");

  private final TestServers servers = TestServers.running();
  private final ShippedInstruments shipped;

  InstrumentTest(ShippedInstruments shipped) {
    this.shipped = shipped;
  }

  @Test
  void whatComesWithTheServiceIsInForceAndSaysHowFarItCanBeReliedUpon() {
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/instruments")
        .then()
        .statusCode(200)
        .body(
            "id", hasItems(ShippedInstruments.NAMES.toArray(String[]::new)),
            "find { it.id == 'protection-triage' }.provisional", not(nullValue()));
    as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .get("/instruments/protection-triage")
        .then()
        .statusCode(200)
        .header("ETag", is("\"1\""))
        .body("version", is(1), "instrument.kind", is("TRIAGE"));
    assertThat(
            ask(
                "select count(*) from journal where record_type = 'instrument'"
                    + " and 'ilo-ec-adult-labour/1' = any(record_ids) and actor_id = 'service:trafficking-alert'"))
        .isEqualTo("1");
  }

  @Test
  void anEarlierVersionIsKeptAndTheSameAgainIsNoVersion() {
    var name = aName();
    var first = aSet("ADULT", ALL, "STRONG");
    var second = aSet("ADULT", ALL, "WEAK");
    put(name, first).statusCode(201).header("ETag", is("\"1\""));
    put(name, first).statusCode(200).header("ETag", is("\"1\""));
    put(name, second).statusCode(428);
    put(name, "\"2\"", second).statusCode(412);
    put(name, "\"1\"", second).statusCode(201).body("version", is(2));
    put(name, "\"1\"", first).statusCode(412);
    var strength = "instrument.dimensions[0].indicators[0].strength";
    read(name + "?version=1").then().body(strength, is("STRONG"));
    read(name + "?version=2").then().body(strength, is("WEAK"));
    read(name).then().body(strength, is("WEAK"), "version", is(2));
    read(name + "?version=3").then().statusCode(404);
    read(aName()).then().statusCode(404);
    put(aName(), "\"1\"", first).statusCode(412);
  }

  @Test
  void anInstrumentDoesNotBecomeOneOfAnotherKind() {
    put("protection-triage", "\"1\"", aSet("ADULT", ALL, "STRONG"))
        .statusCode(422)
        .body("type", is("urn:problem:trafficking-alert:instrument-of-another-kind"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedInstrumentIsNotPutInForceAndSaysWhereItIsWrong(
      Map<String, Object> set, String pointer) {
    var name = aName();
    put(name, set)
        .statusCode(422)
        .body(
            "type",
            is("urn:problem:trafficking-alert:instrument-malformed"),
            "errors.pointer",
            hasItem(pointer));
    as(Duty.ADMINISTRATOR, "*").get("/instruments/" + name).then().statusCode(404);
  }

  static Stream<Arguments> malformed() {
    var good = aSet("ADULT", ALL, "STRONG");
    var dimension =
        (Map<?, ?>) ((List<?>) Objects.requireNonNull(good.get("dimensions"))).getFirst();
    var act = new HashMap<Object, Object>(dimension);
    act.put("element", "ACT");
    return Stream.of(
        Arguments.of(aSet("CHILD", ALL, "STRONG"), "/needs"),
        Arguments.of(aSet("ADULT", List.of("ACT", "PURPOSE"), "STRONG"), "/needs"),
        Arguments.of(aSet("CHILD", List.of("ACT"), "STRONG"), "/needs"),
        Arguments.of(with(good, "dimensions", List.of(dimension)), "/dimensions"),
        Arguments.of(with(good, "dimensions", List.of(dimension, dimension)), "/dimensions/1/code"),
        Arguments.of(
            with(good, "dimensions", List.of(dimension, dimension)),
            "/dimensions/1/indicators/0/code"),
        Arguments.of(with(good, "dimensions", List.of(act)), "/dimensions/0/element"),
        Arguments.of(with(good, "title", Map.of("en", "x")), "/title/ckb"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNoInstrumentIsRefusedWithThePlace(Map<String, Object> body) {
    put(aName(), body).statusCode(400).contentType("application/problem+json");
  }

  static Stream<Map<String, Object>> unreadable() {
    var good = aSet("ADULT", ALL, "STRONG");
    return Stream.of(
        Map.of(),
        with(good, "kind", "HOROSCOPE"),
        with(good, "positive", List.of()),
        with(good, "positive", List.of(List.of("VERY_STRONG"))),
        with(good, "needs", List.of()),
        with(good, "person", "ROBOT"),
        with(good, "dimensions", List.of()),
        with(good, "surprise", 1),
        with(good, "source", "x".repeat(501)));
  }

  @Test
  void changesOfOneInstrumentAtOnceMakeOneVersion() {
    var name = aName();
    put(name, aSet("ADULT", ALL, "STRONG")).statusCode(201);
    var outcomes =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i ->
                    put(name, "\"1\"", with(aSet("ADULT", ALL, "WEAK"), "source", "Number " + i))
                        .extract()
                        .statusCode())
            .sorted()
            .toList();
    assertThat(outcomes).containsExactly(201, 412, 412, 412, 412, 412);
  }

  @Test
  void aReleaseBringsANewVersionUnlessPeopleHaveTheirOwn() throws Throwable {
    var ours = aName();
    var form = Samples.form();
    var later =
        new TriageForm(
            form.title(),
            "Invented, later",
            null,
            form.opening(),
            form.items(),
            form.contradictions());
    comesWithTheService(ours, form);
    comesWithTheService(ours, form);
    version(ours, 1);
    comesWithTheService(ours, later);
    version(ours, 2);

    var theirs = aName();
    put(theirs, aSet("ADULT", ALL, "STRONG")).statusCode(201);
    comesWithTheService(theirs, shipped.shipped("ilo-ec-adult-labour"));
    version(theirs, 1);
  }

  private void comesWithTheService(String name, Instrument instrument) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () -> Panache.withTransaction(() -> shipped.putInForce(name, instrument)));
  }

  private static void version(String name, int version) {
    read(name).then().body("version", is(version));
  }

  private static Response read(String instrument) {
    return as(Duty.PROTECTION_OFFICER, "IQIKH").get("/instruments/" + instrument);
  }

  private static String aName() {
    return "set-" + UUID.randomUUID();
  }

  private String ask(String sql) {
    return servers.ask("trafficking-alert", sql);
  }
}
