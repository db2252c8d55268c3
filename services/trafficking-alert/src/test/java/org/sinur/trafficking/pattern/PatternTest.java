package org.sinur.trafficking.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;
import org.sinur.trafficking.AtTheDesk;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class PatternTest {

  private static final String TOPIC = "crossing.traces";
  private static final String DATABASE = "trafficking-alert";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestServers servers = TestServers.running();
  private final Topic traces = new Topic(servers.kafka(), TOPIC).make();
  private final Topic concerns = new Topic(servers.kafka(), "protection.concerns");

  @Inject ObjectMapper json;

  private static final AtomicInteger BEGUN = new AtomicInteger();

  /** Each test has its people and days to itself: time only goes on. */
  private final String own = UUID.randomUUID().toString();

  private final Instant start =
      Instant.now().minus(Duration.ofDays(170 - 9L * BEGUN.incrementAndGet()));

  @Test
  void whatManyCrossingsShowTogetherBecomesAnAlertThatSaysWhy() {
    var screening = UUID.randomUUID();
    escort(0, "A", null);
    escort(30, "B", null);
    escort(60, "C", screening);
    later(90);
    var alert = alertOf("escort");
    protection()
        .get("/alerts/" + alert)
        .then()
        .statusCode(200)
        .body(
            "indicators", contains("MINOR_WITH_UNRELATED_ADULT"),
            "indicatorSet", startsWith("crossing-patterns/"),
            "screeningId", is(screening.toString()),
            "urgency", is("IMMEDIATE"),
            "raisedBy", is("service:trafficking-alert"),
            "finding", is("UNDER_ASSESSMENT"),
            "person.name", nullValue(),
            "person.apparentAge.to", is(15));
    protection()
        .get("/alerts/%s/pattern".formatted(alert))
        .then()
        .statusCode(200)
        .body(
            "pattern", is("ESCORT_OF_UNRELATED_MINORS"),
            "people", is(3),
            "families", is(3),
            "crossings", hasSize(3),
            "others", empty());
    // so that nobody turns the child back meanwhile
    var told = concerns.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(alert)));
    assertThat(told).anyMatch(m -> m.key().equals(alert) && m.value().contains(screening + ""));
  }

  @Test
  void aPatternOfWhomNobodyScreenedStandsInNobodysWay() {
    send(trace("alone", "CHILD", "fam", 0), "group", own + "g", null);
    later(30);
    var alert = alertOf("alone");
    var raised = AtTheDesk.anAlert(20, 30);
    var told = concerns.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(raised)));
    assertThat(told).noneMatch(m -> m.key().equals(alert));
  }

  @Test
  void whoCrossesWithASisterIsCompanyThoughHeardOfLongBefore() {
    // each by itself, so that all but the last is remembered by the database alone
    for (var trace :
        List.of(
            inLane("1", trace("mother", "ADULT", "m", 0)),
            inLane("1", trace("sister", "CHILD", "fam", 0)),
            inLane("2", trace("late", "CHILD", "fam", 0)),
            inLane("3", trace("alone", "CHILD", "other", 0)))) {
      send(trace);
      heard(String.valueOf(trace.get("crossingId")));
    }
    later(30);
    assertThat(alertOf("alone")).isNotNull();
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from sighting where subject like '%s%%' and subject <> '%salone'"
                    .formatted(own, own)))
        .isEqualTo("0");
  }

  @Test
  void crossingsHeardAgainMakeNoOtherAlerts() {
    var sent = new ArrayList<Map<String, Object>>();
    sent.add(send(trace("alone", "CHILD", "fam", 0), "group", own + "g", null));
    sent.add(later(30));
    var alert = alertOf("alone");
    sent.forEach(this::send);
    later(60);
    // and when all that is remembered of them is lost
    servers.ask(DATABASE, "with gone as (delete from trace returning 1) select count(*) from gone");
    servers.ask(
        DATABASE,
        "with back as (update trace_time set latest = '2000-01-01Z' returning 1) select 1 from back");
    sent.forEach(this::send);
    later(90);
    heard();
    assertThat(
            servers.ask(
                DATABASE,
                "select string_agg(alert_id::text, ',') from sighting where subject = '%s'"
                    .formatted(own + "alone")))
        .isEqualTo(alert);
  }

  @Test
  void whatCannotBeReadIsPutAsideAndStopsNothing() {
    traces.write("1", "{\"crossingId\":7}", Map.of());
    traces.write("2", "no JSON", Map.of());
    send(trace("alone", "CHILD", "fam", 0), "group", own + "g", null);
    later(30);
    assertThat(alertOf("alone")).isNotNull();
    var dead = new Topic(servers.kafka(), "dead-letter.trafficking-alert");
    dead.readUntil(r -> r.stream().anyMatch(m -> m.value().contains("no JSON")));
  }

  @Test
  void whatHappenedNowhereOrAtNoPossibleTimeIsPutAsideAndMovesNoTime() {
    var nextYear = new HashMap<>(trace("later", "ADULT", "z", 0));
    nextYear.put("occurredAt", Instant.now().plus(Duration.ofDays(365)).toString());
    nextYear.put("lane", own + "next-year");
    send(nextYear);
    var nowhere = new HashMap<>(trace("nobody", "CHILD", "y", 0));
    nowhere.put("crossingPoint", own + "nowhere");
    send(nowhere);
    send(trace("alone", "CHILD", "fam", 0), "group", own + "g", null);
    later(30);
    assertThat(alertOf("alone")).isNotNull();
    assertThat(
            servers.ask(DATABASE, "select latest < now() + interval '5 minutes' from trace_time"))
        .isEqualTo("t");
    for (var put : List.of("next-year", "nowhere")) {
      new Topic(servers.kafka(), "dead-letter.trafficking-alert")
          .readUntil(r -> r.stream().anyMatch(m -> m.value().contains(own + put)));
    }
  }

  @Test
  void whoRaisedAnAlertByHandFindsNoPatternAndOnlyProtectionAndAuditorsMayAsk() {
    var alert = AtTheDesk.anAlert(20, 30);
    protection().get("/alerts/%s/pattern".formatted(alert)).then().statusCode(404);
    as(Duty.AUDITOR, "*").get("/alerts/%s/pattern".formatted(alert)).then().statusCode(404);
    as(Duty.ADMINISTRATOR, "*").get("/alerts/%s/pattern".formatted(alert)).then().statusCode(403);
  }

  private void escort(int hours, String child, @Nullable UUID screening) {
    var group = own + hours;
    send(trace("escort", "ADULT", "x", hours), "group", group, null);
    send(trace(child, "CHILD", "fam" + child, hours), "group", group, screening);
  }

  /** Somebody else crosses later, so that nobody's company is waited for any more. */
  private Map<String, Object> later(int hours) {
    var trace = trace("later" + hours, "ADULT", "z", hours);
    send(trace);
    return trace;
  }

  private String alertOf(String person) {
    var asked =
        "select alert_id from sighting where subject = '%s%s' limit 1".formatted(own, person);
    await().atMost(SOON).until(() -> !servers.ask(DATABASE, asked).isEmpty());
    return servers.ask(DATABASE, asked);
  }

  private Map<String, Object> inLane(String lane, Map<String, Object> trace) {
    var elsewhere = new HashMap<>(trace);
    elsewhere.put("lane", own + lane);
    return elsewhere;
  }

  /** Until all that was sent is heard. */
  private void heard() {
    var trace = trace("last", "ADULT", "z", 100);
    send(trace);
    heard(String.valueOf(trace.get("crossingId")));
  }

  private void heard(String crossing) {
    await()
        .atMost(SOON)
        .until(
            () ->
                servers
                    .ask(
                        DATABASE,
                        "select count(*) from trace where crossing_id = '%s'".formatted(crossing))
                    .equals("1"));
  }

  private Map<String, Object> trace(String person, String age, String family, int hours) {
    return Map.of(
        "crossingId",
        UUID.randomUUID().toString(),
        "crossingPoint",
        "IQIKH",
        "lane",
        "4",
        "direction",
        "ENTRY",
        "occurredAt",
        start.plus(Duration.ofHours(hours)).toString(),
        "person",
        own + person,
        "familyName",
        own + family,
        "names",
        List.of(),
        "age",
        age);
  }

  private Map<String, Object> send(
      Map<String, Object> trace, String field, String value, @Nullable UUID screening) {
    var whole = new HashMap<>(trace);
    whole.put(field, value);
    if (screening != null) {
      whole.put("screeningId", screening.toString());
    }
    send(whole);
    return whole;
  }

  private void send(Map<String, Object> trace) {
    try {
      traces.write(
          String.valueOf(trace.get("crossingId")), json.writeValueAsString(trace), Map.of());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
