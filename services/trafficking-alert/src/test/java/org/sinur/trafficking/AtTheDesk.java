package org.sinur.trafficking;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.testsupport.Tokens;

/** What tests of this service do again and again. */
public final class AtTheDesk {

  private AtTheDesk() {}

  public static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place)).contentType(ContentType.JSON);
  }

  public static RequestSpecification protection() {
    return as(Duty.PROTECTION_OFFICER, "*");
  }

  /** A concern about somebody who seems so old. */
  public static Map<String, Object> aConcern(int youngest, int oldest) {
    return Map.of(
        "crossingPoint",
        "IQIKH",
        "occurredAt",
        Instant.now().toString(),
        "indicators",
        List.of("DOES_NOT_KNOW_DESTINATION"),
        "urgency",
        "TODAY",
        "person",
        Map.of("apparentAge", Map.of("from", youngest, "to", oldest)));
  }

  /** The id of an alert about somebody who seems so old. */
  public static String anAlert(int youngest, int oldest) {
    return anAlert(aConcern(youngest, oldest));
  }

  /** The id of the alert that this concern becomes. */
  public static String anAlert(Map<String, Object> concern) {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(concern)
        .post("/alerts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What comes of sending this as an assessment of an alert. */
  public static ValidatableResponse assess(String alert, UUID id, Map<String, Object> assessment) {
    return protection()
        .body(assessment)
        .put("/alerts/%s/assessments/%s".formatted(alert, id))
        .then();
  }

  /** What shows that a person was lied to, moved, and has to work too long for too little. */
  public static Map<String, Object> anAssessment(String instrument, int version) {
    return Map.of(
        "instrument",
        Map.of("instrument", instrument, "version", version),
        "present",
        List.of("FIRST_DECEPTION", "SECOND_DECEPTION", "FIRST_EXPLOITATION", "SECOND_EXPLOITATION"),
        "absent",
        List.of(),
        "acts",
        List.of("TRANSPORTATION"),
        "exploitationIntended",
        false,
        "note",
        "She was told of another town");
  }

  /** An invented indicator set, whose indicators of deception are so strong. */
  public static Map<String, Object> aSet(String person, List<String> needs, String strength) {
    var set = new HashMap<String, Object>();
    set.put("kind", "INDICATORS");
    set.put("title", text("Invented"));
    set.put("source", "Invented for a test");
    set.put("person", person);
    set.put("exploitation", "LABOUR");
    set.put("needs", needs);
    set.put("positive", List.of(List.of("STRONG", "WEAK"), List.of("MEDIUM", "MEDIUM", "WEAK")));
    set.put(
        "dimensions",
        List.of(
            dimension("DECEPTION", "MEANS", strength),
            dimension("EXPLOITATION", "PURPOSE", "STRONG")));
    return set;
  }

  private static Map<String, Object> dimension(String code, String element, String strength) {
    return Map.of(
        "code",
        code,
        "element",
        element,
        "title",
        text(code),
        "indicators",
        List.of(
            Map.of("code", "FIRST_" + code, "strength", strength, "title", text("First")),
            Map.of("code", "SECOND_" + code, "strength", strength, "title", text("Second"))));
  }

  public static Map<String, String> text(String english) {
    return Map.of("en", english, "ar", english, "ckb", english, "kmr", english, "fa", english);
  }

  public static Map<String, Object> with(
      Map<String, Object> body, String field, @Nullable Object value) {
    var changed = new HashMap<>(body);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return changed;
  }

  /** Puts an instrument in force, as far as it is a new one. */
  public static ValidatableResponse put(String name, Map<String, Object> set) {
    return as(Duty.ADMINISTRATOR, "*").body(set).put("/instruments/" + name).then();
  }

  /** Puts an instrument in force as the next version after the one that was read. */
  public static ValidatableResponse put(String name, String read, Map<String, Object> set) {
    return as(Duty.ADMINISTRATOR, "*")
        .header("If-Match", read)
        .body(set)
        .put("/instruments/" + name)
        .then();
  }

  /**
   * An invented body of no State that offers a shelter and a doctor, and is accredited for good.
   */
  public static Map<String, Object> aBody() {
    return Map.of(
        "names",
        Map.of("en", "Invented House", "ar", "بيت مخترع"),
        "kind",
        "NON_GOVERNMENTAL",
        "services",
        List.of("SHELTER", "MEDICAL"),
        "accreditedFrom",
        "2026-01-01",
        "reference",
        "Invented for a test",
        "address",
        "1 Nowhere Road");
  }

  /** Puts down a body that is new. */
  public static ValidatableResponse putBody(String id, Map<String, Object> body) {
    return as(Duty.ADMINISTRATOR, "*").body(body).put("/bodies/" + id).then();
  }

  /** Puts down what has changed of a body since it was read. */
  public static ValidatableResponse putBody(String id, String read, Map<String, Object> body) {
    return as(Duty.ADMINISTRATOR, "*")
        .header("If-Match", read)
        .body(body)
        .put("/bodies/" + id)
        .then();
  }

  /** What is known of an adult who asks for no asylum and can be called in the morning. */
  public static Map<String, Object> aContent() {
    return Map.of(
        "child",
        false,
        "asksForAsylum",
        false,
        "statesOfOrigin",
        List.of("IRN"),
        "safeContact",
        Map.of(
            "way",
            "PHONE",
            "value",
            "+964 770 000 0000",
            "when",
            "before noon",
            "language",
            "fa",
            "precautions",
            "Say that it is the school"),
        "healthNeeds",
        "Asthma",
        "family",
        "A sister in Duhok",
        "note",
        "She is afraid of the driver");
  }

  /** What comes of opening the case of an alert. */
  public static ValidatableResponse open(String alert, UUID id, Map<String, Object> content) {
    return protection()
        .body(Map.of("alertId", alert, "content", content))
        .put("/cases/" + id)
        .then();
  }

  /** The id of an open case of somebody of whom this is known. */
  public static String aCase(Map<String, Object> content) {
    var id = UUID.randomUUID();
    open(anAlert(20, 30), id, content).statusCode(201);
    return id.toString();
  }

  /** The version of a record that a protection officer reads now. */
  public static String etag(String address) {
    return protection().get(address).then().statusCode(200).extract().header("ETag");
  }

  /** Changes a part of a record as it stands now. */
  public static ValidatableResponse change(
      String record, String part, Map<String, Object> content) {
    return protection()
        .header("If-Match", etag(record))
        .body(content)
        .put(record + "/" + part)
        .then();
  }

  /** The id of a body that is new, of no State, and accredited for good. */
  public static String aNewBody() {
    return aNewBody(aBody());
  }

  /** The id of a body that is new. */
  public static String aNewBody(Map<String, Object> body) {
    var id = "house-" + UUID.randomUUID();
    putBody(id, body).statusCode(201);
    return id;
  }

  /** That an adult lets a body know who the person is and how to call. */
  public static Map<String, Object> aConsent(String body) {
    return Map.of(
        "bodyId",
        body,
        "scope",
        List.of("IDENTITY", "CONTACT"),
        "givenBy",
        "PERSON",
        "how",
        "SPOKEN",
        "language",
        "fa",
        "interpreter",
        true,
        "givenAt",
        Instant.now().toString(),
        "note",
        "She asked twice what happens then");
  }

  /** What comes of sending this as a consent in a case. */
  public static ValidatableResponse consent(String file, UUID id, Map<String, Object> consent) {
    return protection().body(consent).put("/cases/%s/consents/%s".formatted(file, id)).then();
  }

  /** The id of a consent in a case that a body may know this. */
  public static String aConsentTo(String file, String body, String... scope) {
    var id = UUID.randomUUID();
    consent(file, id, with(aConsent(body), "scope", List.of(scope))).statusCode(201);
    return id.toString();
  }

  /** What comes of withdrawing a consent now. */
  public static ValidatableResponse withdraw(String file, String consent) {
    return protection()
        .body(Map.of("withdrawnAt", Instant.now().toString()))
        .put("/cases/%s/consents/%s/withdrawal".formatted(file, consent))
        .then();
  }

  /** That a body is asked for a shelter, today. */
  public static Map<String, Object> aReferral(String body, String consent) {
    return Map.of(
        "bodyId",
        body,
        "service",
        "SHELTER",
        "consentId",
        consent,
        "urgency",
        "TODAY",
        "note",
        "She cannot go back to the hotel");
  }

  /** What comes of sending this as a referral in a case. */
  public static ValidatableResponse refer(String file, UUID id, Map<String, Object> referral) {
    return protection().body(referral).put("/cases/%s/referrals/%s".formatted(file, id)).then();
  }

  /** The address of a referral to a body by this consent. */
  public static String aReferralTo(String file, String body, String consent) {
    var id = UUID.randomUUID();
    refer(file, id, aReferral(body, consent)).statusCode(201);
    return "/cases/%s/referrals/%s".formatted(file, id);
  }

  /** What comes of a body's answer to a referral. */
  public static ValidatableResponse answer(String referral, boolean accepted) {
    return change(referral, "answer", anAnswer(accepted));
  }

  public static Map<String, Object> anAnswer(boolean accepted) {
    return Map.of(
        "accepted",
        accepted,
        "reason",
        accepted ? "There is a bed" : "There is no bed",
        "answeredAt",
        Instant.now().toString(),
        "answeredBy",
        "Whoever has the night shift");
  }

  /** What comes of a body's saying this of a referral. */
  public static ValidatableResponse tell(String referral, String kind) {
    return protection()
        .body(Map.of("kind", kind, "at", Instant.now().toString(), "note", "By telephone"))
        .put(referral + "/feedback/" + UUID.randomUUID())
        .then();
  }
}
