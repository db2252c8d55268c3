package org.sinur.crossingpoint.surge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.Capture;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.PointStatus;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.problem.FieldError;

/**
 * The rules for registering a group under a surge order. What happens now is judged by this
 * service's clock; what a booth without a connection captured is judged by when it happened. An
 * order cuts what is captured, and never what the second line has decided.
 */
final class SurgePolicy {

  private final Duration clockTolerance;

  SurgePolicy(Duration clockTolerance) {
    this.clockTolerance = clockTolerance;
  }

  /**
   * All that the rules look at.
   *
   * @param request what is to be registered
   * @param order the order it names; null when there is none
   * @param point the crossing point; null when there is none with the code
   * @param screenings what is known of the screenings it names, by their ids
   * @param now the time of recording
   */
  record Situation(
      SurgeRegistrationRequest request,
      @Nullable SurgeOrder order,
      @Nullable CrossingPoint point,
      Map<UUID, KnownScreening> screenings,
      Instant now) {

    boolean online() {
      return request.capture() == Capture.ONLINE;
    }
  }

  /** Why a group is not registered: the kind of problem, and where in the request it lies. */
  record Refusal(CrossingPointProblem why, List<FieldError> errors) {

    Refusal(CrossingPointProblem why) {
      this(why, List.of());
    }
  }

  /** Why not, or nothing. */
  Optional<Refusal> judge(Situation s) {
    var request = s.request();
    if (s.point() == null) {
      return refuse(CrossingPointProblem.UNKNOWN_POINT);
    }
    if (Integer.parseInt(request.lane()) > s.point().lanes()) {
      return refuse(CrossingPointProblem.UNKNOWN_LANE);
    }
    if (s.online() && s.point().status() != PointStatus.OPEN) {
      return refuse(CrossingPointProblem.POINT_CLOSED);
    }
    if (request.occurredAt().isAfter(s.now().plus(clockTolerance))) {
      return refuse(CrossingPointProblem.IN_THE_FUTURE);
    }
    if (s.order() == null || !s.order().inForceAt(s.online() ? s.now() : request.occurredAt())) {
      return refuse(CrossingPointProblem.NO_SURGE_ORDER);
    }
    if (!speaksOf(s.order(), request)) {
      return refuse(CrossingPointProblem.NOT_IN_SURGE_ORDER);
    }
    if (!headFirst(request.persons())) {
      return refuse(CrossingPointProblem.GROUP_WITHOUT_HEAD);
    }
    var missing = missing(request.persons(), s.order().mayBeLeftOut());
    if (!missing.isEmpty()) {
      return Optional.of(new Refusal(CrossingPointProblem.FIELD_NOT_WAIVED, missing));
    }
    return s.online() ? secondLine(s) : Optional.empty();
  }

  private static boolean speaksOf(SurgeOrder order, SurgeRegistrationRequest request) {
    return order.speaksOf(request.crossingPoint().value(), request.direction())
        && request.persons().stream().allMatch(p -> order.speaksOf(p.nationality()));
  }

  private static boolean headFirst(List<SurgePerson> persons) {
    return persons.getFirst().relation() == Relation.HEAD
        && persons.stream().filter(p -> p.relation() == Relation.HEAD).count() == 1;
  }

  private static List<FieldError> missing(List<SurgePerson> persons, Set<CaptureField> waived) {
    return IntStream.range(0, persons.size())
        .boxed()
        .flatMap(
            i ->
                beyond(persons.get(i).leftOut(), waived).stream()
                    .map(field -> error("/persons/" + i, field)))
        .toList();
  }

  /** What was left out beyond what may be. */
  static Set<CaptureField> beyond(Set<CaptureField> leftOut, Set<CaptureField> waived) {
    var beyond = EnumSet.noneOf(CaptureField.class);
    leftOut.stream().filter(field -> !waived.contains(field)).forEach(beyond::add);
    return beyond;
  }

  /** That a field is needed of somebody. */
  static FieldError error(String pointer, CaptureField field) {
    return new FieldError(pointer, field + " is needed");
  }

  private static Optional<Refusal> secondLine(Situation s) {
    var referrals = s.screenings().values().stream().map(KnownScreening::referral).toList();
    if (referrals.contains(ReferralState.DENIED)) {
      return refuse(CrossingPointProblem.REFERRAL_DENIES);
    }
    if (s.request().direction() == Direction.ENTRY
        && s.screenings().values().stream()
            .anyMatch(screening -> screening.refusal() != RefusalStanding.NONE)) {
      return refuse(CrossingPointProblem.ENTRY_REFUSED);
    }
    return referrals.contains(ReferralState.OPEN)
        ? refuse(CrossingPointProblem.REFERRAL_OPEN)
        : Optional.empty();
  }

  /**
   * Why a crossing cannot be that of a registered person; empty when it can be. They crossed when
   * and where they were registered, whenever all the rest is recorded.
   *
   * @param crossing the crossing
   * @param request what is to be recorded
   * @param registered how whoever has the token was registered; null when it was never given
   * @param recordedAs the crossing that is recorded of them already; null when none is
   */
  static Optional<CrossingPointProblem> backFill(
      UUID crossing,
      CrossingRequest request,
      SurgePersons.@Nullable Registered registered,
      @Nullable UUID recordedAs) {
    if (registered == null || !registered.crossingPoint().equals(request.crossingPoint().value())) {
      return Optional.of(CrossingPointProblem.UNKNOWN_SURGE_TOKEN);
    }
    if (registered.direction() != request.direction()
        || !registered.occurredAt().equals(request.occurredAt().truncatedTo(ChronoUnit.MICROS))) {
      return Optional.of(CrossingPointProblem.NOT_AS_REGISTERED);
    }
    return recordedAs == null || recordedAs.equals(crossing)
        ? Optional.empty()
        : Optional.of(CrossingPointProblem.SURGE_PERSON_RECORDED);
  }

  private static Optional<Refusal> refuse(CrossingPointProblem why) {
    return Optional.of(new Refusal(why));
  }
}
