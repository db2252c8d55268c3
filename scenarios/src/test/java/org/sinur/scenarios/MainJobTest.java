package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.traveldocument.mrz.MrzFormat;

/** A passport is read at a counter, screened, decided and recorded. */
@Order(1)
class MainJobTest {

  private static final String SCREENINGS = "/api/traveller-screening/screenings";
  private static final String REFERRALS = "/api/traveller-screening/referrals";
  private static final String CROSSINGS = "/api/crossing-point/crossings";

  private static final Person AZAD = Person.signedIn("azad");
  private static final Person NAZDAR = Person.signedIn("nazdar");
  private static final Person OMAR = Person.signedIn("omar");
  private static final Person HUDA = Person.signedIn("huda");
  private static final Person INGRID = Person.signedIn("ingrid");

  @ParameterizedTest
  @EnumSource(MrzFormat.class)
  void aTravellerNobodyListsIsClearAndIsRecorded(MrzFormat format) {
    var screening = screened(Documents.screening("IQIKH", Documents.ofNobodyListed(format)));
    assertThat(screening.text("/advice")).isEqualTo("CLEAR");
    assertThat(screening.text("/document/format")).isEqualTo(format.name());

    var id = UUID.randomUUID();
    var crossing = Documents.crossing(screening.body());
    assertThat(AZAD.put(CROSSINGS + "/" + id, crossing).status()).isEqualTo(201);
    assertThat(AZAD.put(CROSSINGS + "/" + id, crossing).status()).isEqualTo(200);
    assertThat(HUDA.get(CROSSINGS + "/" + id).text("/screeningId"))
        .isEqualTo(screening.text("/id"));
  }

  @Test
  void aListedPersonGoesToTheSecondLineAndCrossesOnceItHasCleared() {
    // an officer does not hand the passport back within a second, which is longer than facts travel
    var screening = referredAndHeardOf();
    assertThat(screening.text("/matches/0/subject/reference")).isEqualTo("SAMPLE.001");
    var crossing = CROSSINGS + "/" + UUID.randomUUID();
    assertThat(AZAD.put(crossing, Documents.crossing(screening.body())).text("/type"))
        .isEqualTo("urn:problem:crossing-point:referral-open");

    var referral = REFERRALS + "/" + screening.text("/referral/id");
    var read = NAZDAR.get(referral);
    var decision =
        JsonNodeFactory.instance
            .objectNode()
            .put("outcome", "NOT_THE_LISTED_PERSON")
            .put("note", "Other father's name, other face.");
    assertThat(
            NAZDAR.put(referral + "/resolution", decision, read.entityTag().orElseThrow()).status())
        .isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> AZAD.put(crossing, Documents.crossing(screening.body())).status() < 300);

    var id = screening.text("/id");
    assertThat(HUDA.get(SCREENINGS + "/" + id).text("/referral/outcome"))
        .isEqualTo("NOT_THE_LISTED_PERSON");
    assertThat(HUDA.get(referral).text("/note")).contains("face");
    assertThat(HUDA.get(crossing).text("/marks")).isEmpty();
  }

  @Test
  void anAuditorReadsWithoutThePersonAndChangesNothing() {
    var screening = screened(Documents.screening("IQIKH", Documents.ofTheFirstListed()));
    var seen = INGRID.get(SCREENINGS + "/" + screening.text("/id"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().toString())
        .doesNotContain("MITHALI")
        .doesNotContain(screening.text("/document/number"));

    var again = Documents.screening("IQIKH", Documents.ofTheFirstListed());
    assertThat(INGRID.post(SCREENINGS, again, key()).status()).isEqualTo(403);
    assertThat(
            INGRID
                .put(CROSSINGS + "/" + UUID.randomUUID(), Documents.crossing(screening.body()))
                .status())
        .isEqualTo(403);
    var decision =
        JsonNodeFactory.instance.objectNode().put("outcome", "IN_ORDER").put("note", "x");
    assertThat(
            INGRID
                .put(
                    REFERRALS + "/" + screening.text("/referral/id") + "/resolution",
                    decision,
                    "\"0\"")
                .status())
        .isEqualTo(403);
    assertThat(INGRID.post("/api/watchlist/imports/un", again, key()).status()).isIn(403, 415);
  }

  @Test
  void anotherCrossingPointSeesNoneOfIt() {
    var screening = screened(Documents.screening("IQIKH", Documents.ofNobodyListed(MrzFormat.TD3)));
    var crossing = CROSSINGS + "/" + UUID.randomUUID();
    assertThat(AZAD.put(crossing, Documents.crossing(screening.body())).status()).isEqualTo(201);
    assertThat(OMAR.get(SCREENINGS + "/" + screening.text("/id")).status()).isEqualTo(404);
    assertThat(OMAR.get(crossing).status()).isEqualTo(404);
    assertThat(
            OMAR.post(SCREENINGS, Documents.screening("IQIKH", Documents.ofTheFirstListed()), key())
                .status())
        .isEqualTo(403);
  }

  @Test
  void aConcernForATravellerGoesToProtectionAndToNobodyElse() {
    var concern =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", "IQIKH")
            .put("occurredAt", Instant.now().toString())
            .put("urgency", "IMMEDIATE")
            .put("note", "Answers for her are given by a man who holds her passport.");
    concern.putArray("indicators").add("DOCUMENTS_HELD_BY_ANOTHER");
    concern.putObject("person").put("sex", "F");
    var raised = AZAD.post("/api/trafficking-alert/alerts", concern, key());
    assertThat(raised.status()).isEqualTo(201);
    assertThat(raised.body().toString()).doesNotContain("passport");

    var alert = "/api/trafficking-alert/alerts/" + raised.text("/id");
    assertThat(Person.signedIn("shilan").get(alert).text("/note")).contains("passport");
    assertThat(AZAD.get(alert).status()).isEqualTo(403);
    assertThat(HUDA.get(alert).status()).isEqualTo(403);
    assertThat(INGRID.get(alert).body().toString()).doesNotContain("passport");
  }

  private static Person.Answer screened(JsonNode body) {
    var screening = AZAD.post(SCREENINGS, body, key());
    assertThat(screening.status()).as(screening.body().toString()).isEqualTo(201);
    return screening;
  }

  /** Screens the listed person until the crossing point has heard of the referral in good time. */
  private static Person.Answer referredAndHeardOf() {
    for (var seconds = 2; ; seconds *= 2) {
      var screening = screened(Documents.screening("IQIKH", Documents.ofTheFirstListed()));
      assertThat(screening.text("/advice")).isEqualTo("REFER");
      sleep(seconds);
      var answer =
          AZAD.put(CROSSINGS + "/" + UUID.randomUUID(), Documents.crossing(screening.body()));
      if (answer.status() == 409 || seconds > 20) {
        return screening;
      }
    }
  }

  private static void sleep(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
