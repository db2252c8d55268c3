package org.sinur.screening.referral;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a referral may wait, as set. Without sensible limits the service does not start. */
@Startup
@Singleton
class TimeLimits {

  private final Duration claimWithin;
  private final Duration resolveWithin;

  TimeLimits(
      @ConfigProperty(name = "referral.claim-within") Duration claimWithin,
      @ConfigProperty(name = "referral.resolve-within") Duration resolveWithin) {
    if (!claimWithin.isPositive() || resolveWithin.compareTo(claimWithin) < 0) {
      throw new IllegalStateException(
          "referral.claim-within must be more than nothing, referral.resolve-within no less");
    }
    this.claimWithin = claimWithin;
    this.resolveWithin = resolveWithin;
  }

  /** Until when a referral is to be done. */
  Instant due(TimeLimit limit, Instant openedAt) {
    return openedAt.plus(
        switch (limit) {
          case CLAIM -> claimWithin;
          case RESOLVE -> resolveWithin;
        });
  }
}
