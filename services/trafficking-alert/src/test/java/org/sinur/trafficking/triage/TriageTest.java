package org.sinur.trafficking.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.put;
import static org.sinur.trafficking.AtTheDesk.text;
import static org.sinur.trafficking.AtTheDesk.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class TriageTest {

  private static final String FORM = "form-" + UUID.randomUUID();
  private static final String NAME = "Hevi Example";

  private final TestServers servers = TestServers.running();
  private final Topic concerns = new Topic(servers.kafka(), "protection.concerns");

  @BeforeEach
  void form() {
    put(FORM, aForm());
  }

  private static Map<String, Object> aForm() {
    return Map.of(
        "kind",
        "TRIAGE",
        "title",
        text("Invented"),
        "source",
        "Invented for a test",
        "opening",
        text("Three questions"),
        "items",
        List.of(
            item("AFRAID", "ASYLUM", "TODAY", "ASKS_FOR_PROTECTION"),
            item("ALONE", "CHILD_PROTECTION", "IMMEDIATE", "MINOR_WITHOUT_GUARDIAN"),
            item("ILL", "MEDICAL", "IMMEDIATE", null)),
        "contradictions",
        List.of(List.of("AFRAID", "ALONE")));
  }

  private static Map<String, Object> item(
      String code, String route, String urgency, @Nullable String indicator) {
    return with(
        Map.of(
            "code",
            code,
            "asked",
            "TRAVELLER",
            "question",
            text("Is it so"),
            "routes",
            List.of(route),
            "urgency",
            urgency),
        "indicator",
        indicator);
  }

  @Test
  void aYesForProtectionIsToldToProtectionAndWhoAskedIsToldToRefer() {
    var screening = UUID.randomUUID().toString();
    var id = UUID.randomUUID();
    send(id, with(answers(List.of("ALONE", "ILL"), List.of("AFRAID")), "screeningId", screening))
        .statusCode(201)
        .body(
            "$", aMapWithSize(5),
            "referToProtection", is(true),
            "urgency", is("IMMEDIATE"),
            "help", contains("MEDICAL"));
    var alert =
        protection()
            .get("/triages/" + id)
            .then()
            .statusCode(200)
            .body(
                "yes", contains("ALONE", "ILL"),
                "no", contains("AFRAID"),
                "routes", contains("CHILD_PROTECTION", "MEDICAL"))
            .extract()
            .<String>path("alertId");
    protection()
        .get("/alerts/" + alert)
        .then()
        .body(
            "indicators", contains("MINOR_WITHOUT_GUARDIAN"),
            "urgency", is("IMMEDIATE"),
            "screeningId", is(screening),
            "person.name", is(NAME),
            "finding", is("UNDER_ASSESSMENT"),
            "indicatorSet", is(FORM + "/1"),
            "note", containsString("ALONE, ILL"));
    // so that nobody turns the person back meanwhile
    var told = concerns.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(alert)));
    assertThat(told).anyMatch(m -> m.key().equals(alert) && m.value().contains(screening));
  }

  @Test
  void whereNothingIsForProtectionNothingOfThePersonIsKept() {
    var id = UUID.randomUUID();
    var screening = UUID.randomUUID().toString();
    send(id, with(answers(List.of("ILL"), List.of("AFRAID", "ALONE")), "screeningId", screening))
        .statusCode(201)
        .body("referToProtection", is(false), "help", contains("MEDICAL"));
    protection()
        .get("/triages/" + id)
        .then()
        .body("alertId", nullValue(), "routes", contains("MEDICAL"));
    var row =
        servers.ask(
            "trafficking-alert", "select triage::text from triage where id = '%s'".formatted(id));
    assertThat(row).contains("ILL").doesNotContain(screening).doesNotContain(NAME);
    send(UUID.randomUUID(), answers(List.of(), List.of("AFRAID", "ALONE", "ILL")))
        .statusCode(201)
        .body("referToProtection", is(false), "urgency", nullValue(), "help", empty());
  }

  @Test
  void contradictoryYesesLoseNothingAndProtectionIsToldToAskAgain() {
    var id = UUID.randomUUID();
    send(id, answers(List.of("AFRAID", "ALONE"), List.of()))
        .statusCode(201)
        .body("referToProtection", is(true));
    protection()
        .get("/triages/" + id)
        .then()
        .body("contradictions", contains(List.of("AFRAID", "ALONE")), "routes", hasSize(2));
  }

  @Test
  void yesAndNoToTheSameIsRefusedAndSoIsWhatTheFormDoesNotHave() {
    send(UUID.randomUUID(), answers(List.of("AFRAID"), List.of("AFRAID")))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:items-contradict"),
            "errors.pointer", contains("/no/0"));
    send(UUID.randomUUID(), answers(List.of("HOROSCOPE"), List.of()))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:items-unknown"),
            "errors.pointer", contains("/yes/0"));
    var answers = answers(List.of("AFRAID"), List.of());
    send(UUID.randomUUID(), with(answers, "form", Map.of("instrument", FORM, "version", 7)))
        .statusCode(422)
        .body("type", is("urn:problem:trafficking-alert:instrument-unknown"));
    send(
            UUID.randomUUID(),
            with(answers, "form", Map.of("instrument", "ilo-ec-adult-labour", "version", 1)))
        .statusCode(422)
        .body("type", is("urn:problem:trafficking-alert:instrument-not-for-this"));
    send(UUID.randomUUID(), with(answers, "language", "tlh"))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:language-not-in-form"),
            "errors.pointer", contains("/language"));
    send(
            UUID.randomUUID(),
            with(answers, "occurredAt", Instant.now().plus(Duration.ofHours(1)).toString()))
        .statusCode(422)
        .body("type", is("urn:problem:trafficking-alert:alert-in-the-future"));
  }

  @Test
  void aTriageSentTenTimesAtOnceIsOneTriageAndOneAlert() {
    var id = UUID.randomUUID();
    var screening = UUID.randomUUID().toString();
    var answers = with(answers(List.of("AFRAID"), List.of()), "screeningId", screening);
    // REST Assured's classes must not be loaded by ten threads at once: they deadlock
    send(UUID.randomUUID(), answers(List.of(), List.of()));
    var statuses =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(_ -> send(id, answers).extract().statusCode())
            .sorted()
            .toList();
    assertThat(statuses).startsWith(200).endsWith(201);
    assertThat(
            servers.ask(
                "trafficking-alert",
                "select count(*) from alert where screening_id = '%s'".formatted(screening)))
        .isEqualTo("1");
    send(id, with(answers, "language", "fa"))
        .statusCode(409)
        .body("type", is("urn:problem:trafficking-alert:triage-differs"));
  }

  @Test
  void aTriageOfAnEarlierFormLeadsWhereItLedThen() {
    var name = "form-" + UUID.randomUUID();
    put(name, aForm()).statusCode(201);
    var id = UUID.randomUUID();
    var answers =
        with(answers(List.of("ILL"), List.of()), "form", Map.of("instrument", name, "version", 1));
    send(id, answers).body("help", contains("MEDICAL"));
    var changed = with(aForm(), "items", List.of(item("ILL", "ASSISTANCE", "TODAY", null)));
    put(name, "\"1\"", with(changed, "contradictions", List.of())).statusCode(201);
    send(id, answers).statusCode(200).body("help", contains("MEDICAL"));
    protection().get("/triages/" + id).then().body("routes", contains("MEDICAL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  void whoAskedCannotReadItBack(String duty) {
    var id = UUID.randomUUID();
    as(duty, "IQIKH")
        .body(answers(List.of("AFRAID"), List.of()))
        .put("/triages/" + id)
        .then()
        .statusCode(201);
    as(duty, "IQIKH").get("/triages/" + id).then().statusCode(403);
    as(Duty.PROTECTION_OFFICER, "IQZUR").get("/triages/" + id).then().statusCode(404);
    as(Duty.AUDITOR, "*").get("/triages/" + id).then().statusCode(200);
    as(duty, "IQZUR")
        .body(answers(List.of("AFRAID"), List.of()))
        .put("/triages/" + UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse send(UUID id, Map<String, Object> answers) {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH").body(answers).put("/triages/" + id).then();
  }

  private static Map<String, Object> answers(List<String> yes, List<String> no) {
    return Map.of(
        "crossingPoint",
        "IQIKH",
        "occurredAt",
        Instant.now().toString(),
        "form",
        Map.of("instrument", FORM, "version", 1),
        "language",
        "ckb",
        "yes",
        yes,
        "no",
        no,
        "person",
        Map.of("name", NAME));
  }
}
