package org.sinur.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Somebody of the demo realm, signed in at the gateway as a browser does it. */
final class Person {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "sinur-demo-only";

  private final HttpClient http;
  private final String url;

  private Person(HttpClient http, String url) {
    this.http = http;
    this.url = url;
  }

  /** Browsers send Secure cookies to this machine without TLS; Java's manager does not. */
  private static final class LocalCookies extends CookieManager {

    LocalCookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      super.put(uri, headers);
      getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }
  }

  /** What came back. */
  record Answer(int status, Optional<String> entityTag, JsonNode body) {

    String text(String pointer) {
      return body.at(pointer).asText();
    }
  }

  /** Signs in by the realm's own page (authorization code flow). */
  static Person signedIn(String username) {
    var http =
        HttpClient.newBuilder()
            .cookieHandler(new LocalCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    var url = Suite.running().url();
    var page =
        exchange(
            http,
            HttpRequest.newBuilder(URI.create(url + "/login?returnTo=/booth"))
                .header("Accept", "text/html")
                .build());
    var form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form#kc-form-login");
    if (form == null) {
      throw new AssertionError("No sign-in page but " + page.statusCode() + " at " + page.uri());
    }
    var fields =
        "username=%s&password=%s"
            .formatted(username, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
    var back =
        exchange(
            http,
            HttpRequest.newBuilder(URI.create(form.attr("abs:action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    if (!back.uri().toString().equals(url + "/booth")) {
      throw new AssertionError("Signing in led to " + back.uri());
    }
    return new Person(http, url);
  }

  Answer get(String path) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of());
  }

  Answer post(String path, JsonNode body, String key) {
    return send("POST", path, text(body), Map.of("Idempotency-Key", key));
  }

  Answer put(String path, JsonNode body) {
    return send("PUT", path, text(body), Map.of());
  }

  Answer put(String path, JsonNode body, String ifMatch) {
    return send("PUT", path, text(body), Map.of("If-Match", ifMatch));
  }

  Answer send(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(60))
            .header("X-Requested-With", "JavaScript")
            .header("Content-Type", "application/json")
            .method(method, body);
    headers.forEach(request::header);
    var answer = exchange(http, request.build());
    try {
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("ETag"),
          answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + answer.statusCode() + " " + answer.body(), e);
    }
  }

  private static HttpRequest.BodyPublisher text(JsonNode body) {
    return HttpRequest.BodyPublishers.ofString(body.toString());
  }

  private static HttpResponse<String> exchange(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
