package org.sinur.trafficking.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.alert.AlertRequest;
import org.sinur.trafficking.alert.Alerts;
import org.sinur.trafficking.alert.Indicator;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.assessment.KnownAssessment;
import org.sinur.trafficking.body.Bodies;
import org.sinur.trafficking.body.BodyService;
import org.sinur.trafficking.casefile.CaseContent;
import org.sinur.trafficking.casefile.SafeContact;
import org.sinur.trafficking.consent.ConsentScope;
import org.sinur.trafficking.consent.Consents;

/**
 * All that a body is given of a person: what the consent covers, and nothing else. What is absent
 * is not covered, or not known; which of both is not said. Whether the person asks for asylum, and
 * of which State the person is, is never in it.
 *
 * @param referralId what to name when answering
 * @param to the body
 * @param service what it is asked for
 * @param urgency how soon
 * @param sentAt when it was asked
 * @param answerBy by when it has to answer
 * @param scope what the consent covers
 * @param consentGivenAt since when
 * @param person who the person is; with {@link ConsentScope#IDENTITY}
 * @param contact how to reach the person without danger; with {@link ConsentScope#CONTACT}
 * @param alert what was noticed; with {@link ConsentScope#ALERT}
 * @param assessments what was made of it; with {@link ConsentScope#ASSESSMENT}
 * @param healthNeeds what a doctor has to know; with {@link ConsentScope#HEALTH_NEEDS}
 * @param family who belongs to the person; with {@link ConsentScope#FAMILY}
 * @param handling what the body promises
 */
@Schema(name = "ReferralLetter")
record Letter(
    UUID referralId,
    Addressee to,
    BodyService service,
    Urgency urgency,
    Instant sentAt,
    Instant answerBy,
    Set<ConsentScope> scope,
    Instant consentGivenAt,
    @Nullable Identity person,
    @Nullable SafeContact contact,
    @Nullable Noticed alert,
    @Nullable List<KnownAssessment> assessments,
    @Nullable String healthNeeds,
    @Nullable String family,
    List<Handling> handling) {

  /**
   * Whom the letter is for.
   *
   * @param bodyId the body
   * @param names what it is called, by language (BCP 47)
   * @param address how the letter reaches it
   */
  @Schema(name = "LetterAddressee")
  record Addressee(String bodyId, Map<String, String> names, String address) {}

  /**
   * Who the person is.
   *
   * @param name the name as the person gives it
   * @param child whether the person is under 18, or may be
   * @param apparentAge how old the person seems
   * @param sex F, M or X
   */
  @Schema(name = "LetterPerson")
  record Identity(
      @Nullable String name,
      boolean child,
      AlertRequest.@Nullable ApparentAge apparentAge,
      @Nullable String sex) {}

  /**
   * What was noticed at the border.
   *
   * @param indicators what; reason to refer, never proof; never that the person asks for asylum
   * @param urgency how soon protection was needed
   */
  @Schema(name = "LetterAlert")
  record Noticed(Set<Indicator> indicators, Urgency urgency) {

    /** Without the indicator that says that the person asks for asylum. */
    private static Noticed of(Alerts.AlertContent alert) {
      var told = new TreeSet<>(alert.indicators());
      told.remove(Indicator.ASKS_FOR_PROTECTION);
      return new Noticed(told, alert.urgency());
    }
  }

  /** What this body is given by this consent. */
  static Letter of(
      ReferralRow referral,
      Bodies.KnownBody body,
      Consents.KnownConsent consent,
      CaseContent content,
      Alerts.AlertContent alert,
      List<KnownAssessment> assessments) {
    var scope = new TreeSet<>(consent.scope());
    return new Letter(
        referral.id,
        new Addressee(body.id(), body.body().names(), body.body().address()),
        referral.service,
        referral.urgency,
        referral.sentAt,
        referral.answerBy,
        scope,
        consent.givenAt(),
        scope.contains(ConsentScope.IDENTITY)
            ? new Identity(
                alert.person().name(),
                content.child(),
                alert.person().apparentAge(),
                alert.person().sex())
            : null,
        scope.contains(ConsentScope.CONTACT) ? content.safeContact() : null,
        scope.contains(ConsentScope.ALERT) ? Noticed.of(alert) : null,
        scope.contains(ConsentScope.ASSESSMENT) ? assessments : null,
        scope.contains(ConsentScope.HEALTH_NEEDS) ? content.healthNeeds() : null,
        scope.contains(ConsentScope.FAMILY) ? content.family() : null,
        List.of(Handling.values()));
  }
}
