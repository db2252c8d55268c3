package org.sinur.crossingpoint.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.closure.Closure;
import org.sinur.crossingpoint.closure.Decree;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.crossing.CrossingPolicy.Situation;
import org.sinur.crossingpoint.crossing.CrossingPolicy.Verdict;
import org.sinur.crossingpoint.point.Authority;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.OpeningHours;
import org.sinur.crossingpoint.point.PointKind;
import org.sinur.crossingpoint.point.PointStatus;
import org.sinur.crossingpoint.screening.Advice;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;
import org.sinur.traveldocument.DocumentSeal;

class CrossingPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final UUID CROSSING = UUID.fromString("019aa000-0000-7000-8000-000000000001");
  private static final UUID SCREENING = UUID.fromString("019aa000-0000-7000-8000-000000000002");

  private final CrossingPolicy policy =
      new CrossingPolicy(Duration.ofHours(2), Duration.ofMinutes(5));

  @Test
  void aClearTravellerScreenedHereJustNowIsRecordedWithoutAMark() {
    assertThat(policy.judge(aSituation())).isEqualTo(new Verdict.Accept(Set.of()));
  }

  @Test
  void aTravellerClearedByTheSecondLineIsRecordedWithoutAMark() {
    assertThat(policy.judge(referral(ReferralState.CLEARED)))
        .isEqualTo(new Verdict.Accept(Set.of()));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("brokenRules")
  void whatABoothAsksForAgainstARuleIsRefused(
      UnaryOperator<Situation> breaking, CrossingPointProblem problem, Mark mark) {
    assertThat(policy.judge(breaking.apply(aSituation()))).isEqualTo(new Verdict.Refuse(problem));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("brokenRules")
  void whatHasHappenedAgainstARuleIsRecordedAndMarked(
      UnaryOperator<Situation> breaking, CrossingPointProblem problem, Mark mark) {
    assertThat(policy.judge(breaking.apply(captured(aSituation(), Capture.OFFLINE))))
        .isEqualTo(new Verdict.Accept(Set.of(mark)));
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        rule(
            s -> point(s, aPoint(PointStatus.CLOSED)),
            CrossingPointProblem.POINT_CLOSED,
            Mark.POINT_CLOSED),
        rule(
            s -> point(s, aPoint(PointStatus.PLANNED)),
            CrossingPointProblem.POINT_CLOSED,
            Mark.POINT_CLOSED),
        rule(
            s -> screening(withoutScreening(s), null),
            CrossingPointProblem.SCREENING_MISSING,
            Mark.NOT_SCREENED),
        rule(
            s -> screening(s, aScreening("IQZUR", "A1234567", NOW, ReferralState.NONE)),
            CrossingPointProblem.SCREENING_ELSEWHERE,
            Mark.SCREENING_ELSEWHERE),
        rule(
            s -> screening(s, aScreening("IQIKH", "B7654321", NOW, ReferralState.NONE)),
            CrossingPointProblem.SCREENING_OF_ANOTHER_DOCUMENT,
            Mark.SCREENING_OF_ANOTHER_DOCUMENT),
        rule(
            s ->
                new Situation(
                    s.id(),
                    s.request(),
                    s.point(),
                    s.screening(),
                    UUID.randomUUID(),
                    s.closures(),
                    s.laneOpen(),
                    s.notAsRegistered(),
                    s.now()),
            CrossingPointProblem.SCREENING_USED,
            Mark.SCREENING_USED),
        rule(
            s ->
                screening(
                    s,
                    aScreening(
                        "IQIKH",
                        "A1234567",
                        NOW.minus(Duration.ofHours(2)).minusSeconds(1),
                        ReferralState.NONE)),
            CrossingPointProblem.SCREENING_TOO_OLD,
            Mark.SCREENING_TOO_OLD),
        rule(
            s -> screening(s, aScreening("IQIKH", "A1234567", NOW, ReferralState.OPEN)),
            CrossingPointProblem.REFERRAL_OPEN,
            Mark.REFERRAL_OPEN),
        rule(
            s -> screening(s, aScreening("IQIKH", "A1234567", NOW, ReferralState.DENIED)),
            CrossingPointProblem.REFERRAL_DENIES,
            Mark.REFERRAL_DENIES),
        rule(
            s -> screening(s, refused(RefusalStanding.PENDING)),
            CrossingPointProblem.ENTRY_REFUSED,
            Mark.ENTRY_REFUSED),
        rule(
            s -> screening(s, refused(RefusalStanding.FINAL)),
            CrossingPointProblem.ENTRY_REFUSED,
            Mark.ENTRY_REFUSED));
  }

  @Test
  void aForeignerIsRefusedByAClosureAndToldByWhichDecree() {
    assertThat(policy.judge(of("IRN", Direction.ENTRY, aClosure())))
        .isEqualTo(
            new Verdict.Refuse(
                CrossingPointProblem.CLOSED_BY_DECREE,
                "Closed for nationals of Iraq and foreigners (ENTRY, EXIT) until it is lifted:"
                    + " Council of Ministers, no. 55 of 2020-03-07"));
    assertThat(policy.judge(of("IRQ", Direction.EXIT, aClosure())))
        .isInstanceOf(Verdict.Refuse.class);
  }

  @Test
  void whatHasHappenedInSpiteOfAClosureIsRecordedAndMarked() {
    assertThat(policy.judge(captured(of("IRN", Direction.ENTRY, aClosure()), Capture.OFFLINE)))
        .isEqualTo(new Verdict.Accept(Set.of(Mark.POINT_CLOSED)));
  }

  @ParameterizedTest
  @EnumSource(Capture.class)
  void noClosureEverRefusesANationalsEntry(Capture capture) {
    var home = captured(of("IRQ", Direction.ENTRY, aClosure()), capture);
    assertThat(policy.judge(home)).isEqualTo(new Verdict.Accept(Set.of(Mark.POINT_CLOSED)));
    assertThat(policy.settle(home)).containsExactly(Mark.POINT_CLOSED);
  }

  @ParameterizedTest
  @EnumSource(Capture.class)
  void outsideTheHoursAndInALaneThatIsNotOpenItIsRecordedAndMarked(Capture capture) {
    // 11:00 by the clocks of Iraq, a Sunday
    var hours =
        new OpeningHours(
            List.of(
                new OpeningHours.Weekly(DayOfWeek.SUNDAY, LocalTime.of(6, 0), LocalTime.of(11, 0))),
            List.of());
    var late = point(aSituation(), aPoint(PointStatus.OPEN, hours));
    assertThat(policy.judge(captured(late, capture)))
        .isEqualTo(new Verdict.Accept(Set.of(Mark.OUTSIDE_HOURS)));
    var s = captured(aSituation(), capture);
    assertThat(
            policy.judge(
                new Situation(
                    s.id(),
                    s.request(),
                    s.point(),
                    s.screening(),
                    s.usedBy(),
                    s.closures(),
                    false,
                    s.notAsRegistered(),
                    s.now())))
        .isEqualTo(new Verdict.Accept(Set.of(Mark.LANE_CLOSED)));
  }

  private static Closure aClosure() {
    return new Closure(
        UUID.fromString("019aa000-0000-7000-8000-000000000003"),
        Set.of("IQIKH"),
        null,
        Set.of(Direction.ENTRY, Direction.EXIT),
        Set.of(TravellerClass.NATIONALS, TravellerClass.FOREIGNERS),
        Set.of(),
        NOW.minusSeconds(1),
        null,
        null,
        new Decree("Council of Ministers", "55", LocalDate.of(2020, 3, 7), "All are closed."));
  }

  private static Situation of(String nationality, Direction direction, Closure closure) {
    var s = aSituation();
    var r = s.request();
    var request =
        new CrossingRequest(
            r.crossingPoint(),
            r.lane(),
            direction,
            r.occurredAt(),
            r.capture(),
            r.screeningId(),
            new Traveller("ALJABIRI", "NOOR AHMED", "1990-03-15", "F", nationality),
            r.document(),
            r.permit(),
            r.purpose(),
            r.vehicle(),
            r.conveyance(),
            r.group(),
            null);
    return new Situation(
        s.id(),
        request,
        s.point(),
        s.screening(),
        s.usedBy(),
        List.of(closure),
        true,
        s.notAsRegistered(),
        s.now());
  }

  @ParameterizedTest
  @EnumSource(Capture.class)
  void whoeverWasRegisteredOtherwiseIsSomebodyElseHoweverItWasCaptured(Capture capture) {
    var s = captured(aSituation(), capture);
    assertThat(
            policy.judge(
                new Situation(
                    s.id(),
                    s.request(),
                    s.point(),
                    s.screening(),
                    s.usedBy(),
                    s.closures(),
                    s.laneOpen(),
                    CrossingPointProblem.NOT_AS_REGISTERED,
                    s.now())))
        .isEqualTo(new Verdict.Refuse(CrossingPointProblem.NOT_AS_REGISTERED));
  }

  @ParameterizedTest
  @EnumSource(Capture.class)
  void aScreeningNotToldOfYetNeverStopsALane(Capture capture) {
    var situation = captured(screening(aSituation(), null), capture);
    assertThat(policy.judge(situation))
        .isEqualTo(new Verdict.Accept(Set.of(Mark.SCREENING_NOT_SEEN)));
  }

  @Test
  void aCrossingThatWaitedForItsScreeningIsMarkedOnceItIsKnown() {
    assertThat(policy.settle(referral(ReferralState.OPEN))).containsExactly(Mark.REFERRAL_OPEN);
    assertThat(policy.settle(aSituation())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Capture.class)
  void whatCannotBeTrueIsRefusedHoweverItWasCaptured(Capture capture) {
    var situation = captured(aSituation(), capture);
    assertThat(policy.judge(point(situation, null)))
        .isEqualTo(new Verdict.Refuse(CrossingPointProblem.UNKNOWN_POINT));
    assertThat(policy.judge(request(situation, "13", NOW)))
        .isEqualTo(new Verdict.Refuse(CrossingPointProblem.UNKNOWN_LANE));
    assertThat(policy.judge(request(situation, "4", NOW.plus(Duration.ofMinutes(6)))))
        .isEqualTo(new Verdict.Refuse(CrossingPointProblem.IN_THE_FUTURE));
  }

  @ParameterizedTest(name = "a {1} at a point of kind {0}: {2}")
  @CsvSource({
    "LAND, VEHICLE, true",
    "SEA,  VEHICLE, true",
    "AIR,  VEHICLE, false",
    "LAND, FLIGHT,  false",
    "SEA,  FLIGHT,  false",
    "AIR,  FLIGHT,  true",
    "LAND, VESSEL,  false",
    "SEA,  VESSEL,  true",
    "AIR,  VESSEL,  false"
  })
  void nobodyComesByMeansThatCannotReachThePoint(PointKind kind, String means, boolean possible) {
    var verdict = policy.judge(by(point(aSituation(), aPoint(kind, PointStatus.OPEN)), means));
    assertThat(verdict)
        .isEqualTo(
            possible
                ? new Verdict.Accept(Set.of())
                : new Verdict.Refuse(CrossingPointProblem.MEANS_IMPOSSIBLE));
  }

  @Test
  void aBoothsClockMayRunALittleAhead() {
    assertThat(policy.judge(request(aSituation(), "4", NOW.plus(Duration.ofMinutes(4)))))
        .isEqualTo(new Verdict.Accept(Set.of()));
  }

  private static Arguments rule(
      UnaryOperator<Situation> breaking, CrossingPointProblem problem, Mark mark) {
    return Arguments.of(breaking, problem, mark);
  }

  private static Situation aSituation() {
    return new Situation(
        CROSSING,
        aRequest("4", NOW, Capture.ONLINE, SCREENING),
        aPoint(PointStatus.OPEN),
        aScreening("IQIKH", "A1234567", NOW, ReferralState.NONE),
        null,
        List.of(),
        true,
        null,
        NOW);
  }

  private static Situation referral(ReferralState state) {
    return screening(aSituation(), aScreening("IQIKH", "A1234567", NOW, state));
  }

  private static Situation point(Situation s, @Nullable CrossingPoint point) {
    return new Situation(
        s.id(),
        s.request(),
        point,
        s.screening(),
        s.usedBy(),
        s.closures(),
        s.laneOpen(),
        s.notAsRegistered(),
        s.now());
  }

  private static Situation screening(Situation s, @Nullable KnownScreening screening) {
    return new Situation(
        s.id(),
        s.request(),
        s.point(),
        screening,
        s.usedBy(),
        s.closures(),
        s.laneOpen(),
        s.notAsRegistered(),
        s.now());
  }

  private static Situation request(Situation s, String lane, Instant occurredAt) {
    var request = aRequest(lane, occurredAt, s.request().capture(), s.request().screeningId());
    return asked(s, request);
  }

  private static Situation asked(Situation s, CrossingRequest request) {
    return new Situation(
        s.id(),
        request,
        s.point(),
        s.screening(),
        s.usedBy(),
        s.closures(),
        s.laneOpen(),
        s.notAsRegistered(),
        s.now());
  }

  private static Situation captured(Situation s, Capture capture) {
    var r = s.request();
    var request =
        new CrossingRequest(
            r.crossingPoint(),
            r.lane(),
            r.direction(),
            r.occurredAt(),
            capture,
            r.screeningId(),
            r.traveller(),
            r.document(),
            r.permit(),
            r.purpose(),
            r.vehicle(),
            r.conveyance(),
            r.group(),
            null);
    return asked(s, request);
  }

  private static Situation by(Situation s, String means) {
    var asked = s.request();
    var request =
        new CrossingRequest(
            asked.crossingPoint(),
            asked.lane(),
            asked.direction(),
            asked.occurredAt(),
            asked.capture(),
            asked.screeningId(),
            asked.traveller(),
            asked.document(),
            null,
            null,
            means.equals("VEHICLE") ? new Vehicle("21 A 12345", "IRQ", Vehicle.Kind.CAR) : null,
            means.equals("VEHICLE")
                ? null
                : new Conveyance(Conveyance.Kind.valueOf(means), "IA123"),
            null,
            null);
    return asked(s, request);
  }

  private static Situation withoutScreening(Situation s) {
    var request =
        aRequest(s.request().lane(), s.request().occurredAt(), s.request().capture(), null);
    return asked(s, request);
  }

  private static CrossingRequest aRequest(
      String lane, Instant occurredAt, Capture capture, @Nullable UUID screeningId) {
    return new CrossingRequest(
        new PlaceCode("IQIKH"),
        lane,
        Direction.ENTRY,
        occurredAt,
        capture,
        screeningId,
        new Traveller("ALJABIRI", "NOOR AHMED", "1990-03-15", "F", "IRQ"),
        new TravelDocument("P", "A1234567", "IRQ", "2031-01-01"),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static CrossingPoint aPoint(PointStatus status) {
    return aPoint(PointKind.LAND, status, null);
  }

  private static CrossingPoint aPoint(PointStatus status, @Nullable OpeningHours hours) {
    return aPoint(PointKind.LAND, status, hours);
  }

  private static CrossingPoint aPoint(PointKind kind, PointStatus status) {
    return aPoint(kind, status, null);
  }

  private static CrossingPoint aPoint(
      PointKind kind, PointStatus status, @Nullable OpeningHours hours) {
    return new CrossingPoint(
        kind,
        Authority.KRG,
        status,
        "IQG09",
        new CrossingPoint.Names("Ibrahim Khalil", "إبراهيم الخليل", "ئیبراهیم خەلیل"),
        null,
        null,
        12,
        hours,
        null);
  }

  private static KnownScreening refused(RefusalStanding refusal) {
    var screening = aScreening("IQIKH", "A1234567", NOW, ReferralState.NONE);
    return new KnownScreening(
        screening.id(),
        screening.crossingPoint(),
        screening.advice(),
        screening.document(),
        screening.occurredAt(),
        screening.referral(),
        refusal);
  }

  private static KnownScreening aScreening(
      String place, String documentNumber, Instant at, ReferralState referral) {
    return new KnownScreening(
        SCREENING,
        place,
        Advice.CLEAR,
        DocumentSeal.of(SCREENING, "IRQ", documentNumber),
        at,
        referral,
        RefusalStanding.NONE);
  }
}
