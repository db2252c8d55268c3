package org.sinur.crossingpoint.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.sinur.crossingpoint.AtThePoint.as;
import static org.sinur.crossingpoint.AtThePoint.asPerson;
import static org.sinur.crossingpoint.AtThePoint.point;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** Shifts are begun, changed and handed over. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class ShiftsTest {

  private static final String DATABASE = "crossing-point";
  private static final String PROBLEM = "urn:problem:crossing-point:";

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void nobodyIsOnDuty() {
    point("IQSHF", "FEDERAL", Map.of());
    servers.execute(DATABASE, "delete from shift");
  }

  @Test
  void aShiftTakesOverWhatTheOneBeforeHandedOver() {
    var morning = UUID.randomUUID();
    var etag = begin(morning, "alan").statusCode(201).extract().header("ETag");
    begin(UUID.randomUUID(), "badr").statusCode(409).body("type", is(PROBLEM + "shift-begun"));
    etag = officers(morning, etag, "9").statusCode(200).extract().header("ETag");
    end(morning, etag, "Scanner of lane 3 is slow.").statusCode(200).body("state", is("ENDED"));
    end(morning, etag, "Scanner of lane 3 is slow.").statusCode(200);
    officers(morning, etag, "8").statusCode(409).body("type", is(PROBLEM + "shift-ended"));
    var night = UUID.randomUUID();
    begin(night, "badr")
        .statusCode(201)
        .body(
            "supervisor", is("badr"),
            "previousId", is(morning.toString()),
            "takenOver", is("Scanner of lane 3 is slow."),
            "officers[0].lane", is("4"));
    as(Duty.AUDITOR, "*")
        .get("/shifts/" + night)
        .then()
        .statusCode(200)
        .body("takenOver", is("•••"));
  }

  @Test
  void theSameBeginningSentAgainHasOneEffectAndAnOldReadingNone() {
    var id = UUID.randomUUID();
    var etag = begin(id, "alan").statusCode(201).extract().header("ETag");
    begin(id, "alan").statusCode(200);
    officers(id, etag, "9").statusCode(200);
    officers(id, etag, "10").statusCode(412);
    officers(id, "\"1\"", "13").statusCode(422).body("type", is(PROBLEM + "unknown-lane"));
  }

  @Test
  void ofManyShiftsBegunAtOnceOneIs() {
    var statuses =
        IntStream.range(0, 6)
            .parallel()
            .map(i -> begin(UUID.randomUUID(), "supervisor-" + i).extract().statusCode())
            .boxed()
            .toList();
    assertThat(statuses).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409);
  }

  @Test
  void aShiftAtAnotherPlaceDoesNotExist() {
    var id = UUID.randomUUID();
    begin(id, "alan").statusCode(201);
    as(Duty.SHIFT_SUPERVISOR, "IQZUR").get("/shifts/" + id).then().statusCode(404);
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .get("/shifts")
        .then()
        .body("shifts.id", not(hasItem(id.toString())));
    as(Duty.SHIFT_SUPERVISOR, "IQZUR")
        .header("If-Match", "*")
        .body(Map.of("handover", "Mine now."))
        .put("/shifts/" + id + "/end")
        .then()
        .statusCode(404);
    as(Duty.HQ_ANALYST, "*")
        .get("/shifts?crossingPoint=IQSHF")
        .then()
        .body("shifts.id", hasItem(id.toString()));
  }

  private static ValidatableResponse begin(UUID id, String supervisor) {
    return asPerson(supervisor, Set.of(Duty.SHIFT_SUPERVISOR), "IQSHF")
        .body(
            Map.of(
                "crossingPoint",
                "IQSHF",
                "officers",
                List.of(Map.of("officer", "dana", "lane", "4"), Map.of("officer", "evin"))))
        .put("/shifts/" + id)
        .then();
  }

  private static ValidatableResponse officers(UUID id, String etag, String lane) {
    return as(Duty.SHIFT_SUPERVISOR, "IQSHF")
        .header("If-Match", etag)
        .body(Map.of("officers", List.of(Map.of("officer", "dana", "lane", lane))))
        .put("/shifts/" + id + "/officers")
        .then();
  }

  private static ValidatableResponse end(UUID id, String etag, String handover) {
    return as(Duty.SHIFT_SUPERVISOR, "IQSHF")
        .header("If-Match", etag)
        .body(Map.of("handover", handover))
        .put("/shifts/" + id + "/end")
        .then();
  }
}
