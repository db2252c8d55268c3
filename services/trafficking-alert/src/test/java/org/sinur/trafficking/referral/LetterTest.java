package org.sinur.trafficking.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.trafficking.alert.AlertRequest;
import org.sinur.trafficking.alert.Alerts;
import org.sinur.trafficking.alert.Indicator;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.assessment.AssessmentOutcome;
import org.sinur.trafficking.assessment.KnownAssessment;
import org.sinur.trafficking.body.AccreditedBody;
import org.sinur.trafficking.body.Bodies;
import org.sinur.trafficking.body.BodyKind;
import org.sinur.trafficking.body.BodyService;
import org.sinur.trafficking.body.CountryCode;
import org.sinur.trafficking.casefile.CaseContent;
import org.sinur.trafficking.casefile.ContactWay;
import org.sinur.trafficking.casefile.SafeContact;
import org.sinur.trafficking.consent.ConsentGiver;
import org.sinur.trafficking.consent.ConsentScope;
import org.sinur.trafficking.consent.Consents;
import org.sinur.trafficking.instrument.InstrumentVersion;

class LetterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @ParameterizedTest
  @EnumSource
  void whatTheConsentCoversIsGivenAndNothingElse(ConsentScope covered) {
    var letter = letter(Set.of(covered));
    assertThat(letter.person() != null).isEqualTo(covered == ConsentScope.IDENTITY);
    assertThat(letter.contact() != null).isEqualTo(covered == ConsentScope.CONTACT);
    assertThat(letter.alert() != null).isEqualTo(covered == ConsentScope.ALERT);
    assertThat(letter.assessments() != null).isEqualTo(covered == ConsentScope.ASSESSMENT);
    assertThat(letter.healthNeeds() != null).isEqualTo(covered == ConsentScope.HEALTH_NEEDS);
    assertThat(letter.family() != null).isEqualTo(covered == ConsentScope.FAMILY);
    assertThat(letter.scope()).containsExactly(covered);
    assertThat(letter.handling()).containsExactly(Handling.values());
  }

  @Test
  void noConsentCoversAsylumStatesOfOriginOrWhatWasWrittenForProtection() {
    assertThat(letter(EnumSet.allOf(ConsentScope.class)).toString())
        .contains("Noor", "school", "THREATENED", "Asthma", "A sister")
        .doesNotContain("IRN")
        .doesNotContainIgnoringCase("asylum")
        .doesNotContain("ASKS_FOR_PROTECTION")
        .doesNotContain("written for protection");
  }

  @ParameterizedTest
  @CsvSource({
    // state, last day of the accreditation, asks for asylum, State of the body, given
    "SENT,      2026-11-23, false, IRN, true",
    "ACCEPTED,  2026-11-23, false, IRN, true",
    "DECLINED,  2026-11-23, false, IRN, false",
    "ENDED,     2026-11-23, false, IRN, false",
    "WITHDRAWN, 2026-11-23, false, IRN, false",
    "SENT,      2026-11-22, false, IRN, false",
    "SENT,      2026-11-23, true,  IRN, false",
    "SENT,      2026-11-23, true,  IRQ, true",
    "SENT,      2026-11-23, true,  ,    true",
  })
  void aLetterIsGivenWhileTheBodyMayStillBeAsked(
      ReferralState state, LocalDate last, boolean asks, @Nullable String country, boolean given) {
    assertThat(
            ReferralPolicy.givesLetter(
                state,
                body(country == null ? null : new CountryCode(country), last),
                content(asks),
                NOW))
        .isEqualTo(given);
  }

  private static Letter letter(Set<ConsentScope> scope) {
    var referral = new ReferralRow();
    referral.id = new UUID(1, 1);
    referral.service = BodyService.SHELTER;
    referral.urgency = Urgency.TODAY;
    referral.sentAt = NOW;
    referral.answerBy = NOW;
    referral.note = "written for protection";
    return Letter.of(
        referral,
        new Bodies.KnownBody("house", 0, body(null, LocalDate.MAX)),
        new Consents.KnownConsent(new UUID(1, 2), "house", scope, ConsentGiver.PERSON, NOW, false),
        content(true),
        new Alerts.AlertContent(
            new AlertRequest.Person("Noor", null, "F"),
            Set.of(Indicator.THREATENED, Indicator.ASKS_FOR_PROTECTION),
            Urgency.IMMEDIATE),
        List.of(
            new KnownAssessment(
                new InstrumentVersion("a-set", 1),
                AssessmentOutcome.INDICATORS_PRESENT_REFER,
                null,
                NOW)));
  }

  private static CaseContent content(boolean asks) {
    return new CaseContent(
        false,
        null,
        asks,
        null,
        List.of(new CountryCode("IRN")),
        new SafeContact(ContactWay.PHONE, "+964", null, null, "Say that it is the school"),
        "Asthma",
        "A sister",
        "written for protection");
  }

  private static AccreditedBody body(@Nullable CountryCode country, LocalDate last) {
    return new AccreditedBody(
        Map.of("en", "House"),
        BodyKind.NON_GOVERNMENTAL,
        country,
        Set.of(BodyService.SHELTER),
        LocalDate.parse("2026-01-01"),
        last,
        "x",
        "1 Nowhere Road");
  }
}
