package org.sinur.trafficking.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.PossibleTimes;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.body.AccreditedBody;
import org.sinur.trafficking.casefile.CaseContent;
import org.sinur.trafficking.casefile.CaseState;
import org.sinur.trafficking.consent.Consents.KnownConsent;

/** The rules for asking a body to help, and for what it says. */
final class ReferralPolicy {

  private static final ZoneId LOCAL = ZoneId.of("Asia/Baghdad");

  private final PossibleTimes times;

  /**
   * The rules.
   *
   * @param clockTolerance how far ahead of ours the clock of who heard a body may run
   */
  ReferralPolicy(Duration clockTolerance) {
    this.times = new PossibleTimes(clockTolerance);
  }

  /**
   * What the rules for asking look at.
   *
   * @param request what is asked
   * @param state how the case stands
   * @param content what is known of the person
   * @param consent the consent; null when the case has none of this id
   * @param body the body; null when there is none of this id
   * @param goesOn whether the body is asked for the same already
   * @param now the time of asking
   */
  record Asking(
      ReferralRequest request,
      CaseState state,
      CaseContent content,
      @Nullable KnownConsent consent,
      @Nullable AccreditedBody body,
      boolean goesOn,
      Instant now) {}

  /**
   * What the rules for feedback look at.
   *
   * @param request what the body says
   * @param state how the referral stands
   * @param before what the body said before
   * @param now the time of recording
   */
  record Hearing(
      FeedbackRequest request, ReferralState state, Set<FeedbackKind> before, Instant now) {}

  private final List<Function<Asking, Optional<TraffickingProblem>>> forAsking =
      List.of(
          a -> when(a.state() == CaseState.CLOSED, TraffickingProblem.CASE_CLOSED),
          a -> when(a.body() == null, TraffickingProblem.BODY_UNKNOWN),
          a -> consent(a, _ -> true, TraffickingProblem.CONSENT_UNKNOWN),
          a ->
              consent(
                  a,
                  consent -> consent.bodyId().equals(a.request().bodyId()),
                  TraffickingProblem.CONSENT_FOR_ANOTHER_BODY),
          a -> consent(a, consent -> !consent.withdrawn(), TraffickingProblem.CONSENT_WITHDRAWN),
          a ->
              consent(
                  a,
                  consent -> consent.sufficesFor(a.content().child()),
                  TraffickingProblem.CONSENT_NOT_SUFFICIENT),
          a ->
              when(
                  a.body() != null && !accredited(a.body(), a.now()),
                  TraffickingProblem.BODY_NOT_ACCREDITED),
          a ->
              when(
                  a.body() != null && !a.body().services().contains(a.request().service()),
                  TraffickingProblem.SERVICE_NOT_OFFERED),
          a -> a.body() == null ? Optional.empty() : a.content().keptFrom(a.body().country()),
          a -> when(a.goesOn(), TraffickingProblem.REFERRAL_GOES_ON));

  private final List<Function<Hearing, Optional<TraffickingProblem>>> forHearing =
      List.of(
          ReferralPolicy::notInThisState,
          h -> when(impossible(h.request().at(), h.now()), TraffickingProblem.FEEDBACK_TIME),
          ReferralPolicy::contradiction);

  /** Why the body cannot be asked; empty when it can. */
  Optional<TraffickingProblem> asking(Asking asking) {
    return first(forAsking, asking);
  }

  /** Why this cannot be the body's answer; empty when it can. */
  Optional<TraffickingProblem> answering(AnswerRequest request, ReferralState state, Instant now) {
    var reason = request.reason();
    return when(state.after(request.act()).isEmpty(), TraffickingProblem.REFERRAL_STATE)
        .or(
            () ->
                when(
                    !request.accepted() && (reason == null || reason.isBlank()),
                    TraffickingProblem.DECLINE_NOT_TOLD))
        .or(() -> when(impossible(request.answeredAt(), now), TraffickingProblem.ANSWER_TIME));
  }

  /** Why the body cannot have said this; empty when it can. */
  Optional<TraffickingProblem> hearing(Hearing hearing) {
    return first(forHearing, hearing);
  }

  /** Whether persons may be referred to a body at this time, by the day in Iraq. */
  private static boolean accredited(AccreditedBody body, Instant now) {
    return body.isAccreditedOn(LocalDate.ofInstant(now, LOCAL));
  }

  /**
   * Whether a body may be given a letter: only while it may still be asked. It may have been asked
   * before its accreditation ended, or before its State became known.
   */
  static boolean givesLetter(
      ReferralState state, AccreditedBody body, CaseContent content, Instant now) {
    return state.goesOn() && accredited(body, now) && content.keptFrom(body.country()).isEmpty();
  }

  /** Help is told of by who took the person on; that nothing is left, by who is done. */
  private static Optional<TraffickingProblem> notInThisState(Hearing h) {
    var told =
        h.request().kind() == FeedbackKind.DATA_DESTROYED
            ? !h.state().goesOn()
            : h.state() == ReferralState.ACCEPTED;
    return when(!told, TraffickingProblem.REFERRAL_STATE);
  }

  private static Optional<TraffickingProblem> contradiction(Hearing h) {
    return when(
        h.request().kind() == FeedbackKind.DID_NOT_ARRIVE
            && (h.before().contains(FeedbackKind.ARRIVED)
                || h.before().contains(FeedbackKind.SUPPORT_BEGUN)),
        TraffickingProblem.FEEDBACK_CONTRADICTS);
  }

  /** Whether a time is none at which anything can have been said. */
  private boolean impossible(Instant at, Instant now) {
    return times.refusal(at, now).isPresent();
  }

  private static Optional<TraffickingProblem> consent(
      Asking asking, Predicate<KnownConsent> holds, TraffickingProblem problem) {
    var consent = asking.consent();
    return when(consent == null || !holds.test(consent), problem);
  }

  private static <T> Optional<TraffickingProblem> first(
      List<Function<T, Optional<TraffickingProblem>>> rules, T situation) {
    return rules.stream().map(rule -> rule.apply(situation)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<TraffickingProblem> when(boolean holds, TraffickingProblem problem) {
    return Stream.of(problem).filter(_ -> holds).findFirst();
  }
}
