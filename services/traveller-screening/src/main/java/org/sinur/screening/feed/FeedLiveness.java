package org.sinur.screening.feed;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether what headquarters tells is still listened to. Kafka may be away for as long as it likes;
 * but a thread that ended hears nothing any more, and only a start begins another.
 */
@Singleton
@Liveness
final class FeedLiveness implements HealthCheck {

  private final FeedLifecycle feeds;

  FeedLiveness(@Readiness FeedLifecycle feeds) {
    this.feeds = feeds;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("feeds").status(feeds.areAlive()).build();
  }
}
