package org.sinur.crossingpoint.crossing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.closure.Closure;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.PointKind;
import org.sinur.crossingpoint.point.PointStatus;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.traveldocument.DocumentSeal;

/**
 * The rules of the desk for recording a crossing.
 *
 * <p>What a booth asks to record as it happens may be refused: nobody has crossed yet. What a booth
 * without a connection captured has happened: it is recorded, and the same rules mark it for a
 * person to look at. A screening that has not been told of here yet (the message is under way)
 * never stops a lane: the crossing is marked, and judged again when the message arrives.
 */
final class CrossingPolicy {

  private final Duration screeningValidFor;
  private final Duration clockTolerance;

  CrossingPolicy(Duration screeningValidFor, Duration clockTolerance) {
    this.screeningValidFor = screeningValidFor;
    this.clockTolerance = clockTolerance;
  }

  /**
   * All that the rules look at.
   *
   * @param id the crossing
   * @param request what is to be recorded
   * @param point the crossing point; null when there is none with the code
   * @param screening what is known of the screening; null when nothing is
   * @param usedBy another crossing recorded with the same screening; null when there is none
   * @param closures the closures of the crossing point that held when it happened
   * @param laneOpen whether its lane was open this way when it happened
   * @param notAsRegistered why it cannot be that of the registered person whose token it names;
   *     null when it can be, and when it names none
   * @param now the time of recording
   */
  record Situation(
      UUID id,
      CrossingRequest request,
      @Nullable CrossingPoint point,
      @Nullable KnownScreening screening,
      @Nullable UUID usedBy,
      List<Closure> closures,
      boolean laneOpen,
      @Nullable CrossingPointProblem notAsRegistered,
      Instant now) {

    /** The closure that forbids this crossing; empty when none does. */
    Optional<Closure> closure() {
      return closures.stream()
          .filter(c -> c.isFor(request.direction(), request.traveller().nationality()))
          .findFirst();
    }

    /** Whether somebody comes home, which nobody may be denied (ICCPR, article 12.4). */
    boolean comesHome() {
      return request.direction() == Direction.ENTRY
          && TravellerClass.isNational(request.traveller().nationality());
    }

    DocumentSeal seal() {
      var screeningId = request.screeningId();
      return DocumentSeal.of(
          screeningId == null ? id : screeningId,
          request.document().issuingState(),
          request.document().number());
    }
  }

  /** What the rules say. */
  sealed interface Verdict {

    /** Record it, with these marks. */
    record Accept(Set<Mark> marks) implements Verdict {}

    /** Do not record it; in the detail, what to tell whoever asks. */
    record Refuse(CrossingPointProblem why, @Nullable String detail) implements Verdict {

      Refuse(CrossingPointProblem why) {
        this(why, null);
      }
    }
  }

  /** A rule that holds for this situation: what it marks, and what it refuses where it may. */
  private record Finding(Mark mark, CrossingPointProblem problem, @Nullable String detail) {}

  private final List<Function<Situation, Optional<Finding>>> rules =
      List.of(
          CrossingPolicy::closed,
          CrossingPolicy::closedByDecree,
          CrossingPolicy::notScreened,
          CrossingPolicy::elsewhere,
          CrossingPolicy::anotherDocument,
          CrossingPolicy::used,
          this::tooOld,
          CrossingPolicy::referralOpen,
          CrossingPolicy::referralDenies,
          CrossingPolicy::refused);

  /** Rules that mark and never refuse. */
  private final List<Function<Situation, Optional<Mark>>> observations =
      List.of(
          CrossingPolicy::homeInSpiteOfADecree,
          CrossingPolicy::outsideHours,
          CrossingPolicy::laneClosed);

  /** Judges a crossing that is to be recorded. */
  Verdict judge(Situation situation) {
    var impossible = impossible(situation);
    if (impossible.isPresent()) {
      return new Verdict.Refuse(impossible.get());
    }
    var marks = EnumSet.noneOf(Mark.class);
    for (var rule : rules) {
      var finding = rule.apply(situation);
      if (finding.isPresent()) {
        if (situation.request().capture() == Capture.ONLINE) {
          return new Verdict.Refuse(finding.get().problem(), finding.get().detail());
        }
        marks.add(finding.get().mark());
      }
    }
    if (situation.request().screeningId() != null && situation.screening() == null) {
      marks.add(Mark.SCREENING_NOT_SEEN);
    }
    observe(situation, marks);
    return new Verdict.Accept(marks);
  }

  /**
   * The marks that a crossing recorded before its screening was known gets when it is: it has
   * happened by then, so nothing is refused any more.
   */
  Set<Mark> settle(Situation situation) {
    var marks = EnumSet.noneOf(Mark.class);
    rules.forEach(rule -> rule.apply(situation).map(Finding::mark).ifPresent(marks::add));
    observe(situation, marks);
    return marks;
  }

  private void observe(Situation situation, Set<Mark> marks) {
    observations.forEach(rule -> rule.apply(situation).ifPresent(marks::add));
  }

