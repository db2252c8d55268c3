package org.sinur.crossingpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sinur.access.Duty;
import org.sinur.testsupport.Tokens;

/** What tests of several features ask the service. */
public final class AtThePoint {

  private AtThePoint() {}

  /** As somebody with this duty there. */
  public static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place)).contentType(ContentType.JSON);
  }

  /** As this person. */
  public static RequestSpecification asPerson(String name, Set<String> duties, String place) {
    return given().auth().oauth2(Tokens.of(name, duties, place)).contentType(ContentType.JSON);
  }

  /** Makes a crossing point known, open, with twelve lanes. */
  public static void point(String code, String authority, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("kind", "LAND");
    body.put("authority", authority);
    body.put("status", "OPEN");
    body.put("governorate", "IQG09");
    body.put("names", Map.of("en", code, "ar", code, "ckb", code));
    body.put("lanes", 12);
    var etag = as(Duty.ADMINISTRATOR, "*").get("/crossing-points/" + code).header("ETag");
    var request = as(Duty.ADMINISTRATOR, "*").body(body);
    (etag == null ? request : request.header("If-Match", etag))
        .put("/crossing-points/" + code)
        .then()
        .statusCode(lessThan(300));
  }

  /** A crossing captured without a connection, so that nothing but impossibility refuses it. */
  public static ValidatableResponse captured(
      String id, String place, String lane, String nationality, String occurredAt) {
    return as(Duty.FIRST_LINE_OFFICER, place)
        .body(aCrossing(place, lane, nationality, occurredAt, "OFFLINE"))
        .put("/crossings/" + id)
        .then();
  }

  /** A crossing without a screening. */
  public static Map<String, Object> aCrossing(
      String place, String lane, String nationality, String occurredAt, String capture) {
    var crossing = new HashMap<String, Object>();
    crossing.put("crossingPoint", place);
    crossing.put("lane", lane);
    crossing.put("direction", "ENTRY");
    crossing.put("occurredAt", occurredAt);
    crossing.put("capture", capture);
    crossing.put(
        "traveller",
        Map.of(
            "primaryIdentifier", "ALJABIRI",
            "secondaryIdentifier", "NOOR AHMED",
            "dateOfBirth", "1990-03-15",
            "sex", "F",
            "nationality", nationality));
    crossing.put(
        "document",
        Map.of(
            "documentType", "P",
            "number", "A1234567",
            "issuingState", nationality,
            "dateOfExpiry", "2031-01-01"));
    return crossing;
  }

  /** An act of an authority. */
  public static Map<String, Object> aDecree(String number) {
    return Map.of(
        "issuer", "Council of Ministers", "number", number, "date", "2026-11-21", "text", "Art. 3");
  }

  /** A closure of crossing points for foreigners. */
  public static Map<String, Object> aClosure(String from, String... places) {
    return Map.of(
        "crossingPoints", List.of(places),
        "directions", List.of("ENTRY", "EXIT"),
        "travellers", List.of("FOREIGNERS"),
        "from", from,
        "decree", aDecree("55"));
  }

  /** A surge order for foreigners who enter, by which papers and checks may be left out. */
  public static Map<String, Object> anOrder(String from, String until, String... places) {
    return Map.of(
        "crossingPoints", List.of(places),
        "directions", List.of("ENTRY"),
        "travellers", List.of("FOREIGNERS"),
        "from", from,
        "until", until,
        "mayBeLeftOut", List.of("DOCUMENT", "SCREENING", "NATIONALITY", "BIRTH"),
        "agreedPerHour", 3,
        "decree", aDecree("12"));
  }
}
