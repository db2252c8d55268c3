package org.sinur.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sinur.gateway.InstallationTest.BehindTlsWithSmallLimits;

/** The gateway as it is installed: reached by TLS, which ends in front of it. */
@QuarkusTest
@TestProfile(BehindTlsWithSmallLimits.class)
@WithTestResource(Surroundings.class)
class InstallationTest {

  /** One request an hour, in effect. */
  public static final class BehindTlsWithSmallLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "sinur.public-url", "https://sinur.example",
          "sinur.limits.requests-per-second", "1",
          "sinur.limits.burst", "30");
    }
  }

  private final Browser browser = new Browser();

  @Test
  void behindTlsCookiesAndAnswersAreForTlsOnly() {
    var login = browser.send(Browser.navigate("/login"));
    assertThat(login.headers().firstValue("Location").orElseThrow())
        .contains("redirect_uri=" + Browser.encode("https://sinur.example/login/callback"));
    assertThat(login.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(c -> c.contains("; Secure"));
    assertThat(login.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000; includeSubDomains");
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp() {
    var machine = Realm.machineToken();
    var answers =
        IntStream.range(0, 60)
            .mapToObj(
                _ ->
                    browser.send(
                        HttpRequest.newBuilder(Browser.GATEWAY.resolve("/api/crossing-point/x"))
                            .header("Authorization", "Bearer " + machine)))
            .toList();
    assertThat(answers.getFirst().body()).contains("X-forwarded-proto: https");
    // whichever it is: one more is admitted every second
    var refused = answers.stream().filter(a -> a.statusCode() == 429).findFirst().orElseThrow();
    assertThat(refused.body()).contains("urn:problem:gateway:rate-limited");
    assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]");
    assertThat(answers.stream().filter(a -> a.statusCode() == 200).count()).isBetween(30L, 50L);

    assertThat(browser.send(Browser.fetch("/session")).statusCode()).isEqualTo(401);
    assertThat(
            IntStream.range(0, 60)
                .map(_ -> browser.send(Browser.fetch("/session")).statusCode())
                .boxed())
        .contains(429);
    assertThat(browser.send(Browser.navigate("/ping")).statusCode()).isEqualTo(204);
  }
}
