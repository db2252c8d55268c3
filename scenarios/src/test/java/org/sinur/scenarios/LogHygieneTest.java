package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.traveldocument.mrz.MrzFormat;

/**
 * Whoever runs the suite learns nothing of travellers. Comes after all scenarios, outages and
 * crashes among them, and after requests that go wrong in every way there is: then no name and no
 * document number that any of them used is in any log or metric.
 */
@Order(Integer.MAX_VALUE)
class LogHygieneTest {

  private static final Pattern TRAVELLER =
      Pattern.compile("(?i)ZERIBAR|TAVGA|HELIN|MITHALI|AZHAR|SAMPLEFAMILY|ZERDEBAL|QNR\\d{6}");

  @BeforeAll
  static void requestsGoWrongInEveryWayThereIs() {
    var azad = Person.signedIn("azad");
    var mrz = Documents.ofNobodyListed(MrzFormat.TD3);
    var whole = Documents.screening("IQIKH", mrz);
    var number = mrz.get(1).substring(0, 9);
    var screening = azad.post("/api/traveller-screening/screenings", whole, key());
    assertThat(screening.status()).isEqualTo(201);
    var crossing = Documents.crossing(screening.body());

    for (var broken :
        List.of(
            whole.toString().substring(0, whole.toString().length() - 9),
            whole.toString().replace("\"mrz\":[", "\"mrz\":[["),
            whole.toString().replace("IQIKH", "ZERIBAR"),
            whole.toString().replace('<', '*'),
            "{\"ZERIBAR\": \"%s\"}".formatted(number))) {
      refused(azad, "POST", "/api/traveller-screening/screenings", broken);
    }
    for (var wrong :
        List.of(
            crossing.deepCopy().put("occurredAt", "ZERIBAR"),
            crossing.deepCopy().put("lane", "ZERIBAR TAVGA HELIN " + number),
            crossing.deepCopy().put(number, "ZERIBAR"),
            crossing.deepCopy().put("traveller", "ZERIBAR"),
            crossing.deepCopy().put("screeningId", number))) {
      refused(azad, "PUT", "/api/crossing-point/crossings/" + UUID.randomUUID(), wrong.toString());
    }
    // a name in an address is the caller's fault, and stays the caller's
    for (var service : Outside.SERVICES) {
      for (var path : List.of("/ZERIBAR", "/%s/%s".formatted(number, number), "/x?name=ZERIBAR")) {
        refused(azad, "GET", "/api/" + service + path, "");
      }
      refused(azad, "POST", "/api/" + service + "/x", "ZERIBAR".repeat(20_000));
    }
    refused(
        azad,
        "POST",
        "/api/trafficking-alert/alerts",
        JsonNodeFactory.instance.objectNode().put("person", "ZERIBAR").toString());
  }

  @Test
  void noLogHasANameOrANumberOfATraveller() {
    var logs = Outside.logs();
    assertThat(logs).hasSizeGreaterThanOrEqualTo(8);
    logs.forEach((part, log) -> assertThat(lines(log)).as(part).isEmpty());
  }

  @Test
  void noMetricHasANameOrANumberOfATraveller() {
    var metrics = Outside.metrics();
    // four services and the gateway
    assertThat(metrics).hasSizeGreaterThanOrEqualTo(5);
    metrics.forEach((part, told) -> assertThat(lines(told)).as(part).isEmpty());
  }

  @Test
  void theSearchFindsWhatItLooksFor() {
    assertThat(lines("ready\nrefused Zeribar, qnr123456\nready")).hasSize(1);
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> TRAVELLER.matcher(line).find()).toList();
  }

  private static void refused(Person person, String method, String path, String body) {
    var answer =
        person.send(method, path, BodyPublishers.ofString(body), Map.of("Idempotency-Key", key()));
    assertThat(answer.status()).as("%s %s", method, path).isBetween(400, 499);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
