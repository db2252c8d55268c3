package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Protection sees what crossings show together, and nobody else does. */
class PatternOfCrossingsTest {

  private static final String CROSSINGS = "/api/crossing-point/crossings/";
  private static final String ALERTS = "/api/trafficking-alert/alerts";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final Person NAZDAR = Person.signedIn("nazdar");
  private static final Person SHILAN = Person.signedIn("shilan");

  @Test
  void oneSponsorOfManyYoungPeopleIsToldToProtectionByNoName() {
    // recorded at a booth without a connection, on three days, each by an officer who saw one of
    // them
    var sponsor = "REG " + UUID.randomUUID();
    for (var i = 0; i < 6; i++) {
      var crossing = CROSSINGS + UUID.randomUUID();
      assertThat(NAZDAR.put(crossing, young(i, sponsor)).status()).isEqualTo(201);
    }

    var alert = await().atMost(SOON).until(PatternOfCrossingsTest::seen, found -> !found.isEmpty());
    assertThat(alert).doesNotContain("SAMPLEFAMILY", sponsor);
    assertThat(NAZDAR.get(ALERTS).status()).isEqualTo(403);
  }

  /**
   * The pattern that was seen of so many people, as protection reads it; empty as long as none is.
   */
  private static String seen() {
    return StreamSupport.stream(
            SHILAN
                .get(ALERTS + "?crossingPoint=IQIKH&limit=500")
                .body()
                .path("alerts")
                .spliterator(),
            false)
        .filter(alert -> alert.path("indicatorSet").asText().startsWith("crossing-patterns/"))
        .map(
            alert ->
                SHILAN.get("%s/%s/pattern".formatted(ALERTS, alert.path("id").asText())).body())
        .filter(pattern -> pattern.path("pattern").asText().equals("SPONSOR_OF_YOUNG_PEOPLE"))
        .filter(pattern -> pattern.path("people").asInt() == 6)
        .map(JsonNode::toString)
        .findFirst()
        .orElse("");
  }

  private static ObjectNode young(int number, String sponsor) {
    var crossing =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", "IQIKH")
            .put("lane", "1")
            .put("direction", "ENTRY")
            .put("occurredAt", Instant.now().minus(Duration.ofDays(1 + number / 2)).toString())
            .put("capture", "OFFLINE");
    crossing
        .putObject("traveller")
        .put("primaryIdentifier", "SAMPLEFAMILY" + (char) ('A' + number))
        .put("secondaryIdentifier", "YOUNG" + (char) ('A' + number))
        .put("dateOfBirth", "2005-04-0" + (1 + number))
        .put("sex", "F")
        .put("nationality", "UTO");
    crossing
        .putObject("document")
        .put("documentType", "P")
        .put("number", "PAT00000" + number)
        .put("issuingState", "UTO")
        .put("dateOfExpiry", "2031-01-01");
    crossing.putObject("permit").put("kind", "E_VISA").put("sponsor", sponsor);
    return crossing;
  }
}
