package org.sinur.screening;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.testsupport.Tokens;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzComposer;
import org.sinur.traveldocument.mrz.MrzFormat;

/** A counter as its officers use it: documents made, screened, referred, resolved. */
final class Counter {

  private Counter() {}

  /** A referred traveller with a document that nobody has seen before. */
  static JsonPath referred() {
    return referred("E%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)));
  }

  static JsonPath referred(String number) {
    return screen(passport(MrzFormat.TD3, "ALMITHALI", "AZHAR QASIM", "1979-03-14", number))
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  static JsonPath page(String path, Map<String, ?> query) {
    return as(Duty.HQ_ANALYST, "*").queryParams(query).get(path).jsonPath();
  }

  static ValidatableResponse refer(String screening) {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("screeningId", screening, "remark", "Nervous."))
        .post("/referrals")
        .then();
  }

  static ValidatableResponse resolve(String referral, @Nullable String etag, String outcome) {
    var request = as(Duty.SECOND_LINE_OFFICER, "IQIKH").contentType(ContentType.JSON);
    return (etag == null ? request : request.header("If-Match", etag))
        .body(Map.of("outcome", outcome, "note", "Looked at it."))
        .put("/referrals/" + referral + "/resolution")
        .then();
  }

  static ValidatableResponse screen(List<String> mrz) {
    return screen(UUID.randomUUID().toString(), presented(mrz));
  }

  static ValidatableResponse screen(String key, Map<String, Object> body) {
    return as(Duty.FIRST_LINE_OFFICER, "IQIKH")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/screenings")
        .then();
  }

  static Map<String, Object> presented(List<String> mrz) {
    return Map.of("crossingPoint", "IQIKH", "lane", "4", "direction", "ENTRY", "mrz", mrz);
  }

  static List<String> aPassport() {
    return passport(MrzFormat.TD3, "ALJABIRI", "NOOR AHMED", "1990-03-15", "A1234567");
  }

  static List<String> passport(
      MrzFormat format, String primary, String secondary, String born, String number) {
    return composer(format)
        .name(primary, secondary)
        .dateOfBirth(PartialDate.parse(born))
        .documentNumber(number)
        .lines();
  }

  static MrzComposer composer(MrzFormat format) {
    return MrzComposer.of(format)
        .documentCode(
            switch (format) {
              case TD3 -> "P";
              case TD1, TD2 -> "I";
              case MRV_A, MRV_B -> "V";
            })
        .issuingState(new StateCode("IRQ"))
        .nationality(new StateCode("IRQ"))
        .name("ALJABIRI", "NOOR AHMED")
        .documentNumber("A1234567")
        .dateOfBirth(PartialDate.parse("1990-03-15"))
        .sex(Sex.FEMALE)
        .dateOfExpiry(PartialDate.parse("2031-01-01"));
  }

  static RequestSpecification as(String duty, String place) {
    return given().auth().oauth2(Tokens.of(duty, place));
  }
}
