package org.sinur.trafficking.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.trafficking.AtTheDesk.aBody;
import static org.sinur.trafficking.AtTheDesk.aCase;
import static org.sinur.trafficking.AtTheDesk.aConsentTo;
import static org.sinur.trafficking.AtTheDesk.aContent;
import static org.sinur.trafficking.AtTheDesk.aNewBody;
import static org.sinur.trafficking.AtTheDesk.aReferral;
import static org.sinur.trafficking.AtTheDesk.aReferralTo;
import static org.sinur.trafficking.AtTheDesk.anAnswer;
import static org.sinur.trafficking.AtTheDesk.answer;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.assess;
import static org.sinur.trafficking.AtTheDesk.change;
import static org.sinur.trafficking.AtTheDesk.etag;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.putBody;
import static org.sinur.trafficking.AtTheDesk.refer;
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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
class ReferralTest {

  private final TestServers servers = TestServers.running();
  private String file = "";
  private String house = "";
  private String given = "";

  @BeforeEach
  void aCaseWithAConsent() {
    file = aCase(aContent());
    house = aNewBody();
    given = aConsentTo(file, house, "IDENTITY", "CONTACT");
  }

  @Test
  void aPersonIsReferredAcceptedArrivesAndIsSupportedAndTheCaseIsClosed() {
    // the officer asks a shelter, which has a day to answer
    var id = UUID.randomUUID();
    var sent =
        refer(file, id, aReferral(house, given))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("state", is("SENT"), "bodyVersion", is(0), "overdue", is(false))
            .extract()
            .jsonPath();
    assertThat(
            Duration.between(
                Instant.parse(sent.getString("sentAt")), Instant.parse(sent.getString("answerBy"))))
        .isEqualTo(Duration.ofHours(24));
    var referral = "/cases/%s/referrals/%s".formatted(file, id);

    // while it has not answered, the case stays open
    change("/cases/" + file, "closure", Map.of("outcome", "SUPPORTED"))
        .statusCode(409)
        .body("type", is(problem("referrals-go-on")));

    // it takes the person on, who arrives
    answer(referral, true)
        .statusCode(200)
        .body("state", is("ACCEPTED"), "answer.answeredBy", is("Whoever has the night shift"));
    tell(referral, "ARRIVED").statusCode(201).body("state", is("ACCEPTED"));
    tell(referral, "SUPPORT_BEGUN").statusCode(201);
    change("/cases/" + file, "closure", Map.of("outcome", "SUPPORTED")).statusCode(409);

    // and when the support has ended, so has the referral
    tell(referral, "SUPPORT_ENDED").statusCode(201).body("state", is("ENDED"));
    protection()
        .get(referral)
        .then()
        .body("feedback.kind", contains("ARRIVED", "SUPPORT_BEGUN", "SUPPORT_ENDED"));
    change("/cases/" + file, "closure", Map.of("outcome", "SUPPORTED")).statusCode(200);
    assertThat(journalled("RECORDED", id)).isEqualTo("4");
    assertThat(journalled("CHANGED", id)).isEqualTo("1");
  }

