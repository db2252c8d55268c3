package org.sinur.trafficking.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.body.AccreditedBody;
import org.sinur.trafficking.body.BodyKind;
import org.sinur.trafficking.body.BodyService;
import org.sinur.trafficking.body.CountryCode;
import org.sinur.trafficking.casefile.CaseContent;
import org.sinur.trafficking.casefile.CaseState;
import org.sinur.trafficking.consent.ConsentGiver;
import org.sinur.trafficking.consent.ConsentScope;
import org.sinur.trafficking.consent.Consents.KnownConsent;

class ReferralPolicyTest {

  /** 00:30 of the 24th in Baghdad. */
  private static final Instant NOW = Instant.parse("2026-11-23T21:30:00Z");

  private static final UUID CONSENT = new UUID(1, 1);

  private final ReferralPolicy policy = new ReferralPolicy(Duration.ofMinutes(5));

  @Test
  void aBodyIsAskedByAConsentThatHolds() {
    assertThat(asking(new Situation())).isNull();
  }

  @Test
  void inAClosedCaseNobodyIsAsked() {
    assertThat(asking(new Situation().closed())).isEqualTo(TraffickingProblem.CASE_CLOSED);
  }

  @Test
  void aBodyThatIsNotThereIsNotAsked() {
    assertThat(asking(new Situation().body(null))).isEqualTo(TraffickingProblem.BODY_UNKNOWN);
  }

