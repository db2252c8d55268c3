package org.sinur.trafficking.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.aCase;
import static org.sinur.trafficking.AtTheDesk.aConcern;
import static org.sinur.trafficking.AtTheDesk.aContent;
import static org.sinur.trafficking.AtTheDesk.anAlert;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.change;
import static org.sinur.trafficking.AtTheDesk.etag;
import static org.sinur.trafficking.AtTheDesk.open;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class CaseTest {

  private static final Map<String, Object> SUPPORTED = Map.of("outcome", "SUPPORTED");

  private final TestServers servers = TestServers.running();

  @Test
  void aCaseFollowsFromAnAlertAndIsAtItsCrossingPoint() {
    var alert = anAlert(20, 30);
    var id = UUID.randomUUID();
    open(alert, id, aContent())
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body(
            "id", is(id.toString()),
            "alertId", is(alert),
            "crossingPoint", is("IQIKH"),
            "state", is("OPEN"),
            "outcome", nullValue(),
            "contentVersion", is(1),
            "content.statesOfOrigin", contains("IRN"),
            "content.safeContact.way", is("PHONE"),
            "steps", is(List.of()),
            "openedBy", is("test-protection-officer"),
            "masked", is(false));
    protection().get("/cases/" + id).then().statusCode(200).body("content.note", not(nullValue()));
    protection().get("/cases").then().statusCode(200).body("cases.id", hasItem(id.toString()));
    assertThat(journalled("RECORDED", id)).isEqualTo("1");
    assertThat(journalled("VIEWED", id)).isEqualTo("2");
  }

  @Test
  void aCaseIsOpenedOnceAndItsIdIsItsOwn() {
    var alert = anAlert(20, 30);
    var id = UUID.randomUUID();
    open(alert, id, aContent()).statusCode(201);
    open(alert, id, aContent()).statusCode(200);
    open(alert, id, with(aContent(), "note", "Another"))
        .statusCode(409)
        .body("type", is(problem("case-differs")));
    open(anAlert(20, 30), id, aContent()).statusCode(409);
    assertThat(journalled("RECORDED", id)).isEqualTo("1");
  }

  @Test
  void theSameCaseSentTenTimesAtOnceIsOneAndOfTenOthersOneIsOpened() {
    var alert = anAlert(20, 30);
    var id = UUID.randomUUID();
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 10)
        .parallel()
        .forEach(_ -> statuses.add(open(alert, id, aContent()).extract().statusCode()));
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 200)).hasSize(9);

    var another = anAlert(20, 30);
    var others = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 10)
        .parallel()
        .forEach(
            _ -> others.add(open(another, UUID.randomUUID(), aContent()).extract().statusCode()));
    assertThat(others.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(others.stream().filter(s -> s == 409)).hasSize(9);
  }

  @Test
  void aSecondCaseOfTheSameAlertIsToldWhichIsOpen() {
    var alert = anAlert(20, 30);
    var id = UUID.randomUUID();
    open(alert, id, aContent()).statusCode(201);
    open(alert, UUID.randomUUID(), aContent())
        .statusCode(409)
        .body("type", is(problem("case-open")), "detail", containsString(id.toString()));
    change("/cases/" + id, "closure", SUPPORTED).statusCode(200);
    var second = UUID.randomUUID();
    open(alert, second, aContent()).statusCode(201);
    // the first cannot be opened beside it
    change("/cases/" + id, "reopening", Map.of("note", "She asked again"))
        .statusCode(409)
        .body("type", is(problem("case-open")), "detail", containsString(second.toString()));
  }

  @Test
  void anAlertThatIsNotThereOrIsElsewhereHasNoCase() {
    open(UUID.randomUUID().toString(), UUID.randomUUID(), aContent())
        .statusCode(422)
        .body("type", is(problem("alert-unknown")), "errors[0].pointer", is("/alertId"));
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .body(Map.of("alertId", anAlert(20, 30), "content", aContent()))
        .put("/cases/" + UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("type", is(problem("alert-unknown")));
  }

  @Test
  void aCaseOfAnotherPlaceDoesNotExist() {
    var id = aCase(aContent());
    for (var address : List.of("/cases/" + id, "/cases/" + id + "/versions")) {
      as(Duty.PROTECTION_OFFICER, "IQZUR").get(address).then().statusCode(404);
    }
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .header("If-Match", "*")
        .body(with(aContent(), "note", "x"))
        .put("/cases/" + id + "/content")
        .then()
        .statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .header("If-Match", "*")
        .body(SUPPORTED)
        .put("/cases/" + id + "/closure")
        .then()
        .statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR").get("/cases").then().body("cases.id", not(hasItem(id)));
    as(Duty.PROTECTION_OFFICER, "IQZUR").get("/cases?before=" + id).then().statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR").get("/cases?crossingPoint=IQIKH").then().statusCode(403);
    assertThat(journalled("VIEWED", UUID.fromString(id))).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Duty.FIRST_LINE_OFFICER,
        Duty.SECOND_LINE_OFFICER,
        Duty.SHIFT_SUPERVISOR,
        Duty.HQ_ANALYST,
        Duty.ADMINISTRATOR
      })
  void noOtherDutySeesThatThereIsACase(String duty) {
    var id = aCase(aContent());
    as(duty, "*").get("/cases/" + id).then().statusCode(403);
    as(duty, "*").get("/cases").then().statusCode(403);
  }

  @Test
  void whatWasKnownBeforeIsKept() {
    var id = aCase(aContent());
    var read = etag("/cases/" + id);
    var asks = with(aContent(), "asksForAsylum", true);
    change("/cases/" + id, "content", aContent()).statusCode(200).body("contentVersion", is(1));
    change("/cases/" + id, "content", asks)
        .statusCode(200)
        .header("ETag", not(read))
        .body("contentVersion", is(2), "content.asksForAsylum", is(true));
    // the same again, on whatever was read
    putContent(id, read, asks).statusCode(200).body("contentVersion", is(2));
    putContent(id, read, aContent()).statusCode(412);
    protection().body(aContent()).put("/cases/" + id + "/content").then().statusCode(428);
    protection()
        .get("/cases/" + id + "/versions")
        .then()
        .body(
            "version", contains(1, 2),
            "content.asksForAsylum", contains(false, true),
            "recordedBy", everyItem(is("test-protection-officer")));
    assertThat(journalled("CHANGED", UUID.fromString(id))).isEqualTo("1");
  }

  private static ValidatableResponse putContent(
      String id, String read, Map<String, Object> content) {
    return protection()
        .header("If-Match", read)
        .body(content)
        .put("/cases/" + id + "/content")
        .then();
  }

  @Test
  void whoMayBeAChildIsOneUntilItIsSaidHowTheAgeIsKnown() {
    var alert = anAlert(15, 19);
    var id = UUID.randomUUID();
    open(alert, id, aContent())
        .statusCode(422)
        .body(
            "type", is(problem("child-not-ruled-out")), "errors[0].pointer", is("/content/child"));
    open(alert, id, with(aContent(), "child", true)).statusCode(201);
    change("/cases/" + id, "content", aContent())
        .statusCode(422)
        .body("errors[0].pointer", is("/child"));
    change("/cases/" + id, "content", with(aContent(), "ageEstablished", "A birth record"))
        .statusCode(200)
        .body("content.child", is(false));
  }

  @Test
  void whoAsksForProtectionAtTheCounterAsksForAsylumUntilItIsSaidHowItIsKnownOtherwise() {
    var alert = anAlert(with(aConcern(30, 40), "indicators", List.of("ASKS_FOR_PROTECTION")));
    var id = UUID.randomUUID();
    open(alert, id, aContent())
        .statusCode(422)
        .body(
            "type", is(problem("asylum-not-ruled-out")),
            "errors[0].pointer", is("/content/asksForAsylum"));
    open(alert, id, with(aContent(), "asksForAsylum", true)).statusCode(201);
    change("/cases/" + id, "content", aContent())
        .statusCode(422)
        .body("errors[0].pointer", is("/asksForAsylum"));
    change("/cases/" + id, "content", with(aContent(), "asylumRuledOut", "Asked for a visa"))
        .statusCode(200)
        .body("content.asksForAsylum", is(false));
  }

  @Test
  void aClosedCaseDoesNotChangeUntilItIsOpenedAgain() {
    var id = aCase(aContent());
    var other = Map.<String, Object>of("outcome", "OTHER");
    change("/cases/" + id, "closure", other)
        .statusCode(422)
        .body("type", is(problem("outcome-not-told")), "errors[0].pointer", is("/note"));
    change("/cases/" + id, "reopening", Map.of("note", "It is open")).statusCode(409);
    var read = etag("/cases/" + id);
    change("/cases/" + id, "closure", SUPPORTED)
        .statusCode(200)
        .body("state", is("CLOSED"), "outcome", is("SUPPORTED"), "steps.act", contains("CLOSED"));
    // the same again, on whatever was read
    protection()
        .header("If-Match", read)
        .body(SUPPORTED)
        .put("/cases/" + id + "/closure")
        .then()
        .statusCode(200)
        .body("steps.act", contains("CLOSED"));
    change("/cases/" + id, "closure", Map.of("outcome", "UNREACHABLE"))
        .statusCode(409)
        .body("type", is(problem("case-closed")));
    change("/cases/" + id, "content", with(aContent(), "note", "x"))
        .statusCode(409)
        .body("type", is(problem("case-closed")));
    change("/cases/" + id, "reopening", Map.of("note", " ")).statusCode(400);
    change("/cases/" + id, "reopening", Map.of("note", "She asked again"))
        .statusCode(200)
        .body(
            "state", is("OPEN"),
            "outcome", nullValue(),
            "steps.act", contains("CLOSED", "REOPENED"),
            "steps[1].note", is("She asked again"));
    change("/cases/" + id, "reopening", Map.of("note", "She asked again"))
        .statusCode(200)
        .body("steps.act", contains("CLOSED", "REOPENED"));
    assertThat(journalled("CHANGED", UUID.fromString(id))).isEqualTo("2");
  }

  @Test
  void anAuditorSeesWhatIsDoneAndNotForWhom() {
    var id = aCase(with(aContent(), "ageEstablished", "A birth record"));
    change("/cases/" + id, "closure", Map.of("outcome", "OTHER", "note", "Went to a sister"));
    var auditor = as(Duty.AUDITOR, "*").get("/cases/" + id).then().statusCode(200);
    auditor.body(
        "masked", is(true),
        "outcome", is("OTHER"),
        "content.child", is(false),
        "content.asksForAsylum", is(false),
        "content.statesOfOrigin", nullValue(),
        "content.safeContact", nullValue(),
        "content.note", is("•••"),
        "content.healthNeeds", is("•••"),
        "content.family", is("•••"),
        "content.ageEstablished", is("•••"),
        "steps[0].note", is("•••"));
    as(Duty.AUDITOR, "*")
        .get("/cases/" + id + "/versions")
        .then()
        .body("content[0].note", is("•••"), "content[0].statesOfOrigin", nullValue());
    as(Duty.AUDITOR, "*").get("/cases").then().body("cases.masked", everyItem(is(true)));
  }

  @Test
  void casesAreFoundByHowTheyStandPageByPage() {
    var closed = aCase(aContent());
    change("/cases/" + closed, "closure", SUPPORTED).statusCode(200);
    var earlier = aCase(aContent());
    var later = aCase(aContent());
    protection()
        .get("/cases?state=OPEN&limit=1")
        .then()
        .body("cases.id", contains(later), "next", is(later), "cases[0].steps", nullValue());
    protection()
        .get("/cases?state=OPEN&limit=1&before=" + later)
        .then()
        .body("cases.id", contains(earlier));
    protection()
        .get("/cases?state=CLOSED&crossingPoint=IQIKH")
        .then()
        .body("cases.id", hasItem(closed), "cases.state", everyItem(is("CLOSED")));
    protection().get("/cases?state=LOST").then().statusCode(400);
    protection().get("/cases?person=x").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          child           | null                                | /content/child
          asksForAsylum   | null                                | /content/asksForAsylum
          statesOfOrigin  | null                                | /content/statesOfOrigin
          statesOfOrigin  | ["D"]                               | /content/statesOfOrigin/0
          statesOfOrigin  | [null]                              | /content/statesOfOrigin/0
          safeContact     | {}                                  | /content/safeContact/way
          safeContact     | {"way": "PHONE"}                    | /content/safeContact
          safeContact     | {"way": "NONE", "value": "x"}       | /content/safeContact
          safeContact     | {"way": "PIGEON"}                   | /content/safeContact/way
          note            | 5                                   | /content/note
          """)
  void aValueOfTheWrongFormIsNamed(String field, String value, String pointer)
      throws JsonProcessingException {
    var json = new ObjectMapper();
    open(
            anAlert(20, 30),
            UUID.randomUUID(),
            with(aContent(), field, json.readValue(value, Object.class)))
        .statusCode(400)
        .body("errors[0].pointer", is(pointer));
  }

  private static String problem(String slug) {
    return "urn:problem:trafficking-alert:" + slug;
  }

  private String journalled(String action, UUID id) {
    return servers.ask(
        "trafficking-alert",
        "select count(*) from journal where action = '%s' and record_type = 'case' and '%s' = any(record_ids)"
            .formatted(action, id));
  }
}
