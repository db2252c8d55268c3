package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sinur.cli.gateway.AccessTokens;

/** What a booth sends for one traveller: the scan, and the crossing once the way is free. */
final class BoothRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String url;
  private final AccessTokens tokens;

  BoothRequests(String url, AccessTokens tokens) {
    this.url = url;
    this.tokens = tokens;
  }

  /** Where a traveller stands, and which way. */
  record Stand(String crossingPoint, int lane, String direction) {

    private ObjectNode body() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("crossingPoint", crossingPoint)
          .put("lane", Integer.toString(lane))
          .put("direction", direction);
    }
  }

  /** Scans a document. */
  HttpRequest screening(Stand stand, List<String> mrz) {
    var body = stand.body();
    var lines = body.putArray("mrz");
    mrz.forEach(lines::add);
    return request("/api/traveller-screening/screenings")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  /** Records that somebody crossed who was screened. */
  HttpRequest crossing(UUID id, Stand stand, Instant occurredAt, JsonNode screening) {
    var body = stand.body();
    var document = screening.path("document");
    body.put("occurredAt", occurredAt.toString())
        .put("capture", "ONLINE")
        .put("screeningId", screening.path("id").asText());
    copy(
        document,
        body.putObject("traveller"),
        "primaryIdentifier",
        "secondaryIdentifier",
        "dateOfBirth",
        "sex",
        "nationality");
    copy(
        document,
        body.putObject("document"),
        "documentType",
        "number",
        "issuingState",
        "dateOfExpiry");
    return request("/api/crossing-point/crossings/" + id)
        .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private static void copy(JsonNode from, ObjectNode to, String... fields) {
    for (var field : fields) {
      to.put(field, from.path(field).asText());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.get())
        .header("Content-Type", "application/json");
  }
}
