package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.traveldocument.mrz.MrzFormat;

/** What still works when parts of the suite do not, and what is made good when they come back. */
@Order(3)
class OutageTest {

  private static final String SCREENINGS = "/api/traveller-screening/screenings";
  private static final String CROSSINGS = "/api/crossing-point/crossings";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Suite suite = Suite.running();

  @Test
  void withoutHeadquartersAndKafkaTheCounterGoesOnEvenAfterARestart() {
    var azad = Person.signedIn("azad");
    suite.stop("watchlist");
    suite.stop("kafka");
    suite.stop("traveller-screening");
    suite.start("traveller-screening");

    var listed =
        azad.post(SCREENINGS, Documents.screening("IQIKH", Documents.ofTheFirstListed()), key());
    assertThat(listed.status()).as(listed.body().toString()).isEqualTo(201);
    assertThat(listed.text("/advice")).isEqualTo("REFER");
    assertThat(listed.body().at("/list/ageSeconds").asLong()).isPositive();

    var clear =
        azad.post(
            SCREENINGS,
            Documents.screening("IQIKH", Documents.ofNobodyListed(MrzFormat.TD3)),
            key());
    assertThat(clear.text("/advice")).isEqualTo("CLEAR");
    var crossing = CROSSINGS + "/" + UUID.randomUUID();
    var recorded = azad.put(crossing, Documents.crossing(clear.body()));
    assertThat(recorded.status()).isEqualTo(201);
    assertThat(recorded.body().path("marks").toString()).contains("SCREENING_NOT_SEEN");

    suite.start("kafka");
    suite.start("watchlist");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(azad.get(crossing).body().path("marks").toString()).isEqualTo("[]"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                azad.get("/api/traveller-screening/list").body().path("ageSeconds").asLong(99)
                    < 30);
  }

  @Test
  void aServiceThatIsDownIsNamedAndTheOthersGoOn() {
    var azad = Person.signedIn("azad");
    suite.stop("crossing-point");
    var refused = azad.get("/api/crossing-point/crossing-points");
    assertThat(refused.status()).isEqualTo(502);
    assertThat(refused.text("/type")).isEqualTo("urn:problem:gateway:upstream-unavailable");
    assertThat(refused.body().toString()).contains("crossing-point").doesNotContain("127.0.0.1");
    assertThat(
            azad.post(
                    SCREENINGS,
                    Documents.screening("IQIKH", Documents.ofNobodyListed(MrzFormat.TD1)),
                    key())
                .status())
        .isEqualTo(201);
    suite.start("crossing-point");
    assertThat(azad.get("/api/crossing-point/crossing-points").status()).isEqualTo(200);
  }

  @Test
  void withoutTheDatabaseNothingIsPromisedAndNothingIsLost() {
    var azad = Person.signedIn("azad");
    var key = key();
    var body = Documents.screening("IQIKH", Documents.ofNobodyListed(MrzFormat.TD3));
    suite.stop("postgres");
    var refused = azad.post(SCREENINGS, body, key);
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(503);
    assertThat(refused.text("/type")).isEqualTo("urn:problem:request:unavailable");
    suite.start("postgres");
    await().atMost(PATIENCE).until(() -> azad.post(SCREENINGS, body, key).status() < 300);
    assertThat(azad.post(SCREENINGS, body, key).status()).isEqualTo(200);
    // the realm throws its dead connections away one by one, as people try
    await().atMost(PATIENCE).until(OutageTest::signedIn);
  }

  @Test
  void aBodyThatIsFarTooLargeIsRefusedAtTheGate() {
    var azad = Person.signedIn("azad");
    var refused =
        azad.send(
            "POST",
            SCREENINGS,
            HttpRequest.BodyPublishers.ofByteArray(new byte[5 << 20]),
            Map.of("Idempotency-Key", key()));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text("/type")).isEqualTo("urn:problem:request:body-too-large");
  }

  private static boolean signedIn() {
    try {
      return Person.signedIn("azad").get("/session").status() == 200;
    } catch (AssertionError e) {
      return false;
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
