package org.sinur.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sinur.gateway.Browser.encode;
import static org.sinur.gateway.Browser.fetch;
import static org.sinur.gateway.Browser.navigate;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.testsupport.TestServers;

/** The gateway between a real realm and a service that tells what reached it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class GatewayTest {

  private static final String MACHINE = Realm.machineToken();

  private final Browser nobody = new Browser();

  @TestHTTPResource(value = "/", management = true)
  URI management;

  // --- people ---

  @Test
  void whoSignsInIsToldWhoTheyAreAndWhereTheyHaveDuties() {
    var session = Browser.of("azad").send(fetch("/session"));
    assertThat(session.statusCode()).isEqualTo(200);
    var body = new JsonObject(session.body());
    assertThat(UUID.fromString(body.getString("id")).version()).isPositive();
    assertThat(body.getString("username")).isEqualTo("azad");
    assertThat(body.getString("name")).isNotEmpty();
    assertThat(body.getJsonArray("duties").encode()).isEqualTo("[\"first-line-officer\"]");
    assertThat(body.getJsonArray("crossingPoints").encode()).isEqualTo("[\"IQIKH\"]");
    assertThat(body.getInstant("expiresAt")).isNotNull();
  }

  @Test
  void whoIsNotSignedInIsToldSoAndNeverSentElsewhere() {
    for (var request : List.of(fetch("/session"), fetch("/api/crossing-point/crossings"))) {
      problem(nobody.send(request), 401, "urn:problem:request:unauthenticated");
    }
    problem(nobody.send(navigate("/session")), 401, "urn:problem:request:unauthenticated");
    problem(nobody.send(fetch("/login")), 401, "urn:problem:request:unauthenticated");
  }

  @Test
  void aBrokenSessionCookieIsNoSession() {
    var answer = nobody.send(fetch("/api/watchlist/x").header("Cookie", "q_session=nonsense"));
    problem(answer, 401, "urn:problem:request:unauthenticated");
    assertThat(nobody.send(navigate("/").header("Cookie", "q_session=nonsense")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void signInGoesToTheRealmWithProofOfPossessionAndAFixedWayBack() {
    var answer = nobody.send(navigate("/login").header("X-Forwarded-Host", "evil.example"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer))
        .startsWith(TestServers.realm())
        .contains("code_challenge_method=S256", "nonce=")
        .contains("redirect_uri=" + encode("http://localhost:8081/login/callback"));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(1)
        .first()
        .asString()
        .contains("HTTPOnly", "SameSite=Lax", "Max-Age=300")
        .doesNotContain("Secure");
  }

  @Test
  void theSessionCookieIsEncryptedAndOutOfReachOfScripts() {
    var browser = new Browser();
    var callback = browser.submit("omar", browser.follow(browser.send(navigate("/login"))));
    var made = browser.send(navigate(callback.headers().firstValue("Location").orElseThrow()));
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().allValues("Set-Cookie"))
        .filteredOn(c -> c.startsWith("q_session"))
        .isNotEmpty()
        .allMatch(c -> c.contains("HTTPOnly") && c.contains("SameSite=Lax"))
        .allMatch(c -> c.contains("Max-Age="));
    // JWE in compact form has five parts, of which none is a readable token
    assertThat(browser.sessionCookies()).doesNotContain("eyJhbGciOiJSUzI1NiI");
  }

  @Test
  void browserThatBeginsManySignInsKeepsFewOfTheirCookies() {
    var browser = new Browser();
    for (var i = 0; i < 8; i++) {
      assertThat(browser.send(navigate("/login")).statusCode()).isEqualTo(302);
    }
    assertThat(browser.unfinishedSignIns()).isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/%5cevil.example",
        "/%2f/evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/booth\r\nSet-Cookie: a=b",
        "/api/watchlist/x",
        "/login",
        ""
      })
  void afterSignInNobodyIsSentAwayFromTheConsole(String path) {
    problem(
        nobody.send(navigate("/login?returnTo=" + encode(path))),
        400,
        "urn:problem:gateway:return-refused");
  }

  @Test
  void whoIsSignedInAlreadyGoesStraightBack() {
    var answer = Browser.of("azad").send(navigate("/login?returnTo=" + encode("/hq?day=1#map")));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/hq?day=1#map");
  }

  @Test
  void aSignInThatFailsEndsInTheConsole() {
    var refused = nobody.send(navigate("/login/callback?error=access_denied&state=unknown"));
    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(location(refused)).isEqualTo("/?sign-in=failed");
    assertThat(location(nobody.send(navigate("/login/callback?code=stolen&state=unknown"))))
        .isEqualTo("/?sign-in=failed");
  }

  @Test
  void whoSignsOutIsOutHereAndAtTheRealm() {
    var browser = Browser.of("nazdar");
    var stolen = browser.sessionCookies();
    assertThat(browser.send(fetch("/session")).statusCode()).isEqualTo(200);

    problem(
        browser.send(navigate("/logout").POST(BodyPublishers.noBody())),
        403,
        "urn:problem:gateway:cross-site");
    var out = browser.send(fetch("/logout").POST(BodyPublishers.noBody()));
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(out.body()).getString("location")).isEqualTo("/");
    assertThat(browser.sessionCookies()).isEmpty();

    problem(browser.send(fetch("/session")), 401, "urn:problem:request:unauthenticated");
    problem(
        nobody.send(fetch("/api/crossing-point/x").header("Cookie", stolen)),
        401,
        "urn:problem:request:unauthenticated");
    // the realm asks for the password again
    assertThat(browser.follow(browser.send(navigate("/login"))).body()).contains("kc-form-login");
  }

  @Test
  void whoIsNotSignedInMaySignOut() {
    var out = nobody.send(fetch("/logout").POST(BodyPublishers.noBody()));
    assertThat(out.statusCode()).isEqualTo(200);
  }

  // --- relay ---

  @Test
  void aServiceGetsTheTokenAndNeverTheCookie() {
    var answer = Browser.of("azad").send(fetch("/api/crossing-point/crossings/1?lane=4&day=%2B1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("GET /crossings/1?lane=4&day=%2B1\n")
        .contains("Authorization: Bearer eyJ")
        .doesNotContainIgnoringCase("cookie:");
  }

  /** In one test, because all of it counts towards the same limit. */
  @Test
  void whatAnybodyMaySendReachesTheServiceWithoutAnythingOfTheSenderAndNotTooOften() {
    reachesTheServiceWithoutAnythingOfTheSender();
    onlyWhatIsNamedIsOpenAndOnlySoMuchOfIt();
    strangersAtOneAddressSendOnlySoManyAMinute();
  }

  private void reachesTheServiceWithoutAnythingOfTheSender() {
    var answer =
        Browser.of("azad")
            .send(
                fetch("/public/reports/state")
                    .header("User-Agent", "A telephone of a kind")
                    .header("Accept-Language", "ckb")
                    .header(
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                    .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("POST /public/reports/state\n")
        .doesNotContainIgnoringCase("authorization")
        .doesNotContainIgnoringCase("cookie")
        .doesNotContainIgnoringCase("forwarded-for")
        .doesNotContainIgnoringCase("user-agent")
        .doesNotContainIgnoringCase("accept-language")
        .doesNotContainIgnoringCase("traceparent");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private void onlyWhatIsNamedIsOpenAndOnlySoMuchOfIt() {
    for (var path : List.of("/public/alerts", "/public/", "/public", "/public/reports%2f..")) {
      assertThat(nobody.send(fetch(path)).statusCode()).as(path).isIn(400, 404);
    }
    problem(
        nobody.send(fetch("/public/reports").POST(BodyPublishers.ofString("x".repeat(17 * 1024)))),
        413,
        "urn:problem:request:body-too-large");
  }

  private void strangersAtOneAddressSendOnlySoManyAMinute() {
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 70; i++) {
      statuses.add(
          nobody.send(fetch("/public/reports").POST(BodyPublishers.ofString("{}"))).statusCode());
    }
    assertThat(statuses).contains(429);
    assertThat(nobody.send(fetch("/ping")).statusCode()).isEqualTo(204);
  }

  @Test
  void whatACallerSaysOfItselfDoesNotReachAService() {
    var answer =
        Browser.of("azad")
            .send(
                fetch("/api/crossing-point/x")
                    .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                    .header("X-Forwarded-For", "10.1.1.1")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Proto", "gopher")
                    .header("X-Forwarded-User", "admin")
                    .header("Forwarded", "for=10.1.1.1")
                    .header("X-Real-IP", "10.1.1.1")
                    .header("X-Remote-User", "admin")
                    .header("Proxy-Authorization", "Basic x")
                    .header("TE", "trailers")
                    .header("Idempotency-Key", "12345678")
                    .header("If-Match", "\"7\""));
    assertThat(answer.body())
        .doesNotContain("10.1.1.1", "evil.example", "gopher", "admin", "Basic", "trailers")
        .containsOnlyOnce("Authorization: Bearer")
        .contains("X-forwarded-for: 127.0.0.1")
        .contains("X-forwarded-proto: http")
        .contains("X-forwarded-host: localhost:8081")
        .contains("Idempotency-key: 12345678", "If-match: \"7\"");
  }

  @Test
  void whatAServiceSaysOfItselfDoesNotReachTheCaller() {
    var headers = Browser.of("azad").send(fetch("/api/crossing-point/x")).headers();
    assertThat(headers.allValues("Set-Cookie")).noneMatch(c -> c.contains("leak"));
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    assertThat(headers.firstValue("ETag")).hasValue("\"1\"");
  }

  @Test
  void whereAServicePutARecordIsSaidAsTheCallerReachesIt() {
    var answer = nobody.send(machine("/api/crossing-point/created").POST(body(1)));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(location(answer)).isEqualTo("/api/crossing-point/crossings/1");
  }

  @Test
  void aMachineIsServedWithItsTokenAndNeedsNoScriptHeader() {
    var answer = nobody.send(machine("/api/crossing-point/crossings").POST(body(10)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("POST /crossings\n").contains("size: 10");
    var session = new JsonObject(nobody.send(machine("/session")).body());
    assertThat(session.getJsonArray("duties").encode()).isEqualTo("[\"first-line-officer\"]");
  }

  @Test
  void aTokenThatIsNotForSinurIsRefused() {
    for (var token :
        List.of("garbage", "a.b.c", Realm.machineToken() + "x", Realm.idToken("omar"))) {
      var answer =
          nobody.send(
              HttpRequest.newBuilder(Browser.GATEWAY.resolve("/api/crossing-point/x"))
                  .header("Authorization", "Bearer " + token));
      problem(answer, 401, "urn:problem:request:unauthenticated");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
  }

  @Test
  void aBadTokenIsNotMadeGoodByASession() {
    problem(
        Browser.of("azad").send(fetch("/session").header("Authorization", "bearer garbage")),
        401,
        "urn:problem:request:unauthenticated");
  }

  @Test
  void whatNoServiceAnswersForIsNotFound() {
    for (var path : List.of("/api", "/api/nobody/x", "/api/crossing-pointx", "/login/x", "/q/x")) {
      problem(nobody.send(machine(path)), 404, "urn:problem:request:not-found");
    }
  }

  // --- other sites' pages ---

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void anotherSitesPageCannotChangeAnything(String method) {
    var browser = Browser.of("azad");
    var plain = navigate("/api/crossing-point/x").method(method, body(1));
    problem(browser.send(plain), 403, "urn:problem:gateway:cross-site");
    var elsewhere =
        fetch("/api/crossing-point/x")
            .header("Origin", "https://evil.example")
            .method(method, body(1));
    problem(browser.send(elsewhere), 403, "urn:problem:gateway:cross-site");
    var sibling =
        fetch("/api/crossing-point/x")
            .header("Sec-Fetch-Site", "same-site")
            .method(method, body(1));
    problem(browser.send(sibling), 403, "urn:problem:gateway:cross-site");
    var own =
        fetch("/api/crossing-point/x")
            .header("Origin", "http://localhost:8081")
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, body(1));
    assertThat(browser.send(own).statusCode()).isEqualTo(200);
  }

  // --- limits and failures ---

  @ParameterizedTest
  @CsvSource({
    "/api/crossing-point/x, 65536, 200",
    "/api/crossing-point/x, 65537, 413",
    "/api/crossing-point/x, 900000, 413",
    "/api/watchlist/importsx, 65537, 413",
    "/api/watchlist/imports/un, 1048576, 200",
    "/api/watchlist/imports/un, 1048577, 413",
  })
  void aBodyMayBeAsLargeAsTheRouteTableSaysHoweverItIsSent(String path, int size, int status) {
    var whole = nobody.send(machine(path).POST(body(size)));
    var chunks =
        nobody.send(
            machine(path)
                .POST(
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]))));
    for (var answer : List.of(whole, chunks)) {
      if (status == 200) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("size: " + size);
      } else {
        problem(answer, 413, "urn:problem:request:body-too-large");
      }
    }
  }

  @Test
  void aServiceThatIsDownIsNamedWithoutItsAddress() {
    for (var request :
        List.of(
            machine("/api/traveller-screening/screenings"),
            machine("/api/traveller-screening/screenings").POST(body(60_000)))) {
      var answer = nobody.send(request);
      problem(answer, 502, "urn:problem:gateway:upstream-unavailable");
      assertThat(answer.body()).contains("traveller-screening").doesNotContain("localhost");
    }
  }

  @Test
  void aServiceThatIsSlowIsNotWaitedForLong() {
    problem(
        nobody.send(machine("/api/trafficking-alert/slow")),
        504,
        "urn:problem:gateway:upstream-timeout");
  }

  @Test
  void halfAnAnswerDoesNotLookLikeAWholeOne() {
    assertThatThrownBy(() -> nobody.send(machine("/api/crossing-point/broken")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/crossing-point/../watchlist/x",
        "/api/crossing-point/%2e%2e/watchlist/x",
        "/api/crossing-point/..%2fwatchlist/x",
        "/api/crossing-point/%2E%2E%2Fx",
        "/api/crossing-point//x",
        "/api/crossing-point/a%5c..%5cb",
        "/api/crossing-point/a;b=c/d",
        "/api/crossing-point/%00",
        "/api/crossing-point/%252e%252e/x",
        "/assets/../api/crossing-point/x",
      })
  void aPathThatCouldBeReadInTwoWaysIsRefused(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("urn:problem:gateway:path-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/crossing-point/a\\b", "/api/crossing-point/%zz", "/a/%"})
  void aPathThatIsNoneIsRefused(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void aRequestThatSaysItsLengthInTwoWaysIsRefused() throws IOException {
    assertThat(
            raw(
                String.join(
                    "\r\n",
                    "POST /api/crossing-point/x HTTP/1.1",
                    "Host: localhost",
                    "Content-Length: 3",
                    "Transfer-Encoding: chunked",
                    "",
                    "0",
                    "",
                    "")))
        .startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND"})
  void methodsThatNobodyNeedsAreRefused(String method) throws IOException {
    assertThat(
            raw(method + " /api/crossing-point/x HTTP/1.1\r\nHost: l\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .contains("urn:problem:request:method-not-allowed");
  }

  @Test
  void aRequestKeepsItsIdAndAMalformedOneIsReplaced() {
    var kept = nobody.send(machine("/api/crossing-point/x").header("X-Request-Id", "booth4-0001"));
    assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("booth4-0001");
    assertThat(kept.body()).contains("X-request-id: booth4-0001");

    var made = nobody.send(machine("/api/crossing-point/x").header("X-Request-Id", "a b<c>"));
    var id = made.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(id).matches("[0-9a-f-]{36}");
    assertThat(made.body()).contains("X-request-id: " + id);
  }

  // --- answers and files ---

  @Test
  void everyAnswerSaysWhatABrowserMayDoWithIt() {
    for (var path :
        List.of(
            "/",
            "/booth",
            "/assets/index-abc123.js",
            "/assets/missing.js",
            "/sw.js",
            "/session",
            "/login",
            "/login?returnTo=//x",
            "/ping",
            "/api/nobody",
            "/api/crossing-point/x",
            "/api/crossing-point/%2e")) {
      for (var request : List.of(navigate(path), machine(path))) {
        var headers = nobody.send(request).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
            .as(path)
            .hasSize(1)
            .allMatch(p -> p.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
        assertThat(headers.allValues("Cache-Control")).as(path).hasSize(1);
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200, no-cache",
    "/index.html, 200, no-cache",
    "/sw.js, 200, no-cache",
    "/booth, 200, no-cache",
    "/hq/map/2026, 200, no-cache",
    "/assets/index-abc123.js, 200, 'public, max-age=31536000, immutable'",
    "/assets/missing.js, 404, no-store",
    "/session, 401, no-store",
    "/ping, 204, no-store",
    "/api/crossing-point/x, 401, no-store",
  })
  void whatABrowserMayKeepIsSaid(String path, int status, String caching) {
    var answer = nobody.send(navigate(path));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly(caching);
  }

  @Test
  void onlyPeopleWhoNavigateGetTheShellForAPlaceInTheConsole() {
    assertThat(nobody.send(navigate("/booth/4")).body()).contains("<title>Sinur console</title>");
    assertThat(nobody.send(navigate("/booth").HEAD()).statusCode()).isEqualTo(200);
    problem(nobody.send(fetch("/booth")), 404, "urn:problem:request:not-found");
    problem(nobody.send(navigate("/booth").POST(body(1))), 404, "urn:problem:request:not-found");
    problem(nobody.send(navigate("/q/metrics")), 404, "urn:problem:request:not-found");
  }

  @Test
  void answersAreCompressedForWhoTakesThatAndStayWhole() throws IOException {
    for (var path : List.of("/", "/booth", "/assets/index-abc123.js", "/api/crossing-point/x")) {
      var plain = nobody.send(machine(path).header("Accept", "text/html"));
      assertThat(plain.headers().firstValue("Content-Encoding")).as(path).isEmpty();
      var request = machine(path).header("Accept", "text/html").header("Accept-Encoding", "gzip");
      var packed = nobody.sendForBytes(request);
      assertThat(packed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).substring(0, 10))
            .isEqualTo(plain.body().substring(0, 10));
      }
    }
  }

  @Test
  void readinessAsksNobodyElse() {
    for (var check : List.of("started", "ready", "live")) {
      RestAssured.get(management.resolve("/q/health/" + check)).then().statusCode(200);
    }
  }

  @Test
  void measuresTellRoutesAndNoAddresses() {
    nobody.send(machine("/api/crossing-point/crossings/6f1a"));
    nobody.send(machine("/api/traveller-screening/x"));
    nobody.send(navigate("/booth"));
    var metrics = RestAssured.get(management.resolve("/q/metrics")).asString();
    assertThat(metrics)
        .contains("sinur_gateway_requests_seconds_count{route=\"crossing-point\",status=\"2xx\"}")
        .contains("route=\"traveller-screening\",status=\"5xx\"")
        .contains("route=\"console\",status=\"2xx\"")
        .doesNotContain("6f1a", "/api/");
  }

  private static HttpRequest.Builder machine(String path) {
    return HttpRequest.newBuilder(Browser.GATEWAY.resolve(path))
        .header("Authorization", "Bearer " + MACHINE);
  }

  private static HttpRequest.BodyPublisher body(int size) {
    return BodyPublishers.ofByteArray(new byte[size]);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void problem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo(type);
    assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(status);
  }

  /** What a client that does as it likes is answered. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", 8081)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