  @Test
  void aReferralIsSentOnceHoweverOftenItIsSent() {
    var id = UUID.randomUUID();
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 10)
        .parallel()
        .forEach(
            _ -> statuses.add(refer(file, id, aReferral(house, given)).extract().statusCode()));
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 200)).hasSize(9);
    assertThat(journalled("RECORDED", id)).isEqualTo("1");
    refer(file, id, with(aReferral(house, given), "urgency", "ROUTINE"))
        .statusCode(409)
        .body("type", is(problem("referral-differs")));
    refer(aCase(aContent()), id, aReferral(house, given)).statusCode(409);
  }

  @Test
  void ofTenWhoAskABodyForTheSameAtOnceOneDoesAndTheOthersAreToldWhich() {
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 10)
        .parallel()
        .forEach(
            _ ->
                statuses.add(
                    refer(file, UUID.randomUUID(), aReferral(house, given))
                        .extract()
                        .statusCode()));
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 409)).hasSize(9);
    var goesOn = protection().get("/cases/" + file + "/referrals").then().body("$", hasSize(1));
    refer(file, UUID.randomUUID(), aReferral(house, given))
        .body(
            "type", is(problem("referral-goes-on")),
            "detail", containsString(goesOn.extract().path("[0].id")));
    // for something else it may be asked
    refer(file, UUID.randomUUID(), with(aReferral(house, given), "service", "MEDICAL"))
        .statusCode(201);
  }

  @Test
  void withoutAConsentThatHoldsForThisBodyInThisCaseNobodyIsAsked() {
    var elsewhere = aConsentTo(aCase(aContent()), house, "IDENTITY");
    refused(aReferral(house, UUID.randomUUID().toString()), "consent-unknown", "/consentId");
    refused(aReferral(house, elsewhere), "consent-unknown", "/consentId");
    refused(aReferral(aNewBody(), given), "consent-for-another-body", "/consentId");
    withdraw(file, given).statusCode(200);
    refused(aReferral(house, given), "consent-withdrawn", "/consentId");
  }

  @RepeatedTest(5)
  void aReferralAndTheWithdrawalOfItsConsentNeverPassEachOther() {
    Stream.<Runnable>of(
            () -> refer(file, UUID.randomUUID(), aReferral(house, given)),
            () -> withdraw(file, given).statusCode(200),
            () ->
                refer(file, UUID.randomUUID(), with(aReferral(house, given), "service", "MEDICAL")))
        .parallel()
        .forEach(Runnable::run);
    protection()
        .get("/cases/" + file + "/referrals")
        .then()
        .statusCode(200)
        .body("state", everyItem(is("WITHDRAWN")));
  }

  @Test
  void aConsentOfSomebodyWhoTurnsOutToBeAChildIsNotEnough() {
    change("/cases/" + file, "content", with(aContent(), "child", true)).statusCode(200);
    refused(aReferral(house, given), "consent-not-sufficient", "/consentId");
  }

  @Test
  void onlyABodyThatIsThereIsAccreditedAndOffersTheServiceIsAsked() {
    refused(aReferral("nobody-at-all", given), "body-unknown", "/bodyId");
    refused(with(aReferral(house, given), "service", "ASYLUM"), "service-not-offered", "/service");
    putBody(house, "\"0\"", with(aBody(), "accreditedUntil", "2026-01-31")).statusCode(200);
    refused(aReferral(house, given), "body-not-accredited", "/bodyId");
  }

  @Test
  void aStateIsToldNothingOfWhoAsksForAsylumFromIt() {
    var embassy = aNewBody(authorityOf("IRN"));
    var office = aNewBody(authorityOf("IRQ"));
    var asks = with(aContent(), "asksForAsylum", true);
    change("/cases/" + file, "content", asks).statusCode(200);
    var toEmbassy = aReferral(embassy, aConsentTo(file, embassy, "IDENTITY"));
    var toOffice = aReferral(office, aConsentTo(file, office, "IDENTITY"));
    refused(toEmbassy, "state-of-origin", "/bodyId");
    // while it is not known which State it is, it may be any
    change("/cases/" + file, "content", with(asks, "statesOfOrigin", List.of())).statusCode(200);
    refused(toEmbassy, "state-of-origin-unknown", "/bodyId");
    refused(toOffice, "state-of-origin-unknown", "/bodyId");
    refer(file, UUID.randomUUID(), aReferral(house, given)).statusCode(201);
    change("/cases/" + file, "content", asks).statusCode(200);
    refer(file, UUID.randomUUID(), toOffice).statusCode(201);
  }

  @Test
  void whenItBecomesKnownThatAPersonAsksForAsylumWhatThatStateWasGivenIsTakenBack() {
    var embassy = aNewBody(authorityOf("IRN"));
    var office = aNewBody(authorityOf("IRQ"));
    var toEmbassy = aReferralTo(file, embassy, aConsentTo(file, embassy, "IDENTITY"));
    var toOffice = aReferralTo(file, office, aConsentTo(file, office, "IDENTITY"));
    var toHouse = aReferralTo(file, house, given);
    answer(toEmbassy, true).statusCode(200);

    change("/cases/" + file, "content", with(aContent(), "asksForAsylum", true))
        .statusCode(200)
        .body("tell", contains(embassy));
    protection()
        .get(toEmbassy)
        .then()
        .body("state", is("WITHDRAWN"), "recalledBecause", is("STATE_OF_ORIGIN"));
    protection().get(toOffice).then().body("state", is("SENT"), "recalledAt", nullValue());
    protection().get(toHouse).then().body("state", is("SENT"));

    // once nobody knows which State it is, every State's body must stop
    var unknown = with(with(aContent(), "asksForAsylum", true), "statesOfOrigin", List.of());
    change("/cases/" + file, "content", unknown).statusCode(200);
    protection().get(toOffice).then().body("state", is("WITHDRAWN"));
    protection().get(toHouse).then().body("state", is("SENT"));
    answer(toOffice, true).statusCode(409).body("type", is(problem("referral-state")));
  }

  @Test
  void anAnswerIsGivenOnceOnWhatWasRead() {
    var referral = aReferralTo(file, house, given);
    var read = etag(referral);
    var accepts = anAnswer(true);
    protection().body(accepts).put(referral + "/answer").then().statusCode(428);
    answerOn(referral, "\"7\"", accepts, 412);
    answerOn(referral, read, with(anAnswer(false), "reason", " "), 422);
    answerOn(referral, read, accepts, 200);
    answerOn(referral, read, accepts, 200);
    answerOn(referral, read, anAnswer(false), 412);
    answer(referral, false).statusCode(409).body("type", is(problem("referral-state")));
    var later = Instant.now().plus(Duration.ofDays(1)).toString();
    change(aReferralOf("MEDICAL"), "answer", with(accepts, "answeredAt", later))
        .statusCode(422)
        .body("errors[0].pointer", is("/answeredAt"));
    change(aReferralOf("MEDICAL"), "answer", with(accepts, "answeredBy", " ")).statusCode(400);
  }

  private void answerOn(String referral, String read, Map<String, Object> said, int status) {
    protection()
        .header("If-Match", read)
        .body(said)
        .put(referral + "/answer")
        .then()
        .statusCode(status);
  }

  private String aReferralOf(String service) {
    var known =
        protection()
            .get("/cases/" + file + "/referrals")
            .then()
            .extract()
            .jsonPath()
            .<String>getList("findAll { it.service == '%s' }.id".formatted(service));
    if (!known.isEmpty()) {
      return "/cases/%s/referrals/%s".formatted(file, known.getFirst());
    }
    var id = UUID.randomUUID();
    refer(file, id, with(aReferral(house, given), "service", service)).statusCode(201);
    return "/cases/%s/referrals/%s".formatted(file, id);
  }

  @Test
  void whoDeclinedCanBeAskedAgainAndWhoDidNotArriveEndsTheReferral() {
    var declined = aReferralTo(file, house, given);
    answer(declined, false)
        .statusCode(200)
        .body("state", is("DECLINED"), "answer.reason", is("There is no bed"));
    var again = aReferralTo(file, house, given);
    tell(again, "ARRIVED").statusCode(409).body("type", is(problem("referral-state")));
    answer(again, true).statusCode(200);
    tell(again, "DID_NOT_ARRIVE").statusCode(201).body("state", is("ENDED"));
    tell(again, "ARRIVED").statusCode(409);
    aReferralTo(file, house, given);
  }

  @Test
  void feedbackIsRecordedOnceAndDoesNotContradictItself() {
    var referral = aReferralTo(file, house, given);
    answer(referral, true).statusCode(200);
    var id = UUID.randomUUID();
    var said = Map.<String, Object>of("kind", "ARRIVED", "at", Instant.now().toString());
    var address = referral + "/feedback/" + id;
    protection().body(said).put(address).then().statusCode(201);
    protection().body(said).put(address).then().statusCode(200).body("feedback", hasSize(1));
    protection()
        .body(with(said, "note", "Late"))
        .put(address)
        .then()
        .statusCode(409)
        .body("type", is(problem("feedback-differs")));
    tell(referral, "DID_NOT_ARRIVE")
        .statusCode(422)
        .body("type", is(problem("feedback-contradicts")), "errors[0].pointer", is("/kind"));
    var later = Instant.now().plus(Duration.ofDays(1)).toString();
    protection()
        .body(with(said, "at", later))
        .put(referral + "/feedback/" + UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/at"));
    assertThat(journalled("RECORDED", id)).isEqualTo("1");
  }

  @Test
  void aCaseWhoseBodyHasNotAnsweredInTimeIsFound() {
    var referral = aReferralTo(file, house, given);
    protection().get("/cases?overdue=false").then().body("cases.id", hasItem(file));
    protection().get("/cases?overdue=true").then().body("cases.id", not(hasItem(file)));
    servers.execute(
        "trafficking-alert",
        "update referral set answer_by = now() - interval '1 minute' where case_id = '%s'"
            .formatted(file));
    protection().get(referral).then().body("overdue", is(true));
    protection().get("/cases/" + file).then().body("overdue", is(true));
    protection().get("/cases?overdue=true").then().body("cases.id", hasItem(file));
    protection().get("/cases?overdue=false").then().body("cases.id", not(hasItem(file)));
    answer(referral, true).statusCode(200).body("overdue", is(false));
    protection().get("/cases?overdue=true").then().body("cases.id", not(hasItem(file)));
  }

  @ParameterizedTest
  @CsvSource({"IMMEDIATE, PT4H", "TODAY, PT24H", "ROUTINE, PT120H"})
  void theUrgencySaysByWhenABodyHasToAnswer(String urgency, Duration within) {
    var sent =
        refer(file, UUID.randomUUID(), with(aReferral(house, given), "urgency", urgency))
            .statusCode(201)
            .extract()
            .jsonPath();
    assertThat(Instant.parse(sent.getString("answerBy")))
        .isEqualTo(Instant.parse(sent.getString("sentAt")).plus(within));
  }

  @Test
  void aLetterSaysWhatTheConsentCoversAndEachIsJournalled() {
    var referral = aReferralTo(file, house, given);
    var letter =
        protection()
            .get(referral + "/letter")
            .then()
            .statusCode(200)
            .body(
                "to.bodyId", is(house),
                "to.names.en", is("Invented House"),
                "to.address", is("1 Nowhere Road"),
                "scope", contains("IDENTITY", "CONTACT"),
                "person.apparentAge.from", is(20),
                "person.child", is(false),
                "contact.way", is("PHONE"),
                "contact.precautions", is("Say that it is the school"),
                "alert", nullValue(),
                "assessments", nullValue(),
                "healthNeeds", nullValue(),
                "family", nullValue(),
                "handling", hasItem("NO_ONWARD_SHARING"))
            .extract()
            .asString();
    // neither what was written for protection, nor from which State the person is
    assertThat(letter).doesNotContain("driver").doesNotContain("IRN").doesNotContain("hotel");
    var id = UUID.fromString(referral.substring(referral.lastIndexOf('/') + 1));
    assertThat(journalled("VIEWED", id)).isEqualTo("1");
    assertThat(
            servers.ask(
                "trafficking-alert",
                "select record_ids from journal where record_type = 'letter' and '%s' = any(record_ids)"
                    .formatted(id)))
        .contains(house);
    for (var duty : List.of(Duty.AUDITOR, Duty.ADMINISTRATOR, Duty.SECOND_LINE_OFFICER)) {
      as(duty, "*").get(referral + "/letter").then().statusCode(403);
    }
    as(Duty.PROTECTION_OFFICER, "IQZUR").get(referral + "/letter").then().statusCode(404);
  }

  @Test
  void aBodyThatMayKnowAllIsGivenWhatWasNoticedAndFound() {
    var all =
        aConsentTo(
            file, house, "IDENTITY", "CONTACT", "ALERT", "ASSESSMENT", "HEALTH_NEEDS", "FAMILY");
    var alert = protection().get("/cases/" + file).then().extract().<String>path("alertId");
    assess(alert, UUID.randomUUID(), with(shippedAssessment(), "note", "Kept for protection"))
        .statusCode(201);
    protection()
        .get(aReferralTo(file, house, all) + "/letter")
        .then()
        .statusCode(200)
        .body(
            "alert.indicators", contains("DOES_NOT_KNOW_DESTINATION"),
            "alert.urgency", is("TODAY"),
            "assessments.outcome", contains("INDICATORS_NOT_ENOUGH"),
            "assessments[0].instrument.instrument", is("ilo-ec-adult-labour"),
            "assessments[0].note", nullValue(),
            "healthNeeds", is("Asthma"),
            "family", is("A sister in Duhok"));
  }

  private static Map<String, Object> shippedAssessment() {
    return Map.of(
        "instrument",
        Map.of("instrument", "ilo-ec-adult-labour", "version", 1),
        "present",
        List.of(),
        "absent",
        List.of(),
        "acts",
        List.of(),
        "exploitationIntended",
        false);
  }

  @Test
  void noLetterIsGivenInAReferralThatIsOverOrToABodyThatMayNoLongerBeTold() {
    var over = aReferralTo(file, house, given);
    answer(over, false).statusCode(200);
    notGiven(over);

    var ranOut = aReferralTo(file, house, given);
    protection().get(ranOut + "/letter").then().statusCode(200);
    putBody(house, "\"0\"", with(aBody(), "accreditedUntil", "2026-01-31")).statusCode(200);
    notGiven(ranOut);
    protection().get(ranOut).then().body("bodyVersion", is(0));

    // what a body answers to may become known after it was asked
    var asks = with(aContent(), "asksForAsylum", true);
    change("/cases/" + file, "content", asks).statusCode(200);
    var other = aNewBody();
    var turned = aReferralTo(file, other, aConsentTo(file, other, "IDENTITY"));
    putBody(other, "\"0\"", with(aBody(), "country", "IRN")).statusCode(200);
    notGiven(turned);

    var taken = aNewBody();
    var consented = aConsentTo(file, taken, "IDENTITY");
    var withdrawn = aReferralTo(file, taken, consented);
    withdraw(file, consented).statusCode(200);
    notGiven(withdrawn);
  }

  private static void notGiven(String referral) {
    protection()
        .get(referral + "/letter")
        .then()
        .statusCode(409)
        .body("type", is(problem("letter-not-given")));
  }

  @Test
  void aReferralOfAnotherCaseOrPlaceDoesNotExist() {
    var referral = aReferralTo(file, house, given);
    var id = referral.substring(referral.lastIndexOf('/') + 1);
    protection()
        .get("/cases/%s/referrals/%s".formatted(aCase(aContent()), id))
        .then()
        .statusCode(404);
    for (var address : List.of(referral, "/cases/" + file + "/referrals")) {
      as(Duty.PROTECTION_OFFICER, "IQZUR").get(address).then().statusCode(404);
    }
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .header("If-Match", "*")
        .body(anAnswer(true))
        .put(referral + "/answer")
        .then()
        .statusCode(404);
    as(Duty.PROTECTION_OFFICER, "IQZUR")
        .body(aReferral(house, given))
        .put("/cases/%s/referrals/%s".formatted(file, UUID.randomUUID()))
        .then()
        .statusCode(404);
    tell("/cases/%s/referrals/%s".formatted(file, UUID.randomUUID()), "ARRIVED").statusCode(404);
  }

  @Test
  void inAClosedCaseNobodyIsAsked() {
    change("/cases/" + file, "closure", Map.of("outcome", "DECLINED_HELP")).statusCode(200);
    refer(file, UUID.randomUUID(), aReferral(house, given))
        .statusCode(409)
        .body("type", is(problem("case-closed")));
  }

  @Test
  void anAuditorSeesWhatWasAskedOfWhomAndNotWhatWasWritten() {
    var referral = aReferralTo(file, house, given);
    answer(referral, true).statusCode(200);
    tell(referral, "ARRIVED").statusCode(201);
    as(Duty.AUDITOR, "*")
        .get(referral)
        .then()
        .statusCode(200)
        .body(
            "bodyId", is(house),
            "state", is("ACCEPTED"),
            "note", is("•••"),
            "answer.reason", is("•••"),
            "answer.answeredBy", is("•••"),
            "feedback[0].kind", is("ARRIVED"),
            "feedback[0].note", is("•••"),
            "masked", is(true));
    as(Duty.AUDITOR, "*")
        .get("/cases/" + file + "/referrals")
        .then()
        .statusCode(200)
        .body("note[0]", is("•••"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bodyId", "service", "consentId", "urgency"})
  void whatIsMissingIsSaid(String field) {
    refer(file, UUID.randomUUID(), with(aReferral(house, given), field, null))
        .statusCode(400)
        .body("errors[0].pointer", is("/" + field));
  }

  private static Map<String, Object> authorityOf(String state) {
    return with(with(aBody(), "kind", "GOVERNMENT"), "country", state);
  }

  private void refused(Map<String, Object> referral, String slug, String pointer) {
    refer(file, UUID.randomUUID(), referral)
        .statusCode(422)
        .body("type", is(problem(slug)), "errors[0].pointer", is(pointer));
  }

  private static String problem(String slug) {
    return "urn:problem:trafficking-alert:" + slug;
  }

  private String journalled(String action, UUID id) {
    return servers.ask(
        "trafficking-alert",
        "select count(*) from journal where action = '%s' and '%s' = any(record_ids)"
            .formatted(action, id));
  }
}
