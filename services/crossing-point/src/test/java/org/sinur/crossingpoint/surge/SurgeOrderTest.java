package org.sinur.crossingpoint.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.crossingpoint.closure.Decree;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.crossing.Direction;

class SurgeOrderTest {

  private static final Instant FROM = Instant.parse("2026-11-22T06:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-23T06:00:00Z");
  private static final Instant BEFORE = FROM.minusSeconds(3600);

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T05:59:59.999999Z, CONFIRMED, false",
    "2026-11-22T06:00:00Z, IN_FORCE, true",
    "2026-11-23T05:59:59.999999Z, IN_FORCE, true",
    "2026-11-23T06:00:00Z, ENDED, false"
  })
  void aConfirmedOrderBeginsAndEndsByItselfAtTheMomentItSays(
      Instant now, SurgeState state, boolean inForce) {
    var order = anOrder(SurgeDecision.CONFIRMED, BEFORE, null);
    assertThat(order.stateAt(now)).isEqualTo(state);
    assertThat(order.inForceAt(now)).isEqualTo(inForce);
  }

  @Test
  void anOrderThatNobodyConfirmedIsNeverInForceAndLapses() {
    var order = anOrder(null, null, null);
    assertThat(order.stateAt(FROM)).isEqualTo(SurgeState.PROPOSED);
    assertThat(order.inForceAt(FROM)).isFalse();
    assertThat(order.stateAt(UNTIL)).isEqualTo(SurgeState.LAPSED);
  }

  @Test
  void itMakesNothingLawfulThatWasDoneBeforeItWasConfirmed() {
    var confirmed = FROM.plusSeconds(600);
    var order = anOrder(SurgeDecision.CONFIRMED, confirmed, null);
    assertThat(order.inForceAt(confirmed.minusNanos(1000))).isFalse();
    assertThat(order.inForceAt(confirmed)).isTrue();
  }

  @Test
  void revokedItHoldsNoMoreButDidBefore() {
    var revoked = FROM.plusSeconds(600);
    var order = anOrder(SurgeDecision.CONFIRMED, BEFORE, revoked);
    assertThat(order.stateAt(revoked)).isEqualTo(SurgeState.REVOKED);
    assertThat(order.inForceAt(revoked)).isFalse();
    assertThat(order.inForceAt(revoked.minusNanos(1000))).isTrue();
    assertThat(order.stateAt(UNTIL)).isEqualTo(SurgeState.REVOKED);
  }

  @Test
  void aRejectedOrderStaysRejected() {
    var order = anOrder(SurgeDecision.REJECTED, BEFORE, null);
    assertThat(order.stateAt(FROM)).isEqualTo(SurgeState.REJECTED);
    assertThat(order.stateAt(UNTIL)).isEqualTo(SurgeState.REJECTED);
    assertThat(order.inForceAt(FROM)).isFalse();
  }

  @Test
  void aNationalityThatIsLeftOutIsNotHeldAgainstAnybody() {
    var order = anOrder(SurgeDecision.CONFIRMED, BEFORE, null);
    assertThat(order.speaksOf((String) null)).isTrue();
    assertThat(order.speaksOf("SYR")).isTrue();
    assertThat(order.speaksOf("IRQ")).isFalse();
  }

  static SurgeOrder anOrder(
      @Nullable SurgeDecision decision, @Nullable Instant decidedAt, @Nullable Instant revokedAt) {
    return new SurgeOrder(
        UUID.fromString("019aa000-0000-7000-8000-000000000004"),
        Set.of("IQIKH"),
        Set.of(Direction.ENTRY),
        Set.of(TravellerClass.FOREIGNERS),
        Set.of(),
        FROM,
        UNTIL,
        Set.of(CaptureField.DOCUMENT, CaptureField.SCREENING, CaptureField.NATIONALITY),
        200,
        new Decree("Council of Ministers", "12", LocalDate.of(2026, 11, 21), "Article 3."),
        decision,
        decidedAt,
        revokedAt);
  }
}
