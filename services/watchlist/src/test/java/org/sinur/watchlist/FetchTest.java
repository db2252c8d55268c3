package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;

@QuarkusTest
@TestProfile(FetchTest.FromThePublisher.class)
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
@WithTestResource(TestPublisher.class)
class FetchTest {

  /** Fetched when somebody asks, and not in between. */
  public static final class FromThePublisher implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("watchlist.fetch.looked-every", "off");
    }
  }

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void nothingWasFetched() {
    servers.execute("watchlist", "truncate list_fetch, list_import, list_version cascade");
    TestPublisher.givesOut(SampleLists.invented().getBytes(UTF_8));
  }

  @Test
  void aListIsFetchedFromItsPublisherAndInForceWithoutAFileFromAnybody() {
    as(Duty.HQ_ANALYST)
        .get("/sources")
        .then()
        .statusCode(200)
        .body(
            "source", hasItem("national"),
            "find { it.source == 'un' }.late", is(true),
            "find { it.source == 'un' }.published", is(true),
            "find { it.source == 'national' }.published", is(false),
            "find { it.source == 'national' }.late", is(false));
    var id =
        fetch("un")
            .statusCode(200)
            .body("failure", nullValue(), "succeededAt", notNullValue(), "late", is(false))
            .extract()
            .<String>path("importId");
    as(Duty.HQ_ANALYST)
        .get("/imports/{id}", id)
        .then()
        .body("state", is("APPLIED"), "added", is(7), "version.subjects", is(7));
    assertThat(
            servers.ask(
                "watchlist",
                "select actor_id || ' ' || action from journal where '%s' = any(record_ids)"
                    .formatted(id)))
        .isEqualTo("service:watchlist IMPORTED");
    assertThat(
            servers.ask(
                "watchlist",
                "select reason from journal where 'un' = any(record_ids) and actor_name = 'test-watchlist-editor'"
                    + " order by recorded_at desc limit 1"))
        .isEqualTo("fetch");
  }

  @Test
  void anEditionThatIsThereAlreadyIsNotTakenInAgain() {
    fetch("un").statusCode(200);
    fetch("un").body("failure", nullValue());
    assertThat(TestPublisher.lastAnswer()).isEqualTo(304);
    // a publisher that knows no editions sends the same file again
    TestPublisher.forgetsEditions();
    fetch("un").body("failure", nullValue());
    assertThat(TestPublisher.lastAnswer()).isEqualTo(200);
    as(Duty.HQ_ANALYST).get("/imports").then().body("", hasSize(1));
  }

  @Test
  void whateverIsWrongWithThePublisherTheListInForceStaysInForce() {
    fetch("un").statusCode(200);
    TestPublisher.fails(503);
    fetch("un").statusCode(200).body("failure", is("the publisher answered 503"));
    TestPublisher.givesOut("<html>We are moving</html>".getBytes(UTF_8));
    fetch("un").body("failure", containsString("Line 1"));
    TestPublisher.givesOut(new byte[65 * 1024 * 1024]);
    fetch("un").body("failure", containsString("does not send the file whole"));
    as(Duty.HQ_ANALYST).get("/versions").then().body("", hasSize(1), "[0].subjects", is(7));
    // and it is tried again soon
    assertThat(
            servers.ask(
                "watchlist", "select next_at < now() + interval '16 minutes' from list_fetch"))
        .isEqualTo("t");
    TestPublisher.givesOut(SampleLists.invented().replace("NMUNAYI", "NMUNAYEE").getBytes(UTF_8));
    fetch("un").body("failure", nullValue());
    as(Duty.HQ_ANALYST).get("/versions").then().body("[0].changed", is(1));
  }

  @Test
  void aFetchedListThatShrinksWaitsOnceHoweverOftenItIsFetched() {
    fetch("un").statusCode(200);
    TestPublisher.givesOut(
        SampleLists.invented()
            .replaceAll("(?s)<INDIVIDUAL>\\s*<DATAID>99000[3-6].*?</INDIVIDUAL>", "")
            .getBytes(UTF_8));
    var id = fetch("un").body("failure", nullValue()).extract().<String>path("importId");
    TestPublisher.forgetsEditions();
    fetch("un").body("importId", is(id));
    as(Duty.HQ_ANALYST)
        .get("/imports")
        .then()
        .body("", hasSize(2), "[0].state", is("WAITING"), "[0].waitsBecause", is("SHRINKS"));
    as(Duty.WATCHLIST_APPROVER)
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"decision\":\"APPROVED\",\"note\":\"meant\"}")
        .put("/imports/{id}/decision", id)
        .then()
        .statusCode(200);
    as(Duty.HQ_ANALYST).get("/versions").then().body("[0].removed", is(4));
  }

  @Test
  void onlyWhatTheSettingsNameIsFetched() {
    fetch("ofac").statusCode(404).body("type", is("urn:problem:watchlist:not-fetched"));
    fetch("nobody").statusCode(404);
  }

  private static ValidatableResponse fetch(String source) {
    return as(Duty.WATCHLIST_EDITOR).post("/sources/{source}/fetch", source).then();
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }
}
