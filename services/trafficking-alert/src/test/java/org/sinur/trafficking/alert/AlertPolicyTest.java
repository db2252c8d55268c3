package org.sinur.trafficking.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.PlaceCode;
import org.sinur.trafficking.TraffickingProblem;

class AlertPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final AlertPolicy policy = new AlertPolicy(Duration.ofMinutes(5));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T08:00:00Z, true",
    "2026-11-22T08:05:00Z, true",
    "2026-11-22T08:05:01Z, false",
    "+1000000000-12-31T23:59:59Z, false",
    "2026-01-01T00:00:00Z, true",
    "2000-01-01T00:00:00Z, true",
    "1970-01-01T00:00:00Z, false",
    "-1000000000-01-01T00:00:00Z, false",
  })
  void whatWasNoticedMayBeOldButNotAheadOfTheClockNorBeforeAnyRecord(
      Instant occurredAt, boolean recorded) {
    assertThat(policy.refusal(aConcern(occurredAt, null, Indicator.THREATENED), NOW).isEmpty())
        .isEqualTo(recorded);
  }

  @Test
  void aConcernThatIsOnlyOtherSaysWhatItIs() {
    assertThat(policy.refusal(aConcern(NOW, null, Indicator.OTHER), NOW))
        .contains(TraffickingProblem.OTHER_NOT_TOLD);
    assertThat(policy.refusal(aConcern(NOW, " ", Indicator.THREATENED, Indicator.OTHER), NOW))
        .contains(TraffickingProblem.OTHER_NOT_TOLD);
    assertThat(policy.refusal(aConcern(NOW, "asked for help", Indicator.OTHER), NOW)).isEmpty();
  }

  @Test
  void aRangeOfAgeDoesNotBeginAfterItEnds() {
    assertThat(new AlertRequest.ApparentAge(14, 14)).isNotNull();
    assertThat(new AlertRequest.ApparentAge(18, null)).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertRequest.ApparentAge(15, 14));
  }

  private static AlertRequest aConcern(
      Instant occurredAt, @Nullable String note, Indicator... indicators) {
    return new AlertRequest(
        new PlaceCode("IQIKH"),
        occurredAt,
        null,
        List.of(indicators),
        Urgency.TODAY,
        new AlertRequest.Person(null, null, null),
        note);
  }
}