  @Test
  void withoutAConsentOfThisCaseForThisBodyThatHoldsNobodyIsAsked() {
    assertThat(asking(new Situation().consent(null))).isEqualTo(TraffickingProblem.CONSENT_UNKNOWN);
    assertThat(asking(new Situation().consent(consent("other", ConsentGiver.PERSON, false))))
        .isEqualTo(TraffickingProblem.CONSENT_FOR_ANOTHER_BODY);
    assertThat(asking(new Situation().consent(consent("house", ConsentGiver.PERSON, true))))
        .isEqualTo(TraffickingProblem.CONSENT_WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource
  void aConsentCountsAsLongAsWhoGaveItCanGiveIt(ConsentGiver giver) {
    var situation = new Situation().consent(consent("house", giver, false));
    var inPerson = giver == ConsentGiver.PERSON;
    assertThat(asking(situation) == null).isEqualTo(inPerson);
    assertThat(asking(situation.child()) == null).isEqualTo(!inPerson);
    assertThat(asking(inPerson ? situation : new Situation().consent(situation.consent)))
        .isEqualTo(TraffickingProblem.CONSENT_NOT_SUFFICIENT);
  }

  @ParameterizedTest
  @CsvSource({
    // the days are those of Baghdad, where it is the 24th
    "2026-11-24, ,           true",
    "2026-11-25, ,           false",
    "2026-01-01, 2026-11-24, true",
    "2026-01-01, 2026-11-23, false",
  })
  void onlyABodyThatIsAccreditedTodayIsAsked(
      LocalDate from, @Nullable LocalDate until, boolean asked) {
    var body = body(null, from, until);
    assertThat(asking(new Situation().body(body)))
        .isEqualTo(asked ? null : TraffickingProblem.BODY_NOT_ACCREDITED);
  }

  @Test
  void aBodyIsAskedForWhatItOffers() {
    assertThat(asking(new Situation().service(BodyService.LEGAL_AID)))
        .isEqualTo(TraffickingProblem.SERVICE_NOT_OFFERED);
    assertThat(asking(new Situation().service(BodyService.MEDICAL))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // asks for asylum, States of origin, State of the body, why it is not asked
    "false, 'IRN', IRN, ",
    "false, '',    IRN, ",
    "true,  'IRN', ,    ",
    "true,  '',    ,    ",
    "true,  'IRN', IRQ, ",
    "true,  'IRN', IRN, STATE_OF_ORIGIN",
    "true,  '',    IRQ, STATE_OF_ORIGIN_UNKNOWN",
  })
  void aStateIsToldNothingOfWhoAsksForAsylumFromIt(
      boolean asks, String states, @Nullable String country, @Nullable TraffickingProblem why) {
    var body =
        body(
            country == null ? null : new CountryCode(country), LocalDate.parse("2026-01-01"), null);
    assertThat(asking(new Situation().body(body).asylum(asks, states))).isEqualTo(why);
  }

  @Test
  void aBodyIsNotAskedTwiceForTheSame() {
    assertThat(asking(new Situation().goesOn())).isEqualTo(TraffickingProblem.REFERRAL_GOES_ON);
  }

  @ParameterizedTest
  @EnumSource
  void onlyAReferralThatAwaitsAnAnswerIsAnswered(ReferralState state) {
    for (var accepted : List.of(true, false)) {
      assertThat(policy.answering(answer(accepted, "x", NOW), state, NOW).orElse(null))
          .isEqualTo(state == ReferralState.SENT ? null : TraffickingProblem.REFERRAL_STATE);
    }
  }

  @Test
  void whoDeclinesSaysWhyAndNobodyAnswersInTimeToCome() {
    for (var reason : new @Nullable String[] {null, " "}) {
      assertThat(policy.answering(answer(false, reason, NOW), ReferralState.SENT, NOW))
          .contains(TraffickingProblem.DECLINE_NOT_TOLD);
      assertThat(policy.answering(answer(true, reason, NOW), ReferralState.SENT, NOW)).isEmpty();
    }
    var late = NOW.plus(Duration.ofMinutes(6));
    assertThat(policy.answering(answer(true, null, late), ReferralState.SENT, NOW))
        .contains(TraffickingProblem.ANSWER_TIME);
  }

  @ParameterizedTest
  @EnumSource
  void helpIsToldOfByWhoTookThePersonOnAndThatNothingIsLeftByWhoIsDone(ReferralState state) {
    for (var kind : FeedbackKind.values()) {
      var told =
          kind == FeedbackKind.DATA_DESTROYED
              ? state != ReferralState.SENT && state != ReferralState.ACCEPTED
              : state == ReferralState.ACCEPTED;
      assertThat(hearing(kind, state, NOW))
          .isEqualTo(told ? null : TraffickingProblem.REFERRAL_STATE);
    }
  }

  @Test
  void whoArrivedDidArrive() {
    for (var before : List.of(FeedbackKind.ARRIVED, FeedbackKind.SUPPORT_BEGUN)) {
      assertThat(hearing(FeedbackKind.DID_NOT_ARRIVE, ReferralState.ACCEPTED, NOW, before))
          .isEqualTo(TraffickingProblem.FEEDBACK_CONTRADICTS);
      assertThat(hearing(FeedbackKind.SUPPORT_ENDED, ReferralState.ACCEPTED, NOW, before)).isNull();
    }
    assertThat(hearing(FeedbackKind.DID_NOT_ARRIVE, ReferralState.ACCEPTED, NOW)).isNull();
  }

  @Test
  void nothingIsToldOfTimeToCome() {
    assertThat(hearing(FeedbackKind.ARRIVED, ReferralState.ACCEPTED, NOW.plusSeconds(301)))
        .isEqualTo(TraffickingProblem.FEEDBACK_TIME);
    assertThat(hearing(FeedbackKind.ARRIVED, ReferralState.ACCEPTED, NOW.plusSeconds(300)))
        .isNull();
  }

  @Test
  void everyStateIsInTheTableAndNoneThatIsOverGoesOnAgain() {
    assertThat(ReferralState.STEPS.keySet()).isEqualTo(EnumSet.allOf(ReferralState.class));
    for (var state : ReferralState.values()) {
      assertThat(state.goesOn())
          .isEqualTo(state == ReferralState.SENT || state == ReferralState.ACCEPTED);
      for (var act : ReferralAct.values()) {
        if (!state.goesOn()) {
          assertThat(state.after(act).orElse(state)).isEqualTo(state);
        }
      }
      // what was given is taken back whatever came of it
      assertThat(state.after(ReferralAct.RECALL).orElse(state).goesOn()).isFalse();
    }
  }

  @Test
  void onlyWhatAwaitsAnAnswerIsOverdue() {
    for (var state : ReferralState.values()) {
      var row = new ReferralRow();
      row.state = state;
      row.answerBy = NOW;
      assertThat(row.isOverdue(NOW)).isFalse();
      assertThat(row.isOverdue(NOW.plusMillis(1))).isEqualTo(state == ReferralState.SENT);
    }
  }

  private @Nullable TraffickingProblem asking(Situation s) {
    return policy
        .asking(
            new ReferralPolicy.Asking(
                new ReferralRequest("house", s.service, CONSENT, Urgency.TODAY, null),
                s.state,
                new CaseContent(
                    s.child, null, s.asks, null, states(s.states), null, null, null, null),
                s.consent,
                s.body,
                s.goesOn,
                NOW))
        .orElse(null);
  }

  private @Nullable TraffickingProblem hearing(
      FeedbackKind kind, ReferralState state, Instant at, FeedbackKind... before) {
    return policy
        .hearing(
            new ReferralPolicy.Hearing(
                new FeedbackRequest(kind, at, null), state, Set.of(before), NOW))
        .orElse(null);
  }

  private static List<CountryCode> states(String states) {
    return states.isEmpty()
        ? List.of()
        : Arrays.stream(states.split(" ")).map(CountryCode::new).toList();
  }

  private static AnswerRequest answer(boolean accepted, @Nullable String reason, Instant at) {
    return new AnswerRequest(accepted, reason, at, "the night shift");
  }

  private static KnownConsent consent(String body, ConsentGiver giver, boolean withdrawn) {
    return new KnownConsent(CONSENT, body, Set.of(ConsentScope.IDENTITY), giver, NOW, withdrawn);
  }

  private static AccreditedBody body(
      @Nullable CountryCode country, LocalDate from, @Nullable LocalDate until) {
    return new AccreditedBody(
        Map.of("en", "House"),
        BodyKind.NON_GOVERNMENTAL,
        country,
        Set.of(BodyService.SHELTER, BodyService.MEDICAL),
        from,
        until,
        "x",
        "y");
  }

  /** An open case of an adult who consents to a shelter, unless it is said otherwise. */
  private static final class Situation {
    private CaseState state = CaseState.OPEN;
    private BodyService service = BodyService.SHELTER;
    private boolean child;
    private boolean asks;
    private String states = "";
    private @Nullable KnownConsent consent =
        ReferralPolicyTest.consent("house", ConsentGiver.PERSON, false);
    private @Nullable AccreditedBody body =
        ReferralPolicyTest.body(null, LocalDate.parse("2026-01-01"), null);
    private boolean goesOn;

    Situation closed() {
      state = CaseState.CLOSED;
      return this;
    }

    Situation service(BodyService asked) {
      service = asked;
      return this;
    }

    Situation child() {
      child = true;
      return this;
    }

    Situation asylum(boolean asked, String from) {
      asks = asked;
      states = from;
      return this;
    }

    Situation consent(@Nullable KnownConsent given) {
      consent = given;
      return this;
    }

    Situation body(@Nullable AccreditedBody asked) {
      body = asked;
      return this;
    }

    Situation goesOn() {
      goesOn = true;
      return this;
    }
  }
}
