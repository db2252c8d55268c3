package org.sinur.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.gateway.Browser.fetch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tokens that are about to run out: here, every token is. */
@QuarkusTest
@TestProfile(RenewalTest.AlwaysAboutToRunOut.class)
@WithTestResource(Surroundings.class)
class RenewalTest {

  /** Tokens live for five minutes and are renewed when less than this is left. */
  public static final class AlwaysAboutToRunOut implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc.token.refresh-token-time-skew", "400S");
    }
  }

  @Test
  void aTokenIsRenewedBeforeItRunsOutWithoutThePersonNoticing() {
    var browser = Browser.of("azad");
    var before = browser.sessionCookies();
    var first = browser.send(fetch("/api/crossing-point/x"));
    var second = browser.send(fetch("/api/crossing-point/x"));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(token(second.body())).isNotEqualTo(token(first.body()));
    assertThat(browser.sessionCookies()).isNotEqualTo(before);
  }

  @Test
  void aConsoleThatAsksMuchAtOnceRenewsOnce() {
    var browser = Browser.of("karwan");
    for (var round = 0; round < 3; round++) {
      var cookies = browser.sessionCookies();
      var tokens =
          IntStream.range(0, 20)
              .parallel()
              .mapToObj(
                  _ -> new Browser().send(fetch("/api/crossing-point/x").header("Cookie", cookies)))
              .map(
                  answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().allValues("Set-Cookie"))
                        .anyMatch(c -> c.startsWith("q_session"));
                    return token(answer.body());
                  })
              .distinct()
              .toList();
      assertThat(tokens).hasSize(1);
      assertThat(browser.send(fetch("/api/crossing-point/x")).statusCode()).isEqualTo(200);
    }
  }

  private static String token(String echo) {
    return echo.replaceAll("(?s).*Authorization: Bearer (\\S+).*", "$1");
  }
}
