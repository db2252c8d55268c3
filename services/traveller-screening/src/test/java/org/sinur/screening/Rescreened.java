package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.sinur.screening.Counter.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.sinur.access.Duty;

/** What came of holding travellers against changed lists, as those who may read it see it. */
final class Rescreened {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Rescreened() {}

  /** Waits until travellers have been held against this version of the subjects. */
  static JsonPath bySubjects(long version) {
    return by("listVersion", version);
  }

  /** Waits until travellers have been held against this version of the listed documents. */
  static JsonPath byDocuments(long version) {
    return by("documentListVersion", version);
  }

  private static JsonPath by(String list, long version) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(all().getLong("[0]." + list)).isEqualTo(version));
    return all();
  }

  private static JsonPath all() {
    return as(Duty.HQ_ANALYST, "*")
        .get("/rescreenings")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Waits for late matches of a screening, and that its referral is open. */
  static JsonPath found(String screening, int matches) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> screening(screening).body("lateMatches", hasSize(matches)));
    return screening(screening).body("referral.state", is("OPEN")).extract().jsonPath();
  }

  /** A screening as the second line reads it. */
  static ValidatableResponse screening(String id) {
    return as(Duty.SECOND_LINE_OFFICER, "IQIKH").get("/screenings/" + id).then().statusCode(200);
  }
}
