package org.sinur.crossingpoint.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class QueueTest {

  private final TestServers servers = TestServers.running();

  @Test
  void theWaitIsEstimatedFromWhatASupervisorSawAndHowFastTheLanesWork() {
    point("IQQUA");
    var now = Instant.now();
    for (var minute = 1; minute <= 10; minute++) {
      crossed("IQQUA", "3", "ENTRY", now.minus(Duration.ofMinutes(minute)), null);
    }
    crossed("IQQUA", "4", "ENTRY", now.minus(Duration.ofMinutes(40)), null);
    crossed("IQQUA", "3", "EXIT", now.minus(Duration.ofMinutes(5)), null);
    observe(UUID.randomUUID(), "IQQUA", 500, now.minus(Duration.ofMinutes(30))).statusCode(201);
    observe(UUID.randomUUID(), "IQQUA", 60, now.minus(Duration.ofMinutes(2))).statusCode(201);

    as(Duty.SHIFT_SUPERVISOR, "IQQUA")
        .get("/queues")
        .then()
        .statusCode(200)
        .body(
            "", hasSize(1),
            "[0].peopleWaiting", is(60),
            "[0].perHour", is(40f),
            "[0].estimatedWaitSeconds", is(90 * 60));
    as(Duty.SHIFT_SUPERVISOR, "IQQUA")
        .queryParam("crossingPoint", "IQQUA")
        .get("/queues/lanes")
        .then()
        .statusCode(200)
        .body(
            "", hasSize(3),
            "[0].lane", is(3),
            "[0].direction", is("ENTRY"),
            "[0].crossingsLast15Minutes", is(10),
            "[0].perHourLast15Minutes", is(40f),
            "[2].lane", is(4),
            "[2].crossingsLast15Minutes", is(0),
            "[2].crossingsLast60Minutes", is(1));
  }

  @Test
  void noWaitIsEstimatedWhereNobodyIsLetThrough() {
    point("IQQUB");
    observe(UUID.randomUUID(), "IQQUB", 12, Instant.now()).statusCode(201);
    as(Duty.HQ_ANALYST, "*")
        .queryParam("crossingPoint", "IQQUB")
        .get("/queues")
        .then()
        .body("[0].peopleWaiting", is(12), "[0].estimatedWaitSeconds", nullValue());
  }

  @Test
  void whatWasSeenHoursAgoSaysNothingOfTheQueue() {
    point("IQQUC");
    observe(UUID.randomUUID(), "IQQUC", 12, Instant.now().minus(Duration.ofHours(3)))
        .statusCode(201);
    as(Duty.HQ_ANALYST, "*")
        .queryParam("crossingPoint", "IQQUC")
        .get("/queues")
        .then()
        .body("", hasSize(0));
  }

  @Test
  void anObservationIsRecordedOnceAndJournalled() {
    point("IQQUD");
    var id = UUID.randomUUID();
    var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    observe(id, "IQQUD", 7, at).statusCode(201);
    observe(id, "IQQUD", 7, at).statusCode(200).body("peopleWaiting", is(7));
    observe(id, "IQQUD", 8, at)
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:observation-differs"));
    assertThat(
            servers.ask(
                "crossing-point",
                "select count(*) from journal where action = 'RECORDED' and record_type = 'queue-observation' and '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("1");
  }

  @Test
  void whatCannotBeIsRefused() {
    point("IQQUE");
    observe(UUID.randomUUID(), "IQQUE", 1, Instant.now().plus(Duration.ofHours(1)))
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:observation-in-the-future"));
    observe(UUID.randomUUID(), "IQQUE", -1, Instant.now())
        .statusCode(400)
        .body("errors[0].pointer", is("/peopleWaiting"));
    observe(UUID.randomUUID(), "IQQUF", 1, Instant.now())
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:unknown-crossing-point"));
    as(Duty.SHIFT_SUPERVISOR, "IQQUB")
        .contentType(ContentType.JSON)
        .body(observation("IQQUE", 1, Instant.now()))
        .put("/queue-observations/" + UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void processingIsMeasuredFromTheScreeningToTheCrossing() {
    point("IQQUG");
    var hour = Instant.parse("2026-11-20T08:00:00Z");
    for (var seconds : new int[] {10, 20, 30, 40, 50}) {
      var screening = UUID.randomUUID();
      var crossed = hour.plusSeconds(600);
      screened(screening, "IQQUG", crossed.minusSeconds(seconds));
      crossed("IQQUG", "1", "ENTRY", crossed, screening);
    }
    // not screened; screened elsewhere; a clock that was wrong
    crossed("IQQUG", "1", "ENTRY", hour.plusSeconds(900), null);
    var elsewhere = UUID.randomUUID();
    screened(elsewhere, "IQQUA", hour);
    crossed("IQQUG", "1", "ENTRY", hour.plusSeconds(900), elsewhere);
    var later = UUID.randomUUID();
    screened(later, "IQQUG", hour.plusSeconds(1_200));
    crossed("IQQUG", "1", "ENTRY", hour.plusSeconds(900), later);

    as(Duty.AUDITOR, "*")
        .queryParam("crossingPoint", "IQQUG")
        .queryParam("from", "2026-11-20T00:00:00Z")
        .queryParam("to", "2026-11-21T00:00:00Z")
        .get("/queues/processing-times")
        .then()
        .statusCode(200)
        .body(
            "", hasSize(1),
            "[0].hour", is("2026-11-20T08:00:00Z"),
            "[0].crossings", is(8),
            "[0].measured", is(5),
            "[0].p50Seconds", is(30f),
            "[0].p90Seconds", is(46f));
    as(Duty.AUDITOR, "*")
        .queryParam("crossingPoint", "IQQUG")
        .queryParam("from", "2026-01-20T00:00:00Z")
        .queryParam("to", "2026-11-21T00:00:00Z")
        .get("/queues/processing-times")
        .then()
        .statusCode(422)
        .body("type", is("urn:problem:crossing-point:period-too-long"));
  }

  private void point(String code) {
    servers.execute(
        "crossing-point",
        """
        insert into crossing_point
          (code, kind, authority, status, governorate, name_en, name_ar, name_ckb, lanes, version)
        values ('%s', 'LAND', 'KRG', 'OPEN', 'IQG09', 'Invented', 'x', 'x', 12, 0)
        on conflict do nothing"""
            .formatted(code));
  }

  private void screened(UUID id, String place, Instant at) {
    servers.execute(
        "crossing-point",
        "insert into known_screening values ('%s', '%s', 'CLEAR', 'x', '%s', 'NONE')"
            .formatted(id, place, at));
  }

  private void crossed(
      String place, String lane, String direction, Instant at, @Nullable UUID screening) {
    servers.execute(
        "crossing-point",
        """
        insert into crossing
          (id, crossing_point, lane, direction, capture, screening_id, occurred_at, recorded_at, recorded_by,
           primary_identifier, secondary_identifier, date_of_birth, sex, nationality, document_type,
           document_number, issuing_state, date_of_expiry, marks)
        values (gen_random_uuid(), '%s', '%s', '%s', 'ONLINE', %s, '%s', now(), 'x', 'x', 'x', '1990-01-01',
          'F', 'IRQ', 'P', 'X1', 'IRQ', '2031-01-01', '{}')"""
            .formatted(
                place, lane, direction, screening == null ? "null" : "'" + screening + "'", at));
  }

  private static Map<String, Object> observation(String place, int waiting, Instant at) {
    return Map.of(
        "crossingPoint",
        place,
        "direction",
        "ENTRY",
        "peopleWaiting",
        waiting,
        "observedAt",
        at.toString());
  }

  private static ValidatableResponse observe(UUID id, String place, int waiting, Instant at) {
    return as(Duty.SHIFT_SUPERVISOR, place)
        .contentType(ContentType.JSON)
        .body(observation(place, waiting, at))
        .put("/queue-observations/" + id)
        .then();
  }

  private static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }
}