  /** The marks that a crossing gets which was recorded and is corrected. */
  Set<Mark> again(Situation situation) {
    var marks = settle(situation);
    if (situation.request().screeningId() != null && situation.screening() == null) {
      marks.add(Mark.SCREENING_NOT_SEEN);
    }
    return marks;
  }

  /** What cannot be true however it was captured. */
  Optional<CrossingPointProblem> impossible(Situation s) {
    if (s.point() == null) {
      return Optional.of(CrossingPointProblem.UNKNOWN_POINT);
    }
    if (Integer.parseInt(s.request().lane()) > s.point().lanes()) {
      return Optional.of(CrossingPointProblem.UNKNOWN_LANE);
    }
    if (!reaches(s.request(), s.point().kind())) {
      return Optional.of(CrossingPointProblem.MEANS_IMPOSSIBLE);
    }
    return s.request().occurredAt().isAfter(s.now().plus(clockTolerance))
        ? Optional.of(CrossingPointProblem.IN_THE_FUTURE)
        : Optional.ofNullable(s.notAsRegistered());
  }

  /** Whether a traveller can come to such a point by the means that are named. */
  private static boolean reaches(CrossingRequest request, PointKind kind) {
    var conveyance = request.conveyance();
    var byRoad = request.vehicle() == null || kind != PointKind.AIR;
    return byRoad
        && (conveyance == null
            || switch (conveyance.kind()) {
              case FLIGHT -> kind == PointKind.AIR;
              case VESSEL -> kind == PointKind.SEA;
            });
  }

  private static Optional<Finding> closed(Situation s) {
    return when(
        s.point() != null && s.point().status() != PointStatus.OPEN,
        Mark.POINT_CLOSED,
        CrossingPointProblem.POINT_CLOSED);
  }

  private static Optional<Finding> closedByDecree(Situation s) {
    return s.closure()
        .filter(_ -> !s.comesHome())
        .map(c -> new Finding(Mark.POINT_CLOSED, CrossingPointProblem.CLOSED_BY_DECREE, c.told()));
  }

  private static Optional<Mark> homeInSpiteOfADecree(Situation s) {
    return s.closure().filter(_ -> s.comesHome()).map(_ -> Mark.POINT_CLOSED);
  }

  /** Somebody stands at the booth and works: that it is late is for a person to look at. */
  private static Optional<Mark> outsideHours(Situation s) {
    return Optional.ofNullable(s.point())
        .map(CrossingPoint::hours)
        .filter(hours -> !hours.include(s.request().occurredAt()))
        .map(_ -> Mark.OUTSIDE_HOURS);
  }

  private static Optional<Mark> laneClosed(Situation s) {
    return s.laneOpen() ? Optional.empty() : Optional.of(Mark.LANE_CLOSED);
  }

  private static Optional<Finding> notScreened(Situation s) {
    return when(
        s.request().screeningId() == null,
        Mark.NOT_SCREENED,
        CrossingPointProblem.SCREENING_MISSING);
  }

  private static Optional<Finding> elsewhere(Situation s) {
    return when(
        s.screening() != null
            && !s.screening().crossingPoint().equals(s.request().crossingPoint().value()),
        Mark.SCREENING_ELSEWHERE,
        CrossingPointProblem.SCREENING_ELSEWHERE);
  }

  private static Optional<Finding> anotherDocument(Situation s) {
    return when(
        s.screening() != null && !s.screening().document().equals(s.seal()),
        Mark.SCREENING_OF_ANOTHER_DOCUMENT,
        CrossingPointProblem.SCREENING_OF_ANOTHER_DOCUMENT);
  }

  private static Optional<Finding> used(Situation s) {
    return when(s.usedBy() != null, Mark.SCREENING_USED, CrossingPointProblem.SCREENING_USED);
  }

  private Optional<Finding> tooOld(Situation s) {
    return when(
        s.screening() != null
            && s.screening()
                .occurredAt()
                .plus(screeningValidFor)
                .isBefore(s.request().occurredAt()),
        Mark.SCREENING_TOO_OLD,
        CrossingPointProblem.SCREENING_TOO_OLD);
  }

  private static Optional<Finding> referralOpen(Situation s) {
    return when(
        s.screening() != null && s.screening().referral() == ReferralState.OPEN,
        Mark.REFERRAL_OPEN,
        CrossingPointProblem.REFERRAL_OPEN);
  }

  private static Optional<Finding> referralDenies(Situation s) {
    return when(
        s.screening() != null && s.screening().referral() == ReferralState.DENIED,
        Mark.REFERRAL_DENIES,
        CrossingPointProblem.REFERRAL_DENIES);
  }

  private static Optional<Finding> refused(Situation s) {
    return when(
        s.request().direction() == Direction.ENTRY
            && s.screening() != null
            && s.screening().refusal() != RefusalStanding.NONE,
        Mark.ENTRY_REFUSED,
        CrossingPointProblem.ENTRY_REFUSED);
  }

  private static Optional<Finding> when(boolean holds, Mark mark, CrossingPointProblem problem) {
    return holds ? Optional.of(new Finding(mark, problem, null)) : Optional.empty();
  }
}
