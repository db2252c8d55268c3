package org.sinur.crossingpoint.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.Capture;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.Authority;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.PointKind;
import org.sinur.crossingpoint.point.PointStatus;
import org.sinur.crossingpoint.screening.Advice;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.crossingpoint.surge.SurgePolicy.Situation;
import org.sinur.problem.FieldError;
import org.sinur.traveldocument.DocumentSeal;

class SurgePolicyTest {

  private static final Instant CONFIRMED = Instant.parse("2026-11-22T06:30:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-23T06:00:00Z");
  private static final UUID SCREENING = UUID.fromString("019aa000-0000-7000-8000-000000000005");

  private final SurgePolicy policy = new SurgePolicy(Duration.ofMinutes(5));

  @Test
  void aFamilyIsRegisteredWithWhatTheOrderAsksFor() {
    assertThat(judge(Capture.ONLINE, NOW, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T05:59:59.999999Z, true",
    "2026-11-23T06:00:00Z, false",
    "2026-11-22T06:29:59.999999Z, false",
    "2026-11-22T06:30:00Z, true"
  })
  void whatHappensNowIsJudgedByThisServicesClockAtTheExactMoment(Instant now, boolean may) {
    assertThat(judge(Capture.ONLINE, NOW.isAfter(now) ? now : NOW, now).isEmpty()).isEqualTo(may);
  }

  @Test
  void whatHappenedUnderTheOrderMayBeSentAfterItsEnd() {
    var later = UNTIL.plus(Duration.ofDays(2));
    assertThat(judge(Capture.OFFLINE, UNTIL.minusNanos(1000), later)).isEmpty();
    assertThat(judge(Capture.OFFLINE, UNTIL, later))
        .contains(new SurgePolicy.Refusal(CrossingPointProblem.NO_SURGE_ORDER));
    assertThat(judge(Capture.OFFLINE, CONFIRMED.minusSeconds(1), later))
        .contains(new SurgePolicy.Refusal(CrossingPointProblem.NO_SURGE_ORDER));
  }

  @Test
  void withoutAnOrderNobodyIsRegistered() {
    var s = situation(request(Capture.ONLINE, NOW, aFamily()), NOW);
    assertThat(policy.judge(new Situation(s.request(), null, s.point(), Map.of(), NOW)))
        .contains(new SurgePolicy.Refusal(CrossingPointProblem.NO_SURGE_ORDER));
  }

  @Test
  void theOrderSaysWhereWhichWayAndWhom() {
    assertThat(refused(request("IQIKH", Direction.EXIT, aFamily())))
        .contains(CrossingPointProblem.NOT_IN_SURGE_ORDER);
    assertThat(refused(request("IQZUR", Direction.ENTRY, aFamily())))
        .contains(CrossingPointProblem.NOT_IN_SURGE_ORDER);
    assertThat(
            refused(request("IQIKH", Direction.ENTRY, List.of(person(Relation.HEAD, "IRQ", "F")))))
        .contains(CrossingPointProblem.NOT_IN_SURGE_ORDER);
  }

  @Test
  void aGroupHasOneHeadWhoComesFirst() {
    var child = person(Relation.CHILD, null, "F");
    var head = person(Relation.HEAD, null, "F");
    assertThat(refused(request("IQIKH", Direction.ENTRY, List.of(child, head))))
        .contains(CrossingPointProblem.GROUP_WITHOUT_HEAD);
    assertThat(refused(request("IQIKH", Direction.ENTRY, List.of(head, head))))
        .contains(CrossingPointProblem.GROUP_WITHOUT_HEAD);
  }

  @Test
  void whatTheOrderDoesNotWaiveIsNeededOfEverybodyAndNamed() {
    var persons = List.of(person(Relation.HEAD, "SYR", "F"), person(Relation.CHILD, "SYR", null));
    assertThat(policy.judge(situation(request(Capture.ONLINE, NOW, persons), NOW)))
        .contains(
            new SurgePolicy.Refusal(
                CrossingPointProblem.FIELD_NOT_WAIVED,
                List.of(new FieldError("/persons/1", "SEX is needed"))));
  }

  @ParameterizedTest
  @CsvSource({"OPEN, REFERRAL_OPEN", "DENIED, REFERRAL_DENIES"})
  void anOrderNeverWaivesWhatTheSecondLineHasToDecide(
      ReferralState referral, CrossingPointProblem problem) {
    var s = situation(request(Capture.ONLINE, NOW, aFamily()), NOW);
    var known = Map.of(SCREENING, aScreening(referral, RefusalStanding.NONE));
    assertThat(policy.judge(new Situation(s.request(), s.order(), s.point(), known, NOW)))
        .contains(new SurgePolicy.Refusal(problem));
    var offline = request(Capture.OFFLINE, NOW, aFamily());
    assertThat(policy.judge(new Situation(offline, s.order(), s.point(), known, NOW))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = RefusalStanding.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void nobodyIsRegisteredPastARefusalOfEntry(RefusalStanding refusal) {
    var s = situation(request(Capture.ONLINE, NOW, aFamily()), NOW);
    var known = Map.of(SCREENING, aScreening(ReferralState.NONE, refusal));
    assertThat(policy.judge(new Situation(s.request(), s.order(), s.point(), known, NOW)))
        .contains(new SurgePolicy.Refusal(CrossingPointProblem.ENTRY_REFUSED));
  }

  private Optional<CrossingPointProblem> refused(SurgeRegistrationRequest request) {
    return policy.judge(situation(request, NOW)).map(SurgePolicy.Refusal::why);
  }

  private Optional<SurgePolicy.Refusal> judge(Capture capture, Instant occurredAt, Instant now) {
    return policy.judge(situation(request(capture, occurredAt, aFamily()), now));
  }

  private static Situation situation(SurgeRegistrationRequest request, Instant now) {
    return new Situation(
        request,
        SurgeOrderTest.anOrder(SurgeDecision.CONFIRMED, CONFIRMED, null),
        aPoint(),
        Map.of(),
        now);
  }

  private static SurgeRegistrationRequest request(
      Capture capture, Instant occurredAt, List<SurgePerson> persons) {
    return new SurgeRegistrationRequest(
        UUID.randomUUID(),
        new PlaceCode("IQIKH"),
        "4",
        Direction.ENTRY,
        occurredAt,
        capture,
        persons);
  }

  private static SurgeRegistrationRequest request(
      String place, Direction direction, List<SurgePerson> persons) {
    return new SurgeRegistrationRequest(
        UUID.randomUUID(), new PlaceCode(place), "4", direction, NOW, Capture.ONLINE, persons);
  }

  private static List<SurgePerson> aFamily() {
    return List.of(
        person(Relation.HEAD, "SYR", "F"),
        person(Relation.CHILD, null, "M"),
        person(Relation.CHILD, null, "F"));
  }

  private static SurgePerson person(
      Relation relation, @Nullable String nationality, @Nullable String sex) {
    return new SurgePerson(
        "Noor", relation, null, AgeBand.FROM_18_TO_59, sex, nationality, null, null);
  }

  private static KnownScreening aScreening(ReferralState referral, RefusalStanding refusal) {
    return new KnownScreening(
        SCREENING,
        "IQIKH",
        Advice.REFER,
        DocumentSeal.of(SCREENING, "SYR", "N1234567"),
        NOW,
        referral,
        refusal);
  }

  private static CrossingPoint aPoint() {
    return new CrossingPoint(
        PointKind.LAND,
        Authority.KRG,
        PointStatus.OPEN,
        "IQG09",
        new CrossingPoint.Names("Ibrahim Khalil", "إبراهيم الخليل", "ئیبراهیم خەلیل"),
        null,
        null,
        12,
        null,
        null);
  }
}
