package org.sinur.crossingpoint.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.Authority;

/** Five ports were closed to travellers from 8 to 15 March 2020: what such an act closes. */
class ClosureTest {

  private static final Instant FROM = Instant.parse("2020-03-07T21:00:00Z");
  private static final Instant UNTIL = Instant.parse("2020-03-15T21:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2020-03-07T20:59:59.999999Z, false",
    "2020-03-07T21:00:00Z, true",
    "2020-03-15T20:59:59.999999Z, true",
    "2020-03-15T21:00:00Z, false"
  })
  void itsFirstMomentBelongsToItAndThatAtWhichItEndsDoesNot(Instant moment, boolean holds) {
    assertThat(aClosure(UNTIL, null).holdsAt(moment)).isEqualTo(holds);
  }

  @Test
  void withoutAnEndItHoldsUntilItIsLifted() {
    var lifted = Instant.parse("2020-03-10T06:00:00Z");
    assertThat(aClosure(null, null).holdsAt(UNTIL.plusSeconds(1_000_000))).isTrue();
    assertThat(aClosure(null, lifted).holdsAt(lifted.minusNanos(1000))).isTrue();
    assertThat(aClosure(null, lifted).holdsAt(lifted)).isFalse();
    assertThat(aClosure(UNTIL, lifted).holdsAt(lifted)).isFalse();
  }

  @Test
  void itClosesThePointsItNamesOrAllOfAnAuthority() {
    assertThat(aClosure(UNTIL, null).closes("IQZUR", Authority.FEDERAL)).isTrue();
    assertThat(aClosure(UNTIL, null).closes("IQSHE", Authority.FEDERAL)).isFalse();
    var all =
        new Closure(
            UUID.randomUUID(),
            Set.of(),
            Authority.KRG,
            Set.of(Direction.ENTRY),
            Set.of(TravellerClass.FOREIGNERS),
            Set.of(),
            FROM,
            UNTIL,
            null,
            aDecree());
    assertThat(all.closes("IQIKH", Authority.KRG)).isTrue();
    assertThat(all.closes("IQZUR", Authority.FEDERAL)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NATIONALS, IRQ, true",
    "NATIONALS, IRN, false",
    "NATIONALS, '', false",
    "FOREIGNERS, IRQ, false",
    "FOREIGNERS, IRN, true",
    "FOREIGNERS, XXA, true",
    "FOREIGNERS, '', true",
    "NATIONALITIES, IRN, true",
    "NATIONALITIES, SYR, false",
    "NATIONALITIES, '', false"
  })
  void whoeverIsNotShownToBeANationalIsAForeigner(
      TravellerClass whom, String nationality, boolean included) {
    assertThat(whom.includes(nationality, Set.of("IRN"))).isEqualTo(included);
  }

  @Test
  void itSaysForWhomUntilWhenAndByWhichDecree() {
    assertThat(aClosure(UNTIL, null).told())
        .isEqualTo(
            "Closed for nationals of IRN, KWT (ENTRY) until 2020-03-15T21:00:00Z:"
                + " Council of Ministers, no. 55 of 2020-03-07");
  }

  private static Closure aClosure(@Nullable Instant until, @Nullable Instant liftedAt) {
    return new Closure(
        UUID.randomUUID(),
        Set.of("IQZUR"),
        null,
        Set.of(Direction.ENTRY),
        Set.of(TravellerClass.NATIONALITIES),
        Set.of("KWT", "IRN"),
        FROM,
        until,
        liftedAt,
        aDecree());
  }

  private static Decree aDecree() {
    return new Decree("Council of Ministers", "55", LocalDate.of(2020, 3, 7), "Closed.");
  }
}
