package org.sinur.screening.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitsTest {

  private static final Instant OPENED = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void bothLimitsAreCountedFromTheOpening() {
    var limits = new TimeLimits(Duration.ofMinutes(5), Duration.ofHours(1));
    assertThat(limits.due(TimeLimit.CLAIM, OPENED)).isEqualTo("2026-11-22T09:05:00Z");
    assertThat(limits.due(TimeLimit.RESOLVE, OPENED)).isEqualTo("2026-11-22T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT1H", "PT-5M, PT1H", "PT5M, PT4M"})
  void limitsThatCannotBeKeptAreRefusedByName(Duration claim, Duration resolve) {
    assertThatThrownBy(() -> new TimeLimits(claim, resolve))
        .hasMessageContaining("referral.claim-within");
  }
}
