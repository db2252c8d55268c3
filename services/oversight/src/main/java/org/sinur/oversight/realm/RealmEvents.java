package org.sinur.oversight.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The events that the realm keeps, asked for as the client that may read them. */
@ApplicationScoped
class RealmEvents {

  /** How many are asked for at once. */
  static final int PAGE = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A token is asked for anew before it ends. */
  private static final Duration EARLIER = Duration.ofSeconds(30);

  private final RealmConfig config;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private @Nullable Token token;

  RealmEvents(RealmConfig config, ObjectMapper json, InstantSource clock) {
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  /** The two logs that the realm keeps. */
  enum Log {
    /** What people and programs did themselves. */
    PEOPLE,
    /** What administrators changed. */
    ADMINISTRATORS
  }

  /**
   * Some of a log.
   *
   * @param events what happened, without what this service did to ask for it
   * @param last whether there is no more for now
   */
  record Page(List<RealmEvent> events, boolean last) {}

  private record Token(String value, Instant endsAt) {}

  /**
   * Events of one of the logs, the earliest first. Blocks: not for an event loop.
   *
   * @param from the earliest that is asked for
   * @param skip how many of them are known
   * @throws IOException if the realm does not answer, or refuses
   */
  Page read(Log log, Instant from, int skip) throws IOException, InterruptedException {
    var asked =
        "?direction=asc&max=%d&first=%d&dateFrom=%d".formatted(PAGE, skip, from.toEpochMilli());
    var page =
        switch (log) {
          case PEOPLE -> get("/events" + asked + types());
          case ADMINISTRATORS -> get("/admin-events" + asked);
        };
    var events =
        StreamSupport.stream(page.spliterator(), false)
            .filter(event -> !event.path("clientId").asText().equals(config.client()))
            .map(
                event ->
                    switch (log) {
                      case PEOPLE -> RealmEvent.ofPerson(event);
                      case ADMINISTRATORS -> RealmEvent.ofAdministrator(event);
                    })
            .toList();
    return new Page(events, page.size() < PAGE);
  }

  private static String types() {
    return RealmEvent.TOLD.keySet().stream()
        .sorted()
        .map(type -> "&type=" + type)
        .collect(Collectors.joining());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(administered() + path))
            .header("Authorization", "Bearer " + token()));
  }

  private String administered() {
    return config.adminUrl().orElseGet(() -> config.url().replace("/realms/", "/admin/realms/"));
  }

  private String token() throws IOException, InterruptedException {
    var known = token;
    if (known == null || clock.instant().isAfter(known.endsAt())) {
      var answer =
          send(
              HttpRequest.newBuilder(URI.create(config.url() + "/protocol/openid-connect/token"))
                  .header("Authorization", "Basic " + credential())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
      known =
          new Token(
              answer.path("access_token").asText(),
              clock.instant().plusSeconds(answer.path("expires_in").asLong()).minus(EARLIER));
      token = known;
    }
    return known.value();
  }

  /** RFC 6749, 2.3.1: both are form-encoded before they are joined. */
  private String credential() {
    var joined =
        URLEncoder.encode(config.client(), StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(config.secret(), StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response =
        http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      token = null;
      throw new IOException("the realm answered " + response.statusCode());
    }
    return json.readTree(response.body());
  }
}
