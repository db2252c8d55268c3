package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class ExpiryTest {

  private static final String NATIONAL =
      """
      id,names,handling,legal_basis,requesting_authority,expires
      N-1,Azhar al-Mithali,detain,Warrant 1,Court of Mosul,2099-01-31
      N-2,Example Person,protect,Order 2,Court of Erbil,
      N-3,,protect,Order 2,Court of Erbil,
      """;

  private final TestServers servers = TestServers.running();
  private final Topic subjects = new Topic(servers.kafka(), "watchlist.subjects");

  @BeforeEach
  void nobodyIsListed() {
    servers.execute("watchlist", "truncate list_import, list_version cascade");
  }

  @Test
  void aListingEndsAfterItsLastDayWithoutANewFile() {
    var sent =
        as(Duty.WATCHLIST_EDITOR)
            .contentType("text/csv")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(NATIONAL.getBytes(UTF_8))
            .post("/imports/national");
    // one person alone lists nobody
    sent.then()
        .statusCode(202)
        .body(
            "state", is("WAITING"),
            "waitsBecause", is("UNPUBLISHED"),
            "added", is(2),
            "faultsFound", is(1),
            "faults[0].line", is(4),
            "faults[0].column", is(2),
            "faults[0].reason", is("names: empty; left out"));
    as(Duty.HQ_ANALYST).get("/subjects/national:N-1").then().statusCode(404);
    as(Duty.WATCHLIST_APPROVER)
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"decision\":\"APPROVED\",\"note\":\"as agreed\"}")
        .put("/imports/{id}/decision", sent.<String>path("id"))
        .then()
        .statusCode(200);
    as(Duty.HQ_ANALYST)
        .get("/subjects/national:N-1")
        .then()
        .body(
            "handling", is("DETAIN"),
            "mandate.legalBasis", is("Warrant 1"),
            "mandate.expiresOn", is("2099-01-31"));

    // the day comes; nothing is sent
    servers.execute(
        "watchlist",
        "update subject_version set expires_on = '2020-01-31' where subject_id = 'national:N-1'");
    var told =
        subjects.readUntil(
            r -> r.stream().anyMatch(m -> m.key().equals("national:N-1") && m.value() == null));
    assertThat(told).anyMatch(m -> m.key().equals("national:N-2") && m.value() != null);
    as(Duty.HQ_ANALYST).get("/subjects/national:N-1").then().statusCode(404);
    as(Duty.HQ_ANALYST)
        .get("/versions")
        .then()
        .body("[0].source", is("national"), "[0].removed", is(1), "[0].subjects", is(1));
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }
}
