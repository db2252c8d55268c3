package org.sinur.screening.feed;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Starts the feeds with the service and stops them before the service goes. The service is ready
 * when what is kept is at hand and up to date, or when it has waited long enough for a headquarters
 * that does not answer: a counter with an old list, or with none that says so, serves people better
 * than a closed one.
 */
@Singleton
@Readiness
final class FeedLifecycle implements HealthCheck {

  private final Map<String, Object> kafka;
  private final InstantSource clock;
  private final Duration patience;
  private final List<Running> feeds;
  private volatile Instant startedAt;
  private volatile boolean stopping;

  private record Running(Hearing hearing, TopicFeed feed, Thread thread) {}

  FeedLifecycle(
      @All List<Hearing> hearings,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      InstantSource clock,
      @ConfigProperty(name = "screening.list.patience-at-start") Duration patience) {
    this.kafka = kafka;
    this.clock = clock;
    this.patience = patience;
    this.startedAt = clock.instant();
    this.feeds = hearings.stream().map(this::feed).toList();
  }

  private Running feed(Hearing hearing) {
    var feed = new TopicFeed(hearing, new Kafka(kafka));
    return new Running(
        hearing, feed, Thread.ofPlatform().name("feed " + hearing.topic()).unstarted(feed));
  }

  void start(@Observes StartupEvent started) {
    startedAt = clock.instant();
    feeds.forEach(running -> running.thread().start());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    feeds.forEach(running -> running.feed().stop());
    for (var running : feeds) {
      running.thread().join(2_000);
      running.thread().interrupt();
    }
  }

  @Override
  public HealthCheckResponse call() {
    var waitedEnough = clock.instant().isAfter(startedAt.plus(patience));
    var health =
        HealthCheckResponse.named("list")
            .status(
                feeds.stream()
                    .map(Running::feed)
                    .allMatch(feed -> feed.loaded() && (feed.caughtUp() || waitedEnough)));
    feeds.forEach(running -> running.hearing().standing().forEach(health::withData));
    return health.build();
  }

  /** Whether all are still heard, but for a moment in which one is not: none ends by itself. */
  boolean areAlive() {
    return stopping || feeds.stream().map(Running::thread).allMatch(FeedLifecycle::isAlive);
  }

  private static boolean isAlive(Thread thread) {
    return thread.getState() == Thread.State.NEW || thread.isAlive();
  }
}
