package org.sinur.trafficking.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.aCase;
import static org.sinur.trafficking.AtTheDesk.aConsent;
import static org.sinur.trafficking.AtTheDesk.aConsentTo;
import static org.sinur.trafficking.AtTheDesk.aContent;
import static org.sinur.trafficking.AtTheDesk.aNewBody;
import static org.sinur.trafficking.AtTheDesk.aReferralTo;
import static org.sinur.trafficking.AtTheDesk.answer;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.change;
import static org.sinur.trafficking.AtTheDesk.consent;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.tell;
import static org.sinur.trafficking.AtTheDesk.with;
import static org.sinur.trafficking.AtTheDesk.withdraw;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class ConsentTest {

  private final TestServers servers = TestServers.running();

  @Test
  void aConsentIsRecordedOnceAndNeverChanged() {
    var file = aCase(aContent());
    var id = UUID.randomUUID();
    var given = aConsent(aNewBody());
    consent(file, id, given)
        .statusCode(201)
        .body(
            "scope", contains("IDENTITY", "CONTACT"),
            "givenBy", is("PERSON"),
            "interpreter", is(true),
            "withdrawal", nullValue(),
            "recordedBy", is("test-protection-officer"));
    consent(file, id, with(given, "scope", List.of("CONTACT", "IDENTITY"))).statusCode(200);
    consent(file, id, with(given, "scope", List.of("CONTACT")))
        .statusCode(409)
        .body("type", is(problem("consent-differs")));
    consent(aCase(aContent()), id, given).statusCode(409);
    protection().get("/cases/" + file + "/consents").then().body("$", hasSize(1));
    assertThat(journalled("RECORDED", id.toString())).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "false, PARENT_OR_GUARDIAN, A word, consent-by-another, /givenBy",
    "true, PERSON, A word, consent-of-child-alone, /givenBy",
    "true, BEST_INTERESTS, , best-interests-not-told, /note",
  })
  void whoCannotSayYesForThePersonIsRefused(
      boolean child, String giver, String note, String slug, String pointer) {
    var file = aCase(with(aContent(), "child", child));
    var given = with(with(aConsent(aNewBody()), "givenBy", giver), "note", note);
    consent(file, UUID.randomUUID(), given)
        .statusCode(422)
        .body("type", is(problem(slug)), "errors[0].pointer", is(pointer));
  }

  @Test
  void whatCannotBeAConsentIsRefusedWithoutEffect() {
    var file = aCase(aContent());
    var id = UUID.randomUUID();
    var given = aConsent(aNewBody());
    consent(file, id, with(given, "bodyId", "nobody-at-all"))
        .statusCode(422)
        .body("type", is(problem("body-unknown")), "errors[0].pointer", is("/bodyId"));
    var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    consent(file, id, with(given, "givenAt", tomorrow))
        .statusCode(422)
        .body("errors[0].pointer", is("/givenAt"));
    consent(file, id, with(given, "scope", List.of())).statusCode(400);
    consent(file, id, with(given, "scope", List.of("EVERYTHING"))).statusCode(400);
    // the refusals had no effect, so the same id can be used for the corrected consent
    consent(file, id, given).statusCode(201);
    change("/cases/" + file, "closure", Map.of("outcome", "DECLINED_HELP")).statusCode(200);
    consent(file, id, given).statusCode(200);
    consent(file, UUID.randomUUID(), given)
        .statusCode(409)
        .body("type", is(problem("case-closed")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bodyId", "scope", "givenBy", "how", "language", "interpreter", "givenAt"})
  void whatIsMissingIsSaid(String field) {
    var file = aCase(aContent());
    consent(file, UUID.randomUUID(), with(aConsent("x"), field, null)).statusCode(400);
  }

  @Test
  void aWithdrawalEndsWhatReliesOnTheConsentAndSaysWhoMustBeTold() {
    var file = aCase(aContent());
    var house = aNewBody();
    var other = aNewBody();
    var given = aConsentTo(file, house, "IDENTITY");
    var kept = aConsentTo(file, other, "IDENTITY");
    var taken = aReferralTo(file, house, given);
    answer(taken, true).statusCode(200);
    var stays = aReferralTo(file, other, kept);

    withdraw(file, given).statusCode(200).body("tell", contains(house));
    protection()
        .get(taken)
        .then()
        .body("state", is("WITHDRAWN"), "recalledBecause", is("CONSENT_WITHDRAWN"));
    protection().get(stays).then().body("state", is("SENT"));
    protection().get("/cases/" + file).then().body("tell", contains(house));
    assertThat(journalled("CHANGED", given)).isEqualTo("1");
    assertThat(journalled("CHANGED", taken.substring(taken.lastIndexOf('/') + 1))).isEqualTo("2");

    // until the body says that nothing is left
    tell(taken, "ARRIVED").statusCode(409).body("type", is(problem("referral-state")));
    tell(taken, "DATA_DESTROYED").statusCode(201);
    protection().get("/cases/" + file).then().body("tell", is(List.of()));
  }

  @Test
  void aBodyThatIsDoneOrDeclinedMustBeToldAsWellAlsoWhenTheCaseIsClosed() {
    var file = aCase(aContent());
    var house = aNewBody();
    var given = aConsentTo(file, house, "IDENTITY");
    var declined = aReferralTo(file, house, given);
    answer(declined, false).statusCode(200);
    change("/cases/" + file, "closure", Map.of("outcome", "UNREACHABLE")).statusCode(200);
    withdraw(file, given).statusCode(200).body("tell", contains(house));
    protection().get(declined).then().body("state", is("DECLINED"));
    protection().get("/cases/" + file).then().body("state", is("CLOSED"), "tell", contains(house));
    tell(declined, "DATA_DESTROYED").statusCode(201);
    protection().get("/cases/" + file).then().body("tell", is(List.of()));
  }

  @Test
  void aWithdrawalIsFinal() {
    var file = aCase(aContent());
    var given = aConsentTo(file, aNewBody(), "IDENTITY");
    var address = "/cases/%s/consents/%s/withdrawal".formatted(file, given);
    var said = Map.of("withdrawnAt", Instant.now().toString(), "note", "She is afraid");
    var before = Map.of("withdrawnAt", Instant.now().minus(Duration.ofDays(2)).toString());
    protection()
        .body(before)
        .put(address)
        .then()
        .statusCode(422)
        .body(
            "type", is(problem("withdrawal-time-impossible")),
            "errors[0].pointer", is("/withdrawnAt"));
    protection().body(said).put(address).then().statusCode(200).body("tell", is(List.of()));
    protection()
        .body(said)
        .put(address)
        .then()
        .statusCode(200)
        .body("consent.withdrawal.note", is("She is afraid"));
    protection()
        .body(with(Map.copyOf(said), "note", "Another word"))
        .put(address)
        .then()
        .statusCode(409)
        .body("type", is(problem("withdrawal-differs")));
    assertThat(journalled("CHANGED", given)).isEqualTo("1");
  }

  @Test
  void aConsentThatIsNotThereOrIsElsewhereIsNotWithdrawn() {
    var file = aCase(aContent());
    var given = aConsentTo(file, aNewBody(), "IDENTITY");
    withdraw(file, UUID.randomUUID().toString()).statusCode(404);
    withdraw(aCase(aContent()), given).statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .body(Map.of("withdrawnAt", Instant.now().toString()))
        .put("/cases/%s/consents/%s/withdrawal".formatted(file, given))
        .then()
        .statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR").get("/cases/" + file + "/consents").then().statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .body(aConsent("x"))
        .put("/cases/%s/consents/%s".formatted(file, UUID.randomUUID()))
        .then()
        .statusCode(404);
  }

  @Test
  void anAuditorSeesThatThereIsAConsentAndNotWhatWasWritten() {
    var file = aCase(aContent());
    var given = aConsentTo(file, aNewBody(), "IDENTITY", "FAMILY");
    protection()
        .body(Map.of("withdrawnAt", Instant.now().toString(), "note", "She is afraid"))
        .put("/cases/%s/consents/%s/withdrawal".formatted(file, given))
        .then()
        .statusCode(200);
    as(Duty.AUDITOR, "*")
        .get("/cases/" + file + "/consents")
        .then()
        .statusCode(200)
        .body(
            "scope[0]", contains("IDENTITY", "FAMILY"),
            "note[0]", is("•••"),
            "withdrawal[0].note", is("•••"),
            "masked[0]", is(true));
  }

  private static String problem(String slug) {
    return "urn:problem:trafficking-alert:" + slug;
  }

  private String journalled(String action, String id) {
    return servers.ask(
        "trafficking-alert",
        "select count(*) from journal where action = '%s' and '%s' = any(record_ids)"
            .formatted(action, id));
  }
}
