package org.sinur.crossingpoint.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServiceRateTest {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Test
  void aRateIsPerHour() {
    // one gate at Mehran in the surge of March 2024: 127 an hour
    assertThat(new ServiceRate(32, QUARTER).perHour()).isEqualTo(128);
  }

  @Test
  void theWaitIsThePeopleWaitingByTheRate() {
    assertThat(new ServiceRate(32, QUARTER).estimatedWait(64)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void whoComesToAnEmptyQueueDoesNotWait() {
    assertThat(new ServiceRate(0, QUARTER).estimatedWait(0)).isEqualTo(Duration.ZERO);
  }

  @Test
  void whereNobodyIsLetThroughNoWaitCanBeEstimated() {
    assertThat(new ServiceRate(0, QUARTER).estimatedWait(12)).isNull();
  }
}
