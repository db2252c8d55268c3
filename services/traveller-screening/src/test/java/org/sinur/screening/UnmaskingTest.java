package org.sinur.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.sinur.screening.Counter.aPassport;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.screen;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;

/** An auditor is shown personal data for a case that is named, and everybody can know of it. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class UnmaskingTest {

  private static final int MOST_AN_HOUR = 40;

  private final TestServers servers = TestServers.running();

  @Test
  void anAuditorWhoNamesACaseSeesThePersonAndTheJournalSaysForWhatCase() {
    var id = aScreening();
    unmasked("rosa", "/screenings/" + id)
        .statusCode(200)
        .header("Vary", "Unmask-For")
        .body("masked", is(false), "document.primaryIdentifier", is("ALJABIRI"));
    assertThat(
            servers.ask(
                "traveller-screening",
                "select action || ' ' || reason from journal where '%s' = any(record_ids) and actor_name = 'rosa'"
                    .formatted(id)))
        .isEqualTo("UNMASKED court-order 114/2026");
  }

  @Test
  void withoutACaseTheNextRequestIsMaskedAgain() {
    var id = aScreening();
    unmasked("sara", "/screenings/" + id).body("masked", is(false));
    auditor("sara").get("/screenings/" + id).then().body("masked", is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "curiosity 114/2026",
        "court-order",
        "court-order 1",
        "court-order of Noor Aljabiri",
        "COURT_ORDER 114/2026",
        "court-order 114/2026 "
            + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901"
      })
  void aCaseThatIsNoneIsRefused(String purpose) {
    auditor("tara")
        .header("Unmask-For", purpose)
        .get("/screenings/" + aScreening())
        .then()
        .statusCode(400)
        .body("type", is("urn:problem:request:invalid-field"))
        .body("errors.pointer", hasItem("Unmask-For"));
  }

  @Test
  void nobodyIsShownMoreThanSoManyWithinAnHourWhereverTheyAskForThem() {
    var ids = Stream.generate(UnmaskingTest::aScreening).limit(3).toList();
    unmasked("uma", "/screenings?limit=" + (MOST_AN_HOUR - 1)).statusCode(200);
    unmasked("uma", "/screenings/" + ids.get(0)).statusCode(200);
    unmasked("uma", "/screenings/" + ids.get(1))
        .statusCode(429)
        .header("Retry-After", Integer::parseInt, greaterThan(3000))
        .body("type", is("urn:problem:request:unmasking-limit"));
    auditor("uma").get("/screenings/" + ids.get(2)).then().statusCode(200);
    unmasked("vera", "/screenings/" + ids.get(1)).statusCode(200);
  }

  @Test
  void aPageOfMoreThanMayBeShownIsNotShown() {
    Stream.generate(UnmaskingTest::aScreening).limit(MOST_AN_HOUR + 1).forEach(_ -> {});
    unmasked("wanda", "/screenings?limit=500").statusCode(429);
    assertThat(
            servers.ask(
                "traveller-screening", "select count(*) from journal where actor_name = 'wanda'"))
        .isEqualTo("0");
  }

  @Test
  void requestsAtOnceAreCountedOneAfterTheOther() {
    var id = aScreening();
    unmasked("xenia", "/screenings?limit=" + (MOST_AN_HOUR - 2)).statusCode(200);
    var asked =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> unmasked("xenia", "/screenings/" + id).extract().statusCode()))
            .limit(6)
            .toList();
    assertThat(asked.stream().map(CompletableFuture::join).filter(s -> s == 200)).hasSize(2);
  }

  @Test
  void whoeverSeesPersonsAnywayIsNotHeldUpByNamingACase() {
    as(Duty.HQ_ANALYST, "*")
        .header("Unmask-For", "curiosity")
        .get("/screenings/" + aScreening())
        .then()
        .statusCode(200)
        .body("masked", equalTo(false));
  }

  @Test
  void oversightReadsForWhatCaseAnAuditorLooked() {
    var id = aScreening();
    unmasked("zoe", "/screenings/" + id).statusCode(200);
    var line =
        as(Duty.OVERSIGHT_OFFICER, "*").get("/journal?record=" + id).then().extract().asString();
    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("\"UNMASKED\"").contains("court-order 114/2026");
  }

  private static String aScreening() {
    return screen(aPassport())
        .statusCode(201)
        .body("id", matchesPattern("[0-9a-f-]{36}"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse unmasked(String who, String path) {
    return auditor(who).header("Unmask-For", "court-order 114/2026").get(path).then();
  }

  private static RequestSpecification auditor(String who) {
    return given().auth().oauth2(Tokens.of(who, Set.of(Duty.AUDITOR), "*"));
  }
}
