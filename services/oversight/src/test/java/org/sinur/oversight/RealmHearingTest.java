package org.sinur.oversight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** Who signed in at a real realm is in the journal; in a database of its own, with a whole log. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "oversight-realm"))
@WithTestResource(LogKeys.class)
class RealmHearingTest {

  private static final String DATABASE = "oversight-realm";
  private static final Duration SOON = Duration.ofSeconds(30);

  private final TestServers servers = TestServers.running();

  @TestHTTPResource(value = "metrics", management = true)
  URI metrics;

  @Test
  void whoSignsInIsInTheJournalOnceWithTheDigestTold() {
    var before = signIns("SIGNED_IN", "service-account-demo-auditor");
    assertThat(signIn(TestServers.PASSWORD)).isEqualTo(200);
    await()
        .atMost(SOON)
        .until(() -> signIns("SIGNED_IN", "service-account-demo-auditor") == before + 1);
    // Asked for again and again, each second, it stays one.
    await()
        .during(Duration.ofSeconds(4))
        .atMost(SOON)
        .until(() -> signIns("SIGNED_IN", "service-account-demo-auditor") == before + 1);
    await()
        .atMost(SOON)
        .until(
            () ->
                servers.ask(
                    DATABASE,
                    """
                    select count(*) from log_entry where entry_id =
                      (select id from journal where action = 'SIGNED_IN' order by id desc limit 1)\
                    """),
            "1"::equals);
  }

  @Test
  void whoIsNotLetInIsInTheJournalToo() {
    var before = refused();
    assertThat(signIn("not the secret")).isEqualTo(401);
    await().atMost(SOON).until(() -> refused() == before + 1);
  }

  @Test
  void thatThisServiceAsksIsNotToldOfAndWhenItLastHeardCanBeWatched() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(given().get(metrics).asString())
                    .containsPattern("sinur_realm_unheard_seconds [0-5]\\.0"));
    assertThat(
            servers.ask(
                DATABASE, "select count(*) from journal where reason like '%sinur-oversight%'"))
        .isEqualTo("0");
  }

  private int refused() {
    return Integer.parseInt(
        servers.ask(
            DATABASE,
            "select count(*) from journal where action = 'REFUSED' and reason like 'CLIENT_LOGIN_ERROR at demo-auditor, %'"));
  }

  private int signIns(String action, String name) {
    return Integer.parseInt(
        servers.ask(
            DATABASE,
            "select count(*) from journal where action = '%s' and actor_name = '%s'"
                .formatted(action, name)));
  }

  private static int signIn(String secret) {
    return given()
        .auth()
        .preemptive()
        .basic("demo-auditor", secret)
        .formParam("grant_type", "client_credentials")
        .post(TestServers.realm() + "/protocol/openid-connect/token")
        .statusCode();
  }
}
