package org.sinur.gateway;

import static org.sinur.gateway.Browser.encode;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.sinur.testsupport.TestServers;

/** Tokens straight from the realm. */
final class Realm {

  private static final String PROTOCOL = TestServers.realm() + "/protocol/openid-connect";
  private static final String VERIFIER = "a".repeat(43);
  private static final String CHALLENGE = "ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA";

  private Realm() {}

  /** What the demo's booth, a machine, gets. */
  static String machineToken() {
    return tokens("grant_type=client_credentials&client_id=demo-booth&client_secret=test")
        .getString("access_token");
  }

  /** An ID token of this person: signed by the realm, but for the gateway and not for Sinur. */
  static String idToken(String person) {
    var browser = new Browser();
    var callback = encode("http://localhost:8081/login/callback");
    var page =
        browser.send(
            HttpRequest.newBuilder(
                URI.create(
                    PROTOCOL
                        + "/auth?response_type=code&scope=openid&client_id=sinur-gateway&state=s"
                        + "&code_challenge_method=S256&code_challenge="
                        + CHALLENGE
                        + "&redirect_uri="
                        + callback)));
    var back = browser.submit(person, page).headers().firstValue("Location").orElseThrow();
    var code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    return tokens(
            "grant_type=authorization_code&client_id=sinur-gateway&client_secret=test&code="
                + code
                + "&code_verifier="
                + VERIFIER
                + "&redirect_uri="
                + callback)
        .getString("id_token");
  }

  private static JsonObject tokens(String form) {
    return new JsonObject(
        new Browser()
            .send(
                HttpRequest.newBuilder(URI.create(PROTOCOL + "/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)))
            .body());
  }
}
