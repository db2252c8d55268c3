package org.sinur.trafficking.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.aSet;
import static org.sinur.trafficking.AtTheDesk.anAlert;
import static org.sinur.trafficking.AtTheDesk.anAssessment;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.assess;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.put;
import static org.sinur.trafficking.AtTheDesk.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class AssessmentTest {

  private static final String ADULTS = "adults-" + UUID.randomUUID();
  private static final String CHILDREN = "children-" + UUID.randomUUID();
  private static final List<String> ALL = List.of("ACT", "MEANS", "PURPOSE");

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void instruments() {
    put(ADULTS, aSet("ADULT", ALL, "STRONG"));
    put(CHILDREN, aSet("CHILD", List.of("ACT", "PURPOSE"), "STRONG"));
  }

  @Test
  void anAssessmentSaysToReferAndWhyAndNeverWhoIsAVictim() {
    var alert = anAlert(20, 30);
    var answer =
        assess(alert, UUID.randomUUID(), anAssessment(ADULTS, 1))
            .statusCode(201)
            .body(
                "outcome", is("INDICATORS_PRESENT_REFER"),
                "weighing.indicatorsPresent", is(true),
                "weighing.elements", containsInAnyOrder("ACT", "MEANS", "PURPOSE"),
                "weighing.dimensions.positive", contains(true, true),
                "weighing.dimensions[0].strengths", contains("STRONG", "STRONG"),
                "assessedBy", is("test-protection-officer"))
            .extract()
            .asString();
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("victim");
    protection().get("/alerts/" + alert).then().body("finding", is("UNDER_ASSESSMENT"));
  }

  @Test
  void notEnoughChangesNothingOfHowTheConcernStands() {
    var alert = anAlert(20, 30);
    assess(alert, UUID.randomUUID(), with(anAssessment(ADULTS, 1), "acts", List.of()))
        .statusCode(201)
        .body("outcome", is("INDICATORS_NOT_ENOUGH"));
    protection().get("/alerts/" + alert).then().body("finding", is("UNDER_ASSESSMENT"));
  }

  @Test
  void aPastAssessmentIsWhatItWasUnderItsOwnVersion() {
    var name = "changed-" + UUID.randomUUID();
    put(name, aSet("ADULT", ALL, "STRONG")).statusCode(201);
    var alert = anAlert(20, 30);
    var old = UUID.randomUUID();
    assess(alert, old, anAssessment(name, 1)).body("outcome", is("INDICATORS_PRESENT_REFER"));
    put(name, "\"1\"", aSet("ADULT", ALL, "WEAK")).statusCode(201);
    assess(alert, UUID.randomUUID(), anAssessment(name, 2))
        .body("outcome", is("INDICATORS_NOT_ENOUGH"));
    assess(alert, old, anAssessment(name, 1))
        .statusCode(200)
        .body("outcome", is("INDICATORS_PRESENT_REFER"));
    protection()
        .get("/alerts/" + alert + "/assessments")
        .then()
        .body(
            "instrument.version", contains(1, 2),
            "outcome", contains("INDICATORS_PRESENT_REFER", "INDICATORS_NOT_ENOUGH"),
            "weighing.dimensions.collect { it[0].positive }", contains(true, false));
    // what was kept when it was recorded is what is found again
    assertThat(
            servers.ask(
                "trafficking-alert",
                "select indicators_present from assessment where id = '%s'".formatted(old)))
        .isEqualTo("t");
  }

  @Test
  void whoMayBeAChildIsAssessedAsOne() {
    for (var alert : List.of(anAlert(14, 16), anAlert(17, 25))) {
      assess(alert, UUID.randomUUID(), anAssessment(ADULTS, 1))
          .statusCode(422)
          .body("type", is("urn:problem:trafficking-alert:instrument-for-adults"));
      var noMeans =
          with(
              anAssessment(CHILDREN, 1),
              "present",
              List.of("FIRST_EXPLOITATION", "SECOND_EXPLOITATION"));
      assess(alert, UUID.randomUUID(), noMeans)
          .statusCode(201)
          .body("outcome", is("INDICATORS_PRESENT_REFER"));
    }
    // somebody known to be grown up may have been a child then
    assess(anAlert(19, 25), UUID.randomUUID(), anAssessment(CHILDREN, 1)).statusCode(201);
  }

  @Test
  void whatTheInstrumentDoesNotHaveIsRefusedWithThePlace() {
    var alert = anAlert(20, 30);
    assess(
            alert,
            UUID.randomUUID(),
            with(anAssessment(ADULTS, 1), "present", List.of("FIRST_DECEPTION", "HOROSCOPE")))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:items-unknown"),
            "errors.pointer", contains("/present/1"));
    assess(
            alert,
            UUID.randomUUID(),
            with(anAssessment(ADULTS, 1), "absent", List.of("FIRST_DECEPTION")))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:items-contradict"),
            "errors.pointer", contains("/absent/0"));
    for (var unknown : List.of(anAssessment(ADULTS, 9), anAssessment("nobody-s", 1))) {
      assess(alert, UUID.randomUUID(), unknown)
          .statusCode(422)
          .body("type", is("urn:problem:trafficking-alert:instrument-unknown"));
    }
    assess(alert, UUID.randomUUID(), anAssessment("protection-triage", 1))
        .statusCode(422)
        .body("type", is("urn:problem:trafficking-alert:instrument-not-for-this"));
    protection().get("/alerts/" + alert + "/assessments").then().body("$", hasSize(0));
  }

  @Test
  void anAssessmentIsRecordedOnceAndItsIdIsItsOwn() {
    var alert = anAlert(20, 30);
    var id = UUID.randomUUID();
    assess(alert, id, anAssessment(ADULTS, 1)).statusCode(201);
    assess(alert, id, anAssessment(ADULTS, 1)).statusCode(200);
    assess(alert, id, with(anAssessment(ADULTS, 1), "note", "Another"))
        .statusCode(409)
        .body("type", is("urn:problem:trafficking-alert:assessment-differs"));
    assess(anAlert(20, 30), id, anAssessment(ADULTS, 1)).statusCode(409);
    protection().get("/alerts/" + alert + "/assessments").then().body("$", hasSize(1));
    assertThat(
            servers.ask(
                "trafficking-alert",
                ("select count(*) from journal where action = 'RECORDED' and '%s' ="
                        + " any(record_ids)")
                    .formatted(id)))
        .isEqualTo("1");
  }

  @Test
  void theOrderInWhichActsAreSentMakesNoOtherAssessment() {
    var alert = anAlert(20, 30);
    var id = UUID.randomUUID();
    var acts = List.of("RECEIPT", "RECRUITMENT", "HARBOURING", "TRANSFER", "TRANSPORTATION");
    assess(alert, id, with(anAssessment(ADULTS, 1), "acts", acts))
        .statusCode(201)
        .body(
            "acts", contains("RECRUITMENT", "TRANSPORTATION", "TRANSFER", "HARBOURING", "RECEIPT"));
    assess(alert, id, with(anAssessment(ADULTS, 1), "acts", acts.reversed())).statusCode(200);
  }

  @Test
  void anAuditorSeesWhatWasAssessedButNotWhatWasWritten() {
    var alert = anAlert(20, 30);
    assess(alert, UUID.randomUUID(), anAssessment(ADULTS, 1)).statusCode(201);
    as(Duty.AUDITOR, "*")
        .get("/alerts/" + alert + "/assessments")
        .then()
        .statusCode(200)
        .body(
            "note", everyItem(is("•••")),
            "masked", everyItem(is(true)),
            "present[0]", not(nullValue()));
  }

  @Test
  void anAlertOfAnotherPlaceCannotBeAssessed() {
    var alert = anAlert(20, 30);
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .body(anAssessment(ADULTS, 1))
        .put("/alerts/%s/assessments/%s".formatted(alert, UUID.randomUUID()))
        .then()
        .statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .get("/alerts/" + alert + "/assessments")
        .then()
        .statusCode(404);
    assess(UUID.randomUUID().toString(), UUID.randomUUID(), anAssessment(ADULTS, 1))
        .statusCode(404);
  }

  @Test
  void whatIsMissingIsSaid() {
    var alert = anAlert(20, 30);
    for (var field : List.of("instrument", "present", "absent", "acts", "exploitationIntended")) {
      assess(alert, UUID.randomUUID(), with(anAssessment(ADULTS, 1), field, null)).statusCode(400);
    }
    assess(alert, UUID.randomUUID(), with(anAssessment(ADULTS, 1), "acts", List.of("TELEPATHY")))
        .statusCode(400);
    assess(alert, UUID.randomUUID(), with(anAssessment(ADULTS, 1), "instrument", Map.of()))
        .statusCode(400);
  }
}
