package org.sinur.crossingpoint.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.sinur.crossingpoint.AtThePoint.as;
import static org.sinur.crossingpoint.AtThePoint.captured;
import static org.sinur.crossingpoint.AtThePoint.point;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** Lanes are opened, paused and closed; hours and lanes mark what is recorded. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class LanesTest {

  private static final String DATABASE = "crossing-point";

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void nobodyHasManagedAnyLane() {
    point("IQLAN", "FEDERAL", Map.of());
    servers.execute(DATABASE, "delete from lane_change");
  }

  @Test
  void whileNobodyManagesLanesAllCountAsOpen() {
    crossing("3", Instant.now()).body("marks", not(hasItem("LANE_CLOSED")));
    as(Duty.FIRST_LINE_OFFICER, "IQLAN")
        .get("/crossing-points/IQLAN/lanes")
        .then()
        .statusCode(200)
        .body("", hasSize(12), "[2].lane", is("3"), "[2].state", is("UNMANAGED"));
  }

  @Test
  void aCrossingInALaneThatIsNotOpenIsMarkedByHowItStoodThen() {
    var before = Instant.now();
    put("4", "\"0\"", lane("OPEN", "ENTRY")).statusCode(200).header("ETag", "\"1\"");
    var open = Instant.now();
    put("4", "\"1\"", lane("PAUSED", "ENTRY")).statusCode(200);
    crossing("4", before).body("marks", not(hasItem("LANE_CLOSED")));
    crossing("4", open).body("marks", not(hasItem("LANE_CLOSED")));
    crossing("4", Instant.now()).body("marks", hasItem("LANE_CLOSED"));
    crossing("5", Instant.now()).body("marks", hasItem("LANE_CLOSED"));
    put("4", "\"2\"", lane("OPEN", "EXIT")).statusCode(200);
    crossing("4", Instant.now()).body("marks", hasItem("LANE_CLOSED"));
    as(Duty.AUDITOR, "*")
        .get("/crossing-points/IQLAN/lanes/4")
        .then()
        .header("ETag", "\"3\"")
        .body("state", contains("OPEN", "PAUSED", "OPEN"), "[0].note", is("•••"));
  }

  @Test
  void onlyLegalStepsAreTakenAndOnlyByWhoHasReadTheLane() {
    put("4", "\"0\"", lane("PAUSED", "ENTRY"))
        .statusCode(409)
        .body("type", is("urn:problem:crossing-point:lane-state"));
    put("4", "\"0\"", lane("CLOSED", "ENTRY")).statusCode(200);
    put("4", "\"0\"", lane("CLOSED", "ENTRY")).statusCode(200).header("ETag", "\"1\"");
    put("4", "\"0\"", lane("OPEN", "ENTRY")).statusCode(412);
    put("4", "\"1\"", lane("UNMANAGED", "ENTRY")).statusCode(409);
    as(Duty.SHIFT_SUPERVISOR, "IQLAN")
        .body(lane("OPEN", "ENTRY"))
        .put("/crossing-points/IQLAN/lanes/4")
        .then()
        .statusCode(428);
    put("13", "\"0\"", lane("OPEN", "ENTRY")).statusCode(404);
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .header("If-Match", "\"1\"")
        .body(lane("OPEN", "ENTRY"))
        .put("/crossing-points/IQLAN/lanes/4")
        .then()
        .statusCode(403);
  }

  @Test
  void ofManyWhoChangeALaneAtOnceOneDoes() {
    var statuses =
        IntStream.range(0, 6)
            .parallel()
            .map(
                i ->
                    put("7", "\"0\"", lane(i % 2 == 0 ? "OPEN" : "CLOSED", "EXIT", "by " + i))
                        .extract()
                        .statusCode())
            .boxed()
            .toList();
    assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
  }

  @Test
  void outsideTheOpeningHoursItIsRecordedAndMarked() {
    point(
        "IQLAN",
        "FEDERAL",
        Map.of(
            "hours",
            Map.of(
                "weekly",
                List.of(Map.of("day", "SUNDAY", "from", "08:00", "until", "16:00")),
                "days",
                List.of(Map.of("date", "2026-11-15"))),
            "capacity",
            Map.of("perHour", 600, "perHourAndLane", 120)));
    as(Duty.FIRST_LINE_OFFICER, "IQLAN")
        .get("/crossing-points/IQLAN")
        .then()
        .body("hours.weekly[0].from", startsWith("08:00"), "capacity.perHour", is(600));
    crossing("4", Instant.parse("2026-11-22T05:00:00Z"))
        .body("marks", not(hasItem("OUTSIDE_HOURS")));
    crossing("4", Instant.parse("2026-11-22T04:59:59Z")).body("marks", hasItem("OUTSIDE_HOURS"));
    crossing("4", Instant.parse("2026-11-15T06:00:00Z")).body("marks", hasItem("OUTSIDE_HOURS"));
  }

  private static ValidatableResponse put(String lane, String etag, Map<String, Object> body) {
    return as(Duty.SHIFT_SUPERVISOR, "IQLAN")
        .header("If-Match", etag)
        .body(body)
        .put("/crossing-points/IQLAN/lanes/" + lane)
        .then();
  }

  private static Map<String, Object> lane(String state, String direction) {
    return lane(state, direction, "As planned.");
  }

  private static Map<String, Object> lane(String state, String direction, String note) {
    return Map.of("state", state, "direction", direction, "travellers", "FAMILIES", "note", note);
  }

  private static ValidatableResponse crossing(String lane, Instant at) {
    return captured(UUID.randomUUID().toString(), "IQLAN", lane, "IRQ", at.toString())
        .statusCode(201);
  }
}
