package org.sinur.screening.threshold;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Looks up which threshold is in force: every second and not at every screening, so that a decision
 * is in force everywhere within two seconds, and without the database what was in force stays so. A
 * replica that never looked it up is not ready.
 */
@Singleton
@Readiness
class ThresholdLookup implements HealthCheck {

  private final Thresholds thresholds;
  private final ThresholdInForce inForce;
  private volatile boolean lookedUp;

  ThresholdLookup(Thresholds thresholds, ThresholdInForce inForce) {
    this.thresholds = thresholds;
    this.inForce = inForce;
  }

  @Scheduled(
      every = "${screening.threshold.looked-up-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithSession
  Uni<Void> lookUp() {
    return thresholds
        .inForce()
        .invoke(
            decided -> {
              inForce.becomes(decided);
              lookedUp = true;
            })
        .replaceWithVoid();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("threshold").status(lookedUp).build();
  }
}
