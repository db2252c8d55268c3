package org.sinur.trafficking.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sinur.trafficking.PossibleTimes;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.casefile.CaseState;

/** The rules for giving a consent and for withdrawing it. */
final class ConsentPolicy {

  private final PossibleTimes times;

  /**
   * The rules.
   *
   * @param clockTolerance how far ahead of ours the clock of who heard a consent may run
   */
  ConsentPolicy(Duration clockTolerance) {
    this.times = new PossibleTimes(clockTolerance);
  }

  /**
   * What the rules for giving look at.
   *
   * @param request what is said
   * @param state how the case stands
   * @param child whether the person is a child, or may be
   * @param bodyKnown whether there is such a body
   * @param now the time of recording
   */
  record Giving(
      ConsentRequest request, CaseState state, boolean child, boolean bodyKnown, Instant now) {}

  private final List<Function<Giving, Optional<TraffickingProblem>>> rules =
      List.of(
          g -> when(g.state() == CaseState.CLOSED, TraffickingProblem.CASE_CLOSED),
          g -> when(!g.bodyKnown(), TraffickingProblem.BODY_UNKNOWN),
          this::impossibleTime,
          ConsentPolicy::childAlone,
          ConsentPolicy::byAnother,
          ConsentPolicy::bestInterestsNotTold);

  /** Why this is no consent; empty when it is one. */
  Optional<TraffickingProblem> refusal(Giving giving) {
    return rules.stream().map(rule -> rule.apply(giving)).flatMap(Optional::stream).findFirst();
  }

  /** Why it cannot have been withdrawn at this time; empty when it can. */
  Optional<TraffickingProblem> refusal(Instant givenAt, Instant withdrawnAt, Instant now) {
    return when(
        withdrawnAt.isBefore(givenAt) || times.refusal(withdrawnAt, now).isPresent(),
        TraffickingProblem.WITHDRAWAL_TIME);
  }

  private Optional<TraffickingProblem> impossibleTime(Giving g) {
    return when(
        times.refusal(g.request().givenAt(), g.now()).isPresent(), TraffickingProblem.CONSENT_TIME);
  }

  private static Optional<TraffickingProblem> childAlone(Giving g) {
    return when(
        g.child() && !suffices(g.request().givenBy(), true),
        TraffickingProblem.CONSENT_OF_CHILD_ALONE);
  }

  private static Optional<TraffickingProblem> byAnother(Giving g) {
    return when(
        !g.child() && !suffices(g.request().givenBy(), false),
        TraffickingProblem.CONSENT_BY_ANOTHER);
  }

  private static Optional<TraffickingProblem> bestInterestsNotTold(Giving g) {
    var note = g.request().note();
    return when(
        g.request().givenBy() == ConsentGiver.BEST_INTERESTS && (note == null || note.isBlank()),
        TraffickingProblem.BEST_INTERESTS_NOT_TOLD);
  }

  /** Adults say yes in person; for a child somebody else does. */
  static boolean suffices(ConsentGiver giver, boolean child) {
    return child == (giver != ConsentGiver.PERSON);
  }

  private static Optional<TraffickingProblem> when(boolean holds, TraffickingProblem problem) {
    return Stream.of(problem).filter(_ -> holds).findFirst();
  }
}
