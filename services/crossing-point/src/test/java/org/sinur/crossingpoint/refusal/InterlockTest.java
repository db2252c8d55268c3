package org.sinur.crossingpoint.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.crossingpoint.concern.KnownConcern;
import org.sinur.crossingpoint.screening.Advice;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.traveldocument.DocumentSeal;

class InterlockTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");
  private static final TravelDocument PASSPORT =
      new TravelDocument("P", "X1234567", "SYR", "2031-01-01");

  private final Interlock interlock = new Interlock(Duration.ofHours(24));

  @Test
  void withoutAConcernNothingStandsInTheWay() {
    assertThat(interlock.shields(refused(FIRST, PASSPORT), List.of(), Map.of())).isFalse();
  }

  @Test
  void aConcernShieldsWhoseScreeningItNames() {
    var concern = concern("IQIKH", FIRST, true, NOW);
    assertThat(interlock.shields(refused(FIRST, PASSPORT), List.of(concern), Map.of())).isTrue();
    assertThat(Interlock.shieldsForCertain(refused(FIRST, PASSPORT), List.of(concern), Map.of()))
        .isTrue();
  }

  @Test
  void beingScreenedAgainWithTheSameDocumentDoesNotShakeAConcernOff() {
    var concern = concern("IQZUR", FIRST, true, NOW.minus(Duration.ofDays(30)));
    var screenings = Map.of(FIRST, screening(FIRST, "X1234567"));
    assertThat(Interlock.shieldsForCertain(refused(SECOND, PASSPORT), List.of(concern), screenings))
        .isTrue();
  }

  @Test
  void aConcernAboutAnotherDocumentDoesNotShield() {
    var concern = concern("IQIKH", FIRST, true, NOW);
    var screenings = Map.of(FIRST, screening(FIRST, "Y7654321"));
    assertThat(interlock.shields(refused(SECOND, PASSPORT), List.of(concern), screenings))
        .isFalse();
  }

  @Test
  void aLiftedConcernDoesNotShield() {
    var lifted = concern("IQIKH", FIRST, false, NOW);
    assertThat(interlock.shields(refused(FIRST, PASSPORT), List.of(lifted), Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "IQIKH, PT-24H, true",
    "IQIKH, PT-24H-0.001S, false",
    "IQIKH, PT0S, true",
    "IQIKH, PT24H, true",
    "IQIKH, PT720H, true",
    "IQZUR, PT0S, false",
  })
  void aConcernAboutNobodyKnownMayBeAboutAnybodyWhoCameSoonAfterOrIsStillThere(
      String place, Duration after, boolean shields) {
    var concern = concern(place, null, true, NOW.plus(after));
    assertThat(interlock.shields(refused(FIRST, PASSPORT), List.of(concern), Map.of()))
        .isEqualTo(shields);
    assertThat(Interlock.shieldsForCertain(refused(FIRST, PASSPORT), List.of(concern), Map.of()))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // told of two days before it was recorded, and four minutes after by a clock that runs ahead
    "PT-48H, PT-72H-0.001S, false",
    "PT-48H, PT-72H, true",
    "PT-48H, PT-36H, true",
    "PT-48H, PT0S, true",
    "PT-48H, PT720H, true",
    "PT4M, PT-24H-0.001S, false",
    "PT4M, PT-24H, true",
    "PT4M, PT720H, true",
  })
  void theTimeThatIsSaidAndTheTimeOfRecordingBothCount(
      Duration occurred, Duration raised, boolean shields) {
    var refused = refused(FIRST, PASSPORT, NOW.plus(occurred), NOW);
    var concern = concern("IQIKH", null, true, NOW.plus(raised));
    assertThat(interlock.shields(refused, List.of(concern), Map.of())).isEqualTo(shields);
  }

  @Test
  void aConcernAboutAScreeningNotHeardOfYetMayBeAboutAnybodyThere() {
    var concern = concern("IQIKH", FIRST, true, NOW);
    assertThat(interlock.shields(refused(SECOND, PASSPORT), List.of(concern), Map.of())).isTrue();
  }

  @Test
  void whoHasNoDocumentMayBeWhomAConcernThereIsAbout() {
    var concern = concern("IQIKH", FIRST, true, NOW);
    var screenings = Map.of(FIRST, screening(FIRST, "Y7654321"));
    assertThat(interlock.shields(refused(null, null), List.of(concern), screenings)).isTrue();
  }

  @Test
  void aConcernThatCannotBeReadMayBeAboutAnybodyAnywhereAnyTime() {
    var unreadable = KnownConcern.unreadable(UUID.randomUUID(), NOW.minus(Duration.ofDays(400)));
    assertThat(interlock.shields(refused(FIRST, PASSPORT), List.of(unreadable), Map.of())).isTrue();
  }

  private static Interlock.Refused refused(
      @Nullable UUID screening, @Nullable TravelDocument document) {
    return refused(screening, document, NOW, NOW);
  }

  private static Interlock.Refused refused(
      @Nullable UUID screening,
      @Nullable TravelDocument document,
      Instant occurredAt,
      Instant recordedAt) {
    return new Interlock.Refused(screening, document, "IQIKH", occurredAt, recordedAt);
  }

  private static KnownConcern concern(
      String place, @Nullable UUID screening, boolean shields, Instant raisedAt) {
    return new KnownConcern(UUID.randomUUID(), place, screening, shields, raisedAt);
  }

  private static KnownScreening screening(UUID id, String documentNumber) {
    return new KnownScreening(
        id,
        "IQIKH",
        Advice.CLEAR,
        DocumentSeal.of(id, "SYR", documentNumber),
        NOW,
        ReferralState.NONE,
        RefusalStanding.NONE);
  }
}
