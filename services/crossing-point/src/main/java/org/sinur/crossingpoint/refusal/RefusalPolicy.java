package org.sinur.crossingpoint.refusal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.traveldocument.DocumentSeal;
import org.sinur.traveldocument.PartialDate;

/** The rules for proposing and confirming a refusal of entry. */
final class RefusalPolicy {

  /** Who is younger is a child (Convention on the Rights of the Child, article 1). */
  private static final int OF_AGE = 18;

  /** Nobody shall be deprived of the right to enter the own country (ICCPR, article 12, 4). */
  private static final String IRAQ = "IRQ";

  private static final ZoneId LOCAL = ZoneId.of("Asia/Baghdad");

  private final Duration clockTolerance;

  RefusalPolicy(Duration clockTolerance) {
    this.clockTolerance = clockTolerance;
  }

  /**
   * What the rules for proposing look at.
   *
   * @param request what is proposed
   * @param pointKnown whether there is such a crossing point
   * @param groundKnown whether there is such a ground
   * @param screening what is known of the screening; null when nothing is
   * @param refusedBefore whether a refusal with the screening stands
   * @param entered whether the traveller was recorded as entered with the screening
   * @param companion the refusal of the adult whom a child is with; null when there is none
   * @param now the time of proposing
   */
  record Proposal(
      RefusalRequest request,
      boolean pointKnown,
      boolean groundKnown,
      @Nullable KnownScreening screening,
      boolean refusedBefore,
      boolean entered,
      @Nullable RefusalRow companion,
      Instant now) {}

  /**
   * What the rules for confirming look at.
   *
   * @param refusal what is to be confirmed
   * @param confirmer who confirms it
   * @param screening what is known of the screening; null when there is none
   * @param entered whether the traveller was recorded as entered with the screening
   * @param companion the refusal of the adult whom a child is with; null when there is none
   * @param shielded whether a concern stands in the way
   */
  record Confirmation(
      RefusalRow refusal,
      String confirmer,
      @Nullable KnownScreening screening,
      boolean entered,
      @Nullable RefusalRow companion,
      boolean shielded) {}

  private final List<Function<Proposal, Optional<CrossingPointProblem>>> forProposing =
      List.of(
          p -> when(!p.pointKnown(), CrossingPointProblem.UNKNOWN_POINT),
          this::inTheFuture,
          p -> when(!p.groundKnown(), CrossingPointProblem.UNKNOWN_GROUND),
          p ->
              when(
                  p.request().traveller().nationality().equals(IRAQ),
                  CrossingPointProblem.NATIONAL),
          RefusalPolicy::ageUnknown,
          RefusalPolicy::childAlone,
          p ->
              when(
                  p.request().screeningId() != null && p.screening() == null,
                  CrossingPointProblem.SCREENING_NOT_SEEN),
          RefusalPolicy::screenedElsewhere,
          RefusalPolicy::anotherDocument,
          p -> when(p.refusedBefore(), CrossingPointProblem.REFUSED_BEFORE),
          p -> when(p.entered(), CrossingPointProblem.ALREADY_ENTERED),
          p -> cleared(p.screening()));

  private final List<Function<Confirmation, Optional<CrossingPointProblem>>> forConfirming =
      List.of(
          c -> when(c.confirmer().equals(c.refusal().proposedBy), CrossingPointProblem.OWN_REFUSAL),
          c ->
              when(
                  c.refusal().state.after(RefusalAct.CONFIRM).isEmpty() && !c.shielded(),
                  CrossingPointProblem.NOT_IN_THIS_STATE),
          c -> when(c.shielded(), CrossingPointProblem.PROTECTION_CONCERN),
          c -> when(c.entered(), CrossingPointProblem.ALREADY_ENTERED),
          c -> cleared(c.screening()),
          c ->
              when(
                  c.screening() != null && c.screening().referral() == ReferralState.OPEN,
                  CrossingPointProblem.REFERRAL_OPEN),
          RefusalPolicy::companionMayStay);

  /** Why this cannot be proposed; empty when it can. */
  Optional<CrossingPointProblem> proposing(Proposal proposal) {
    return first(forProposing, proposal);
  }

  /** Why this cannot be confirmed; empty when it can. */
  Optional<CrossingPointProblem> confirming(Confirmation confirmation) {
    return first(forConfirming, confirmation);
  }

  private Optional<CrossingPointProblem> inTheFuture(Proposal p) {
    return when(
        p.request().occurredAt().isAfter(p.now().plus(clockTolerance)),
        CrossingPointProblem.REFUSAL_IN_THE_FUTURE);
  }

  private static Optional<CrossingPointProblem> ageUnknown(Proposal p) {
    return when(birth(p.request()).isEmpty(), CrossingPointProblem.BIRTH_YEAR_NEEDED);
  }

  /** A child is with an adult whose refusal is of the same crossing point. */
  private static Optional<CrossingPointProblem> childAlone(Proposal p) {
    var companion = p.companion();
    return when(
        mayBeChild(p.request())
            && (companion == null
                || companion.companionId != null
                || !companion.crossingPoint.equals(p.request().crossingPoint().value())),
        CrossingPointProblem.CHILD_ALONE);
  }

  private static Optional<CrossingPointProblem> screenedElsewhere(Proposal p) {
    return when(
        p.screening() != null
            && !p.screening().crossingPoint().equals(p.request().crossingPoint().value()),
        CrossingPointProblem.SCREENING_ELSEWHERE);
  }

  private static Optional<CrossingPointProblem> anotherDocument(Proposal p) {
    var screening = p.screening();
    var document = p.request().document();
    return when(
        screening != null
            && (document == null
                || !screening
                    .document()
                    .equals(
                        DocumentSeal.of(
                            screening.id(), document.issuingState(), document.number()))),
        CrossingPointProblem.SCREENING_OF_ANOTHER_DOCUMENT);
  }

  private static Optional<CrossingPointProblem> cleared(@Nullable KnownScreening screening) {
    return when(
        screening != null && screening.referral() == ReferralState.CLEARED,
        CrossingPointProblem.REFERRAL_CLEARED);
  }

  private static Optional<CrossingPointProblem> companionMayStay(Confirmation c) {
    return when(
        c.refusal().companionId != null
            && (c.companion() == null || c.companion().state != RefusalState.FINAL),
        CrossingPointProblem.COMPANION_NOT_REFUSED);
  }

  /** The last day the traveller can have been born on; empty when the year is not known. */
  private static Optional<LocalDate> birth(RefusalRequest request) {
    try {
      return PartialDate.parse(request.traveller().dateOfBirth()).latest();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** In doubt a person is a child. */
  private static boolean mayBeChild(RefusalRequest request) {
    var today = LocalDate.ofInstant(request.occurredAt(), LOCAL);
    return birth(request).map(born -> born.plusYears(OF_AGE).isAfter(today)).orElse(true);
  }

  private static <T> Optional<CrossingPointProblem> first(
      List<Function<T, Optional<CrossingPointProblem>>> rules, T situation) {
    return rules.stream().map(rule -> rule.apply(situation)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<CrossingPointProblem> when(boolean holds, CrossingPointProblem problem) {
    return Stream.of(problem).filter(_ -> holds).findFirst();
  }
}
