package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A traveller is refused entry by two officers, and not while protection has a concern. */
@Order(1)
class RefusalOfEntryTest {

  private static final String SCREENINGS = "/api/traveller-screening/screenings";
  private static final String REFUSALS = "/api/crossing-point/refusals/";
  private static final String ALERTS = "/api/trafficking-alert/alerts";
  private static final String TRIAGES = "/api/trafficking-alert/triages/";
  private static final String INSTRUMENTS = "/api/trafficking-alert/instruments/";
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Person NAZDAR = Person.signedIn("nazdar");
  private static final Person KARWAN = Person.signedIn("karwan");
  private static final Person SHILAN = Person.signedIn("shilan");

  @Test
  void nobodyIsTurnedBackWhileProtectionHasAConcern() {
    // other scenarios leave concerns about nobody known, which stand in everybody's way
    decideAboutAllThatWaits();

    // Nazdar, of the second line, screens a traveller without a visa and proposes to refuse her
    var screening = screened();
    var refusal = proposed(screening);

    // the traveller says that she would be in danger: a concern, of which Nazdar has a receipt only
    var alert = concern(screening.text("/id"));
    protectionStandsInTheWayOf(refusal);

    // protection finds that she is not in need, Karwan confirms, and only then is it final
    find(alert, "NOT_IN_NEED");
    await().atMost(SOON).until(() -> confirm(refusal).status() == 200);
    await().atMost(SOON).until(() -> KARWAN.get(refusal).text("/state").equals("FINAL"));

    // a concern raised at once opens it again
    concern(screening.text("/id"));
    await().atMost(SOON).until(() -> KARWAN.get(refusal).text("/state").equals("HELD"));
    decideAboutAllThatWaits();
  }

  @Test
  void aYesAtTheCounterIsEnoughToStandInTheWay() {
    decideAboutAllThatWaits();
    var screening = screened();
    var refusal = proposed(screening);

    // asked in Sorani, the traveller says that she would be in danger; nothing more is said aloud
    var triage = TRIAGES + UUID.randomUUID();
    var receipt = NAZDAR.put(triage, afraidToReturn(screening.text("/id")));
    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.body().path("referToProtection").asBoolean()).isTrue();
    assertThat(receipt.body().toString()).doesNotContain("ASYLUM", "AFRAID");
    assertThat(NAZDAR.get(triage).status()).isEqualTo(403);
    assertThat(SHILAN.get(triage).body().path("routes").toString()).contains("ASYLUM");

    protectionStandsInTheWayOf(refusal);
    decideAboutAllThatWaits();
  }

  private static Person.Answer screened() {
    var screening =
        NAZDAR.post(SCREENINGS, Documents.screening("IQIKH", Documents.ofAForeigner()), key());
    assertThat(screening.status()).isEqualTo(201);
    return screening;
  }

  /** As soon as crossing-point has heard of the screening. */
  private static String proposed(Person.Answer screening) {
    var refusal = REFUSALS + UUID.randomUUID();
    await()
        .atMost(SOON)
        .until(() -> NAZDAR.put(refusal, Documents.refusal(screening.body())).status() < 300);
    return refusal;
  }

  private static void protectionStandsInTheWayOf(String refusal) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(confirm(refusal).text("/type"))
                    .isEqualTo("urn:problem:crossing-point:protection-concern"));
  }

  private static ObjectNode afraidToReturn(String screening) {
    var form = NAZDAR.get(INSTRUMENTS + "protection-triage");
    var triage =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", "IQIKH")
            .put("occurredAt", Instant.now().toString())
            .put("screeningId", screening)
            .put("language", "ckb");
    triage
        .putObject("form")
        .put("instrument", form.text("/id"))
        .put("version", form.body().path("version").asInt());
    triage.putArray("yes").add("AFRAID_TO_RETURN");
    triage.putArray("no").add("NEEDS_DOCTOR");
    triage.putObject("person");
    return triage;
  }

  private static Person.Answer confirm(String refusal) {
    var read = KARWAN.get(refusal);
    return KARWAN.put(
        refusal + "/confirmation",
        JsonNodeFactory.instance.objectNode(),
        read.entityTag().orElseThrow());
  }

  private static String concern(String screening) {
    var concern =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", "IQIKH")
            .put("occurredAt", Instant.now().toString())
            .put("screeningId", screening)
            .put("urgency", "IMMEDIATE");
    concern.putArray("indicators").add("ASKS_FOR_PROTECTION");
    concern.putObject("person");
    var raised = NAZDAR.post(ALERTS, concern, key());
    assertThat(raised.status()).isEqualTo(201);
    return raised.text("/id");
  }

  private static void find(String alert, String finding) {
    var address = ALERTS + "/" + alert;
    var read = SHILAN.get(address);
    ObjectNode found =
        JsonNodeFactory.instance.objectNode().put("finding", finding).put("note", "Interviewed.");
    assertThat(SHILAN.put(address + "/finding", found, read.entityTag().orElseThrow()).status())
        .isEqualTo(200);
  }

  private static void decideAboutAllThatWaits() {
    SHILAN
        .get(ALERTS + "?finding=UNDER_ASSESSMENT&crossingPoint=IQIKH&limit=500")
        .body()
        .path("alerts")
        .forEach(alert -> find(alert.path("id").asText(), "NOT_IN_NEED"));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
